import { addDays, weekdayOf } from '../../shared/time.ts';
import type { Day } from '../../shared/words.ts';

/** Days, both ends included. */
export type Period = { readonly from: Day; readonly to: Day };

export const PRESETS = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
] as const;
export type Preset = (typeof PRESETS)[number];

const pad = (n: number): string => String(n).padStart(2, '0');

/** The months that begin `months` after that of a day, `count` of them. */
function monthsFrom(day: Day, months: number, count: number): Period {
  const nth = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = (month: number): Day => `${Math.floor(month / 12)}-${pad((month % 12) + 1)}-01`;
  return { from: first(nth), to: addDays(first(nth + count), -1) };
}

/** A period by its name; one that is not over ends today, so that it is compared with as many days. */
export function periodOf(preset: Preset, today: Day): Period {
  const monday = addDays(today, 1 - weekdayOf(today));
  const intoQuarter = -((Number(today.slice(5, 7)) - 1) % 3);
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'thisWeek':
      return { from: monday, to: today };
    case 'lastWeek':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'thisMonth':
      return { from: monthsFrom(today, 0, 1).from, to: today };
    case 'lastMonth':
      return monthsFrom(today, -1, 1);
    case 'thisQuarter':
      return { from: monthsFrom(today, intoQuarter, 3).from, to: today };
    case 'lastQuarter':
      return monthsFrom(today, intoQuarter - 3, 3);
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** Which name a period has today; null: it is days that somebody chose. On a Monday this week is today: the shorter name is it. */
export const presetOf = ({ from, to }: Period, today: Day): Preset | null =>
  PRESETS.find((preset) => {
    const period = periodOf(preset, today);
    return period.from === from && period.to === to;
  }) ?? null;

export const daysIn = ({ from, to }: Period): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** As many days right before. */
export const daysBefore = (period: Period): Period => ({ from: addDays(period.from, -daysIn(period)), to: addDays(period.from, -1) });

/** A day of the calendar, written as one; '2026-02-30' is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
