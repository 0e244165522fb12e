import type { FigureRow, Spread } from '../../../shared/figures.ts';
import { MINUTE } from '../../../shared/time.ts';

/** Minutes up to which lengths are told apart: a day. Longer ones count as that, and the longest is kept as it is. */
export const LONGEST = 1440;
const HISTOGRAMS = ['wait', 'handling', 'later', 'priority', 'error'] as const;

/** How often each length came, in minutes to the nearest, and what mean and longest are made of, in milliseconds. */
export type Histogram = { readonly of: Uint32Array; count: number; sum: number; longest: number };
export const histogram = (): Histogram => ({ of: new Uint32Array(LONGEST + 1), count: 0, sum: 0, longest: 0 });

/** Figures of a set of tickets while they are counted. */
export type Tally = { readonly [Name in (typeof HISTOGRAMS)[number]]: Histogram } & {
  taken: number;
  done: number;
  cancelled: number;
  expired: number;
  abandoned: number;
  inTime: number;
  calls: number;
  recalled: number;
  misses: number;
  transferred: number;
  extended: number;
  priorities: number;
  within: number;
  readonly grades: number[];
};

export const tally = (): Tally => ({
  wait: histogram(),
  handling: histogram(),
  later: histogram(),
  priority: histogram(),
  error: histogram(),
  taken: 0,
  done: 0,
  cancelled: 0,
  expired: 0,
  abandoned: 0,
  inTime: 0,
  calls: 0,
  recalled: 0,
  misses: 0,
  transferred: 0,
  extended: 0,
  priorities: 0,
  within: 0,
  grades: [0, 0, 0, 0, 0],
});

const PLAIN = [
  'taken',
  'done',
  'cancelled',
  'expired',
  'abandoned',
  'inTime',
  'calls',
  'recalled',
  'misses',
  'transferred',
  'extended',
  'priorities',
  'within',
] as const;

/** Puts one tally into another: a day's into its weekday's, and into the period's. */
export function join(into: Tally, one: Tally): void {
  for (const name of PLAIN) into[name] += one[name];
  for (const [at, count] of one.grades.entries()) into.grades[at] = (into.grades[at] ?? 0) + count;
  for (const name of HISTOGRAMS) put(into[name], one[name]);
}

export function put(into: Histogram, one: Histogram): void {
  if (one.count === 0) return;
  into.count += one.count;
  into.sum += one.sum;
  into.longest = Math.max(into.longest, one.longest);
  const most = Math.min(LONGEST, Math.round(one.longest / MINUTE));
  for (let minute = 0; minute <= most; minute += 1) into.of[minute] = (into.of[minute] ?? 0) + (one.of[minute] ?? 0);
}

export function rowOf(one: Tally): FigureRow {
  const legs = histogram();
  put(legs, one.wait);
  put(legs, one.later);
  const called = one.wait.count;
  return {
    taken: one.taken,
    called,
    done: one.done,
    cancelled: one.cancelled,
    expired: one.expired,
    abandoned: share(one.abandoned, one.taken),
    wait: spread(one.wait),
    legs: spread(legs),
    withinAlert: share(one.inTime, called),
    handling: spread(one.handling),
    calls: one.calls,
    recalled: one.recalled,
    misses: one.misses,
    transferred: one.transferred,
    extended: Math.ceil(one.extended / MINUTE),
    priority: one.priorities,
    priorityWait: spread(one.priority),
    grades: one.grades as unknown as FigureRow['grades'],
    estimate: { told: one.error.count, within: one.within, error: median(one.error.of, one.error.count) },
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function spread({ of, count, sum, longest }: Histogram): Spread {
  if (count === 0) return { count: 0, median: null, p90: null, mean: null, longest: null };
  return {
    count,
    median: median(of, count),
    p90: minuteOf(of, Math.ceil(count * 0.9)),
    mean: Math.round(sum / count / (MINUTE / 10)) / 10,
    longest: Math.round(longest / MINUTE),
  };
}

/** The minute in the middle; of two middle ones what lies between them. */
export function median(of: Uint32Array, count: number): number | null {
  if (count === 0) return null;
  const low = minuteOf(of, Math.ceil(count / 2));
  return count % 2 === 1 ? low : (low + minuteOf(of, count / 2 + 1)) / 2;
}

/** The nth of all lengths, the shortest first. */
function minuteOf(of: Uint32Array, nth: number): number {
  let seen = 0;
  for (let minute = 0; minute < of.length; minute += 1) {
    seen += of[minute] ?? 0;
    if (seen >= nth) return minute;
  }
  return of.length - 1;
}
