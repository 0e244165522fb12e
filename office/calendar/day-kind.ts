import { isWorkday, plannedOn, sessionsOn } from '../../shared/schedule.ts';
import type { Calendar } from '../../shared/settings.ts';
import { addDays } from '../../shared/time.ts';
import type { Day } from '../../shared/words.ts';

export type DayKind = 'work' | 'rest' | 'holiday' | 'makeup' | 'closed' | 'part' | 'open';
/** What somebody may say of a day. */
export type DayName = Pick<NotedDay, 'kind' | 'name_zh' | 'name_en'>;
export type NotedDay = Calendar['years'][number]['days'][number];

/** What the calendar's list of days says of one; undefined: it is as every such weekday. */
export const notedOn = ({ years }: Calendar, day: Day): NotedDay | undefined =>
  years.find(({ year }) => year === Number(day.slice(0, 4)))?.days.find(({ date }) => date === day);

/** The exceptions that touch a day. */
export const exceptionsOn = ({ exceptions }: Calendar, day: Day): Calendar['exceptions'] =>
  exceptions.filter(({ from, to }) => from <= day && day <= to);

/** What a day is like, as one sees it on the calendar. */
export function kindOf(calendar: Calendar, day: Day): DayKind {
  const noted = notedOn(calendar, day);
  const planned = plannedOn(calendar, day);
  const left = sessionsOn(calendar, day);
  if (left.length < planned.length) return left.length === 0 ? 'closed' : 'part';
  if (left.length > 0 && exceptionsOn(calendar, day).some(({ kind, hours }) => kind === 'open' && (hours || !isWorkday(calendar, day))))
    return 'open';
  if (left.length > 0) return noted?.kind === 'makeup_workday' ? 'makeup' : 'work';
  return noted ? 'holiday' : 'rest';
}

/** All days of a year. */
export function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
}

/** The calendar with a day set by hand; null: as every such weekday. */
export function withDay(calendar: Calendar, day: Day, noted: DayName | null): Calendar {
  const year = Number(day.slice(0, 4));
  const before = calendar.years.find((one) => one.year === year);
  const others = (before?.days ?? []).filter(({ date }) => date !== day);
  const days = noted ? [...others, { ...noted, date: day, source: 'hand' as const }].sort((a, b) => (a.date < b.date ? -1 : 1)) : others;
  const years = before
    ? calendar.years.map((one) => (one.year === year ? { ...one, days } : one))
    : [...calendar.years, { year, days }].sort((a, b) => a.year - b.year);
  return { ...calendar, years };
}
