import type { Calendar } from '../../shared/settings.ts';
import type { SuggestedDay, SuggestedYear } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';
import type { NotedDay } from './day-kind.ts';

/** What a library's year would change in the calendar's. */
export type Filling = {
  /** Days that are not there yet, or that the library itself put there and now has otherwise. */
  readonly add: readonly SuggestedDay[];
  /** Days that the library put there, and that it has no more. */
  readonly drop: readonly NotedDay[];
  /** Days that somebody set by hand, and that the library has otherwise: only whoever says so has them replaced. */
  readonly ask: readonly { readonly ours: NotedDay; readonly theirs: SuggestedDay }[];
};

/** Who wrote a day down without saying so was a person: what a library put there says so. */
const isByLibrary = ({ source }: NotedDay): boolean => source === 'library';
/** 春节 and 春节（除夕） are one holiday; what counts is whether the day is worked. */
const isSame = (ours: NotedDay, theirs: SuggestedDay): boolean => (ours.kind === 'makeup_workday') === (theirs.kind === 'makeup_workday');

export function fillingOf(calendar: Calendar, { year, days }: SuggestedYear): Filling {
  const ours = calendar.years.find((one) => one.year === year)?.days ?? [];
  const of = (date: Day) => ours.find((one) => one.date === date);
  return {
    add: days.filter((theirs) => {
      const there = of(theirs.date);
      return (
        !there || (isByLibrary(there) && !(isSame(there, theirs) && there.name_zh === theirs.name_zh && there.certain === theirs.certain))
      );
    }),
    drop: ours.filter((one) => isByLibrary(one) && !days.some(({ date }) => date === one.date)),
    ask: days.flatMap((theirs) => {
      const there = of(theirs.date);
      return there && !isByLibrary(there) && !isSame(there, theirs) ? [{ ours: there, theirs }] : [];
    }),
  };
}

/** The calendar with a library's year in it; of the days that were set by hand only those named in `replace` are written over. */
export function filledWith(calendar: Calendar, suggested: SuggestedYear, replace: ReadonlySet<Day>): Calendar {
  const { add, drop, ask } = fillingOf(calendar, suggested);
  const taken = [...add, ...ask.flatMap(({ theirs }) => (replace.has(theirs.date) ? [theirs] : []))];
  const gone = new Set([...drop, ...taken].map(({ date }) => date));
  const { year, certain } = suggested;
  const before = calendar.years.find((one) => one.year === year);
  const days = [
    ...(before?.days ?? []).filter(({ date }) => !gone.has(date)),
    ...taken.map((one) => ({ ...one, source: 'library' as const })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  const next = { ...before, year, status: certain ? 'announced' : 'statutory_only', days };
  const years = before
    ? calendar.years.map((one) => (one.year === year ? next : one))
    : [...calendar.years, next].sort((a, b) => a.year - b.year);
  return { ...calendar, years };
}
