import type { Calendar } from './settings.ts';
import { addDays } from './time.ts';

/** Where in the calendar it is, and what is wrong there. */
export type CalendarMistake = { readonly path: readonly (string | number)[]; readonly reason: string };

type Timetable = Calendar['timetables'][number];
type Hours = { readonly id: string; readonly open: string; readonly close: string; readonly start?: string; readonly stop?: string };

/** What its shape alone cannot see: sessions out of order, times for numbers that do not fit, days without a timetable, days that are no days. */
export function calendarMistakes({
  timetables,
  years,
  exceptions = [],
}: Pick<Calendar, 'timetables' | 'years' | 'exceptions'>): CalendarMistake[] {
  return [
    ...timetables.flatMap(timetableMistakes),
    ...coverMistakes(timetables),
    ...years.flatMap(yearMistakes),
    ...exceptionMistakes(exceptions, timetables),
  ];
}

function timetableMistakes({ sessions, ticketing, from, to }: Timetable, nth: number): CalendarMistake[] {
  const at = ['timetables', nth];
  const hours = sessions.map((one) => ({ ...one, ...ticketing[one.id] }));
  return [
    ...(isMonthDay(from) ? [] : [{ path: [...at, 'from'], reason: `there is no day ${from}` }]),
    ...(isMonthDay(to) ? [] : [{ path: [...at, 'to'], reason: `there is no day ${to}` }]),
    ...hoursMistakes(hours, [...at, 'sessions'], (id) => [...at, 'ticketing', id]),
  ];
}

/** Sessions follow each other, and numbers stop at the close at the latest. `numbersAt` says where the times for numbers stand. */
function hoursMistakes(
  hours: readonly Hours[],
  at: CalendarMistake['path'],
  numbersAt: (id: string, nth: number) => CalendarMistake['path'],
): CalendarMistake[] {
  return hours.flatMap(({ id, open, close, start, stop }, nth) => {
    const found: CalendarMistake[] = [];
    const before = hours[nth - 1];
    if (open >= close) found.push({ path: [...at, nth, 'close'], reason: `${id}: closes at ${close}, not after it opens at ${open}` });
    if (before && open < before.close)
      found.push({ path: [...at, nth, 'open'], reason: `${id}: opens at ${open}, before ${before.id} closes at ${before.close}` });
    if (hours.findIndex((one) => one.id === id) !== nth) found.push({ path: [...at, nth, 'id'], reason: `${id} is there twice` });
    if (start === undefined || stop === undefined) return found; // checkTogether tells of it
    const numbers = numbersAt(id, nth);
    if (start >= stop)
      found.push({ path: [...numbers, 'stop'], reason: `${id}: numbers stop at ${stop}, not after they start at ${start}` });
    if (stop > close) found.push({ path: [...numbers, 'stop'], reason: `${id}: numbers stop at ${stop}, after it closes at ${close}` });
    if (start > close) found.push({ path: [...numbers, 'start'], reason: `${id}: numbers start at ${start}, after it closes at ${close}` });
    if (before?.stop !== undefined && start < before.stop)
      found.push({
        path: [...numbers, 'start'],
        reason: `${id}: numbers start at ${start}, before those of ${before.id} stop at ${before.stop}`,
      });
    return found;
  });
}

const LEAP = '2028'; // a year with all the days there are

const isMonthDay = (date: string): boolean => isDay(`${LEAP}-${date}`);
/** 2026-02-30 looks like a day and is none. */
export function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00Z`);
  return Number.isFinite(at) && addDays(day, 0) === day;
}

const isIn = ({ from, to }: Timetable, date: string): boolean => (from <= to ? from <= date && date <= to : from <= date || date <= to);

/** Each day of a year has one timetable, and only one. */
function coverMistakes(timetables: readonly Timetable[]): CalendarMistake[] {
  if (!timetables.every(({ from, to }) => isMonthDay(from) && isMonthDay(to))) return [];
  for (let day = `${LEAP}-01-01`; day.startsWith(LEAP); day = addDays(day, 1)) {
    const date = day.slice(5);
    const [first, second] = timetables.flatMap((one, nth) => (isIn(one, date) ? [nth] : []));
    if (first === undefined) return [{ path: ['timetables'], reason: `no timetable is of ${date}` }];
    if (second !== undefined)
      return [
        {
          path: ['timetables', second, 'from'],
          reason: `${date} has two timetables, ${timetables[first]?.id} and ${timetables[second]?.id}`,
        },
      ];
  }
  return [];
}

function yearMistakes({ year, days }: Calendar['years'][number], nth: number): CalendarMistake[] {
  return days.flatMap(({ date }, at) => {
    const path = ['years', nth, 'days', at, 'date'];
    if (!isDay(date)) return [{ path, reason: `there is no day ${date}` }];
    if (!date.startsWith(`${year}-`)) return [{ path, reason: `${date} is not in ${year}` }];
    return days.findIndex((one) => one.date === date) === at ? [] : [{ path, reason: `${date} is there twice` }];
  });
}

function exceptionMistakes(exceptions: Calendar['exceptions'], timetables: readonly Timetable[]): CalendarMistake[] {
  const known = new Set(timetables.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  return exceptions.flatMap(({ from, to, kind, sessions = [], hours = [] }, nth) => {
    const at = ['exceptions', nth];
    const found: CalendarMistake[] = [];
    for (const [name, day] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (!isDay(day)) found.push({ path: [...at, name], reason: `there is no day ${day}` });
    if (from > to) found.push({ path: [...at, 'to'], reason: `ends on ${to}, before it begins on ${from}` });
    sessions.forEach((id, which) => {
      if (hours.length === 0 && !known.has(id)) found.push({ path: [...at, 'sessions', which], reason: `there is no session ${id}` });
    });
    const two = exceptions.findIndex(
      (one, other) => other < nth && kind === 'open' && one.kind === 'open' && one.from <= to && from <= one.to,
    );
    if (two >= 0) found.push({ path: [...at, 'from'], reason: `another opening is of the same days: ${exceptions[two]?.reason_zh}` });
    return [...found, ...hoursMistakes(hours, [...at, 'hours'], (_id, which) => [...at, 'hours', which])];
  });
}
