import { MINUTE } from '../../../shared/time.ts';
import { isAbandoned, minuteOf, PRIORITY, RECALLED, STATUS } from './day-sheet.ts';
import { growing } from './growing.ts';
import { type Histogram, LONGEST, type Tally } from './tally.ts';

/** A length in minutes, to the nearest, has one place of so many. */
export const LENGTH = LONGEST + 1;
/** What became of a ticket, and its flags, in one number of so many. */
export const KINDS = 64;
export const kindOf = (status: number, flags: number): number => status * 8 + flags;
/** Grades 1 to 5; at 0 nobody counts. */
export const GRADES = 6;

/** What is added up of each set, by its place among the sums, and the longest of its lengths. Lengths in milliseconds. */
export const SUM = { calls: 0, misses: 1, extended: 2, transferred: 3, inTime: 4, wait: 5, handling: 6, later: 7, priority: 8 } as const;
export const SUMS = 9;
export const MOST = { wait: 0, handling: 1, later: 2, priority: 3 } as const;
export const MOSTS = 4;

/**
 * Counts of many sets of tickets (of queues, windows, days) side by side in flat columns: a year has half a million tickets, each of
 * which counts in three sets.
 */
export function counts() {
  const sets = growing((room) => ({
    kinds: new Uint32Array(room * KINDS),
    grades: new Uint32Array(room * GRADES),
    sums: new Float64Array(room * SUMS),
    longest: new Float64Array(room * MOSTS),
    wait: new Uint32Array(room * LENGTH),
    handling: new Uint32Array(room * LENGTH),
    later: new Uint32Array(room * LENGTH),
    priority: new Uint32Array(room * LENGTH),
    error: new Uint32Array(room * LENGTH),
  }));
  return {
    ...sets,
    /** A wait that came later: of a ticket that was called again at another window. In milliseconds, and in minutes. */
    addLater(set: number, wait: number, minute: number): void {
      const { later, sums, longest } = sets.columns();
      later[set * LENGTH + minute]! += 1;
      sums[set * SUMS + SUM.later]! += wait;
      longest[set * MOSTS + MOST.later] = Math.max(longest[set * MOSTS + MOST.later]!, wait);
    },
    /** What was counted of a set, for as long as nothing more is. */
    tallyOf: (code: string): Tally => tallyOf(sets.columns(), sets.numberOf(code)),
  };
}
export type Counts = ReturnType<typeof counts>;
export type Columns = ReturnType<Counts['columns']>;

const { done: DONE, cancelled: CANCELLED, expired: EXPIRED } = STATUS;

function tallyOf({ kinds, grades, sums, longest, ...columns }: Columns, set: number): Tally {
  const sum = (name: keyof typeof SUM): number => sums[set * SUMS + SUM[name]] ?? 0;
  const of = (name: 'wait' | 'handling' | 'later' | 'priority' | 'error') => columns[name].subarray(set * LENGTH, (set + 1) * LENGTH);
  const lengths = (name: keyof typeof MOST): Histogram => {
    const most = longest[set * MOSTS + MOST[name]] ?? 0;
    return { of: of(name), count: countOf(of(name), minuteOf(most)), sum: sum(name), longest: most };
  };
  const error = of('error');
  const furthest = error.findLastIndex((count) => count > 0);
  const made = {
    ...{ wait: lengths('wait'), handling: lengths('handling'), later: lengths('later'), priority: lengths('priority') },
    error: { of: error, count: countOf(error, furthest), sum: 0, longest: Math.max(0, furthest) * MINUTE },
    ...{ taken: 0, done: 0, cancelled: 0, expired: 0, abandoned: 0, recalled: 0, priorities: 0 },
    ...{ calls: sum('calls'), misses: sum('misses'), extended: sum('extended') },
    ...{ transferred: sum('transferred'), inTime: sum('inTime'), within: error[0] ?? 0 },
    grades: [5, 4, 3, 2, 1].map((grade) => grades[set * GRADES + grade] ?? 0),
  };
  for (let kind = 0; kind < KINDS; kind += 1) {
    const count = kinds[set * KINDS + kind] ?? 0;
    if (count === 0) continue;
    const [status, flags] = [kind >> 3, kind & 7];
    made.taken += count;
    if (status === DONE) made.done += count;
    if (status === CANCELLED) made.cancelled += count;
    if (status === EXPIRED) made.expired += count;
    if (isAbandoned(status, flags)) made.abandoned += count;
    if ((flags & RECALLED) !== 0) made.recalled += count;
    if ((flags & PRIORITY) !== 0) made.priorities += count;
  }
  return made;
}

function countOf(of: Uint32Array, last: number): number {
  let count = 0;
  for (let minute = 0; minute <= last; minute += 1) count += of[minute] ?? 0;
  return count;
}
