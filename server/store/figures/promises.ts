import type { PromiseRow } from '../../../shared/views.ts';
import { growing } from './growing.ts';
import { LONGEST, median } from './tally.ts';

const LENGTH = LONGEST + 1;
/** How the wait that came true lay to the range that was told, by its place; the last: nothing was told. */
const WITHIN = 0;
const SOONER = 1;
const LATER = 2;
const UNTOLD = 3;
const WAYS = 4;

/** Waiting times that were told beside those that came true, by queue: how often it was so, and how often each minute was. */
export const told = () =>
  growing((room) => ({
    ways: new Uint32Array(room * WAYS),
    from: new Uint32Array(room * LENGTH),
    to: new Uint32Array(room * LENGTH),
    waited: new Uint32Array(room * LENGTH),
  }));
export type Told = ReturnType<typeof told>;
export type ToldColumns = ReturnType<Told['columns']>;

/** Of a ticket that was called. `error`: minutes beside the range; `from`, `to`: the range, and `waited`, in minutes. */
export function noteTold(
  { ways, from: froms, to: tos, waited: waits }: ToldColumns,
  set: number,
  error: number,
  from: number,
  to: number,
  waited: number,
): void {
  ways[set * WAYS + (error < 0 ? SOONER : error > 0 ? LATER : WITHIN)]! += 1;
  froms[set * LENGTH + Math.min(LONGEST, from)]! += 1;
  tos[set * LENGTH + Math.min(LONGEST, to)]! += 1;
  waits[set * LENGTH + waited]! += 1;
}
export const noteUntold = ({ ways }: ToldColumns, set: number): void => {
  ways[set * WAYS + UNTOLD]! += 1;
};

/** The whole hall first, then each of the queues of which somebody was called. */
export function promiseRows(of: Told, queues: readonly string[]): PromiseRow[] {
  const whole = told();
  const rows = queues.flatMap((queue) => {
    const set = of.numberOf(queue);
    whole.addSet('whole', of.columns(), set);
    const row = promiseRow(queue, of.columns(), set);
    return row.told + row.untold > 0 ? [row] : [];
  });
  return [promiseRow(null, whole.columns(), whole.numberOf('whole')), ...rows];
}

function promiseRow(queue: string | null, { ways, from, to, waited }: ToldColumns, set: number): PromiseRow {
  const way = (which: number) => ways[set * WAYS + which]!;
  const [within, sooner, later, untold] = [way(WITHIN), way(SOONER), way(LATER), way(UNTOLD)];
  const count = within + sooner + later;
  const middle = (of: Uint32Array) => {
    const found = median(of.subarray(set * LENGTH, (set + 1) * LENGTH), count);
    return found === null ? null : Math.round(found);
  };
  return { queue, told: count, within, sooner, later, untold, quotedFrom: middle(from), quotedTo: middle(to), waited: middle(waited) };
}
