import type { Figures } from '../../shared/figures.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';
import type { Day } from '../../shared/words.ts';

/** Some days beneath each other as one bar: a day, a week, a month. */
export type Span = { readonly from: Day; readonly to: Day; readonly taken: number; readonly done: number };
export type SpanOf = 'days' | 'weeks' | 'months';

const MOST_DAYS = 62; // bars that stand beside each other and can still be touched
const MOST_WEEKS = 62 * 7;

export const spanOf = (days: number): SpanOf => (days <= MOST_DAYS ? 'days' : days <= MOST_WEEKS ? 'weeks' : 'months');

/** Counts can be added up; medians cannot, so they are not here. The ends are cut to the period that was asked for. */
export function spansOf({ from, to, byDay }: Pick<Figures, 'from' | 'to' | 'byDay'>, by: SpanOf): readonly Span[] {
  const begin = (day: Day): Day => (by === 'days' ? day : by === 'weeks' ? addDays(day, 1 - weekdayOf(day)) : `${day.slice(0, 7)}-01`);
  const end = (first: Day): Day =>
    by === 'days' ? first : by === 'weeks' ? addDays(first, 6) : addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const spans = new Map<Day, Span>();
  for (const { day, taken, done } of byDay) {
    const first = begin(day);
    const known = spans.get(first);
    const last = end(first);
    spans.set(first, {
      from: first < from ? from : first,
      to: last > to ? to : last,
      taken: (known?.taken ?? 0) + taken,
      done: (known?.done ?? 0) + done,
    });
  }
  return [...spans.values()].sort((a, b) => a.from.localeCompare(b.from));
}
