import type { FigureRow, Spread } from '../../../shared/figures.ts';
import { MINUTE } from '../../../shared/time.ts';

/** Minutes up to which lengths are told apart: a day. Longer ones count as that, and the longest is kept as it is. */
export const LONGEST = 1440;

/** How often each length came, in minutes to the nearest, and what mean and longest are made of, in milliseconds. */
export type Histogram = { readonly of: Uint32Array; count: number; sum: number; longest: number };
const histogram = (): Histogram => ({ of: new Uint32Array(LONGEST + 1), count: 0, sum: 0, longest: 0 });

/** Figures of a set of tickets while they are counted. */
export type Tally = { readonly [Name in 'wait' | 'handling' | 'later' | 'priority' | 'error']: Histogram } & {
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

function put(into: Histogram, one: Histogram): void {
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
