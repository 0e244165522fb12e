import { isWorkday, plannedOn, sessionsOn } from '../../shared/schedule.ts';
import type { Calendar } from '../../shared/settings.ts';
import { addDays } from '../../shared/time.ts';
import type { HolidayView, HoursView, SpecialView } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';

const LONGEST = 20; // days: no holiday is as long, with the weekends beside it
const LOOKED_THROUGH = 400; // days of one exception
const WORKED_NEAR = 14; // days: a rest day that is worked for a holiday lies no further from it

/** The hours of the next day on which the hall is open, today counted. None where no such day is known. */
export function hoursAhead(calendar: Calendar, today: Day): HoursView {
  const next = daysFrom(today, LONGEST).find((day) => sessionsOn(calendar, day).length > 0);
  return {
    sessions: next ? sessionsOn(calendar, next) : [],
    week: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !calendar.weekly_rest.includes(weekday)),
  };
}

/** Holidays that begin within so many days, and the one that is: each with the days of rest beside it. */
export function holidaysAhead(calendar: Calendar, today: Day, within: number): HolidayView[] {
  const found: HolidayView[] = [];
  for (const day of daysFrom(today, within + 1)) {
    const notice = noticeOf(calendar, day);
    if (notice?.kind !== 'holiday' || found.some(({ from, to }) => from <= day && day <= to)) continue;
    const from = restUntil(calendar, day, -1);
    const to = restUntil(calendar, day, 1);
    const back = addDays(to, 1);
    found.push({
      name: plain(notice.name_zh),
      nameEn: plain(notice.name_en),
      from,
      to,
      back: isWorkday(calendar, back) ? back : null,
      worked: daysFrom(addDays(from, -WORKED_NEAR), 2 * WORKED_NEAR + LONGEST).filter((one) => {
        const its = noticeOf(calendar, one);
        return its?.kind === 'makeup_workday' && one >= today && its.name_zh.startsWith(plain(notice.name_zh));
      }),
    });
  }
  return found;
}

/** What is otherwise than the calendar has it, as soon as it is to be told and until it is over; what changes nothing is left out. */
export function specialsAhead(calendar: Calendar, today: Day): SpecialView[] {
  const told = calendar.exceptions.filter(({ from, to, notice_days }) => addDays(from, -notice_days) <= today && today <= to);
  return told
    .flatMap((one): SpecialView[] => {
      const { kind, from, to, reason_zh, reason_en } = one;
      const day = daysBetween(from < today ? today : from, to).find((then) => changedOn(calendar, one, then).length > 0);
      if (day === undefined) return [];
      const hours = changedOn(calendar, one, day).map(({ open, close }) => ({ open, close }));
      const allDay = kind === 'closed' && sessionsOn(calendar, day).length === 0;
      return [{ kind, from, to, hours: allDay ? null : hours, reason: reason_zh, reasonEn: reason_en || reason_zh }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The sessions of a day that an exception shuts, or that are there because of it. */
function changedOn(calendar: Calendar, { kind, sessions }: Calendar['exceptions'][number], day: Day) {
  if (kind === 'closed') return plannedOn(calendar, day).filter(({ id }) => sessions?.includes(id) ?? true);
  const usual = plannedOn({ ...calendar, exceptions: [] }, day);
  const then = sessionsOn(calendar, day);
  return JSON.stringify(usual) === JSON.stringify(then) ? [] : then;
}

const daysBetween = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < LOOKED_THROUGH; day = addDays(day, 1)) days.push(day);
  return days;
};
const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, ahead) => addDays(first, ahead));
const noticeOf = ({ years }: Calendar, day: Day) =>
  years.find(({ year }) => year === Number(day.slice(0, 4)))?.days.find(({ date }) => date === day);
/** 春节（除夕）is 春节. */
const plain = (name: string): string => name.replace(/\s*[（(].*$/, '');

/** The last of the days of rest that hang together with one, forwards or backwards. */
function restUntil(calendar: Calendar, day: Day, step: 1 | -1): Day {
  let last = day;
  for (let steps = 0; steps < LONGEST && !isWorkday(calendar, addDays(last, step)); steps += 1) last = addDays(last, step);
  return last;
}
