import type { HalfRow } from '../../../shared/figures.ts';
import type { Clock } from '../../../shared/words.ts';
import { growing } from './growing.ts';
import { LONGEST, median } from './tally.ts';

const HALVES = 48;
const LENGTH = LONGEST + 1;

/** The half hours of a day, for each row of a heat map: what was taken and done in them, and how often each wait came, in minutes. */
export const halves = () =>
  growing((rows) => ({
    taken: new Uint32Array(rows * HALVES),
    done: new Uint32Array(rows * HALVES),
    waits: new Uint32Array(rows * HALVES * LENGTH),
  }));
export type Halves = ReturnType<typeof halves>;
export type HalfColumns = ReturnType<Halves['columns']>;

/** Where a minute of the day counts in a row. */
export const cellOf = (row: number, minute: number): number => row * HALVES + Math.min(HALVES - 1, Math.floor(minute / 30));
export const waitIn = (cell: number, minute: number): number => cell * LENGTH + minute;

export const clockOf = (half: number): Clock => minuteClock(half * 30);
export const minuteClock = (minute: number): Clock =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The half hours of a row in which something was taken or done. */
export const halfRows = (of: Halves, row: string): HalfRow[] => halfRowsOf(of.columns(), [of.numberOf(row)]);

/** All rows as one. */
export const allHalfRows = (of: Halves): HalfRow[] => halfRowsOf(of.columns(), [...of.numbers.values()]);

function halfRowsOf({ taken, done, waits }: HalfColumns, rows: readonly number[]): HalfRow[] {
  const found: HalfRow[] = [];
  for (let half = 0; half < HALVES; half += 1) {
    const cells = rows.map((row) => row * HALVES + half);
    const [came, went] = [sumAt(taken, cells), sumAt(done, cells)];
    if (came === 0 && went === 0) continue;
    const of = new Uint32Array(LENGTH);
    let called = 0;
    for (const cell of cells) {
      if (taken[cell] === 0) continue;
      for (let minute = 0; minute < LENGTH; minute += 1) {
        const count = waits[cell * LENGTH + minute]!;
        of[minute]! += count;
        called += count;
      }
    }
    found.push({ half: clockOf(half), taken: came, done: went, wait: median(of, called) });
  }
  return found;
}

const sumAt = (of: Uint32Array, cells: readonly number[]): number => cells.reduce((sum, cell) => sum + of[cell]!, 0);
