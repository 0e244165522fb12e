import { quantile } from '../bench/measure.ts';

export const KINDS = ['take', 'call', 'nothing'] as const;
export type Kind = (typeof KINDS)[number];

/** What a request counts as; null: it is not looked at. */
export function kindOf(method: string, path: string): Kind | null {
  if (method === 'PUT' && path.startsWith('/tickets/')) return 'take';
  if (method === 'POST' && path.endsWith('/call-next')) return 'call';
  return null;
}

/** How long requests took, in milliseconds, since it was last read. */
export function stopwatch() {
  let took: Record<Kind, number[]> = { take: [], call: [], nothing: [] };
  return {
    heard(kind: Kind, ms: number): void {
      took[kind].push(ms);
    },
    read() {
      const was = took;
      took = { take: [], call: [], nothing: [] };
      const of = (kind: Kind) => ({ count: was[kind].length, p50: quantile(was[kind], 0.5), p99: quantile(was[kind], 0.99) });
      return { take: of('take'), call: of('call'), nothing: of('nothing') };
    },
  };
}

/** The hall at one moment: `hour` counts hours of opening since the beginning; memory and files in MB. */
export type Weighed = {
  readonly hour: number;
  readonly rss: number;
  readonly heap: number;
  readonly database: number;
  readonly log: number;
};

/** A day that is over. */
export type DayRun = {
  readonly day: string;
  readonly hours: number;
  readonly minutes: number;
  readonly tickets: number;
  readonly calls: number;
  /** After the last citizen has gone, and what nobody needs was let go. */
  readonly end: Weighed;
  /** Of the day's own growth of the database, in kB for each ticket. */
  readonly perTicket: number;
  readonly took: ReturnType<ReturnType<typeof stopwatch>['read']>;
};

/** A figure that must not rise: its median at the end of the run beside that of its beginning. */
export type Steady = { readonly what: string; readonly first: number; readonly last: number; readonly unit: string; readonly most: number };

const FEW = 6; // days: fewer tell of no slope

/**
 * What has to stay flat over the days, the first left out (caches fill, the hall learns): the median of the next third beside that of the
 * last third. Empty when there were too few days. A latency is taken beside a request that does nothing at the same time, since the machine is
 * not always as quick. `most`: how many times the first the last may be.
 */
export function steadiness(days: readonly DayRun[]): readonly Steady[] {
  if (days.length < FEW) return [];
  const after = days.slice(1);
  const third = Math.max(2, Math.floor(after.length / 3));
  const [head, tail] = [after.slice(0, third), after.slice(-third)];
  const of = (what: string, unit: string, most: number, look: (day: DayRun) => number): Steady => ({
    what,
    unit,
    most,
    first: quantile(head.map(look), 0.5),
    last: quantile(tail.map(look), 0.5),
  });
  return [
    of('memory in use', 'MB', 1.15, ({ end }) => end.heap),
    of('memory resident', 'MB', 1.2, ({ end }) => end.rss),
    of('database, per ticket of the day', 'kB', 1.15, ({ perTicket }) => perTicket),
    of("database's log", 'MB', 1.5, ({ end }) => end.log),
    of('take a number ÷ nothing (p50)', '', 1.3, ({ took }) => took.take.p50 / took.nothing.p50),
    of('call the next ÷ nothing (p50)', '', 1.3, ({ took }) => took.call.p50 / took.nothing.p50),
  ];
}
export const isFlat = ({ first, last, most }: Steady): boolean => last <= first * most;
