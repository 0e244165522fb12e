import type { HalfRow } from '../../../shared/figures.ts';
import type { Clock } from '../../../shared/words.ts';
import { LONGEST, median } from './tally.ts';

const HALVES = 48;
const LENGTH = LONGEST + 1;

/** The half hours of a day, for as many rows of a heat map as there are: what was taken and done in them, and what they waited. */
export type Halves = { readonly taken: Uint32Array; readonly done: Uint32Array; readonly waits: Uint32Array };

export const halves = (rows: number): Halves => ({
  taken: new Uint32Array(rows * HALVES),
  done: new Uint32Array(rows * HALVES),
  waits: new Uint32Array(rows * HALVES * LENGTH),
});

/** Where a minute of the day counts in a row. */
export const cellOf = (row: number, minute: number): number => row * HALVES + Math.min(HALVES - 1, Math.floor(minute / 30));
export const waitIn = (cell: number, minute: number): number => cell * LENGTH + minute;

export const clockOf = (half: number): Clock => minuteClock(half * 30);
export const minuteClock = (minute: number): Clock =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The half hours of a row in which something was taken or done. */
export function halfRows({ taken, done, waits }: Halves, row: number): HalfRow[] {
  return Array.from({ length: HALVES }, (_none, half) => row * HALVES + half).flatMap((cell) => {
    const [came, went] = [taken[cell] ?? 0, done[cell] ?? 0];
    if (came === 0 && went === 0) return [];
    const of = waits.subarray(cell * LENGTH, (cell + 1) * LENGTH);
    let called = 0;
    if (came > 0) for (let minute = 0; minute < LENGTH; minute += 1) called += of[minute] ?? 0;
    return [{ half: clockOf(cell % HALVES), taken: came, done: went, wait: median(of, called) }];
  });
}

/** All rows as one. */
export function together(many: Halves, rows: number): Halves {
  const one = halves(1);
  for (let row = 0; row < rows; row += 1) {
    for (let half = 0; half < HALVES; half += 1) {
      const cell = row * HALVES + half;
      one.done[half] = (one.done[half] ?? 0) + (many.done[cell] ?? 0);
      if ((many.taken[cell] ?? 0) === 0) continue;
      one.taken[half] = (one.taken[half] ?? 0) + (many.taken[cell] ?? 0);
      for (let minute = 0; minute < LENGTH; minute += 1)
        one.waits[half * LENGTH + minute] = (one.waits[half * LENGTH + minute] ?? 0) + (many.waits[cell * LENGTH + minute] ?? 0);
    }
  }
  return one;
}
