import type { Weeks } from './simulated-waits.ts';
import { simulatedWaits, type Waited } from './simulated-waits.ts';
import { byConstant, byMean, byMunich, type Guess } from './wait-formulas.ts';

/** One way of telling a wait, over many people: half of its errors are smaller than `error`; `covered`: called within the range, a share. */
export type Way = {
  readonly way: 'ours' | 'mean' | 'constant' | 'munich';
  readonly error: number;
  readonly bias: number;
  /** Null: it tells no range. */
  readonly covered: number | null;
  readonly width: number | null;
};
export type Of = { readonly people: number; readonly untold: number; readonly waited: number; readonly ways: readonly Way[] };

/** What each way would have told the same people; those to whom ours told nothing (no window of their queue was open) are counted apart. */
export function compared(all: readonly Waited[]): Of {
  const told = all.filter((one) => one.told !== null);
  return {
    people: told.length,
    untold: all.length - told.length,
    waited: middle(told.map(({ took }) => took)),
    ways: [
      wayOf('ours', told, ({ told, after }) => ({ minutes: after ?? 0, from: told?.from ?? 0, to: told?.to ?? 0 }), true),
      wayOf('mean', told, (one) => byMean({ ...one, minutes: one.set }), false),
      wayOf('constant', told, byConstant, false),
      wayOf('munich', told, (one) => byMunich({ ...one, minutes: one.set }), true),
    ],
  };
}

function wayOf(way: Way['way'], told: readonly Waited[], guess: (one: Waited) => Guess, range: boolean): Way {
  const pairs = told.map((one) => ({ took: one.took, ...guess(one) }));
  // Whoever was told 5 to 8 minutes and was called after 8:40 was told the truth.
  const within = pairs.filter(({ took, from, to }) => Math.floor(took) >= from && Math.floor(took) <= to).length;
  return {
    way,
    error: middle(pairs.map(({ took, minutes }) => Math.abs(minutes - took))),
    bias: middle(pairs.map(({ took, minutes }) => minutes - took)),
    covered: range ? within / Math.max(1, pairs.length) : null,
    width: range ? middle(pairs.map(({ from, to }) => to - from)) : null,
  };
}

/** The middle one; 0 of none. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export const LOADS = { light: 0.5, normal: 0.7, heavy: 0.9 } as const;
export type Load = keyof typeof LOADS;

/** Each load with each seed: days of a hall of its own. */
export async function waitsByLoad(of: Omit<Weeks, 'seed' | 'load'>, seeds: readonly number[]): Promise<Record<Load, readonly Waited[]>> {
  const waits: Record<Load, Waited[]> = { light: [], normal: [], heavy: [] };
  for (const load of Object.keys(LOADS) as Load[])
    for (const seed of seeds) waits[load].push(...(await simulatedWaits({ ...of, seed, load: LOADS[load] })));
  return waits;
}
