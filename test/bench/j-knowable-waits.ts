import { sampleHall } from './documents.ts';
import { median, quantile } from './measure.ts';
import { otherFutures } from './other-futures.ts';
import { simulatedDays, type Waited } from './simulated-waits.ts';
import { type Figure, figure } from './table.ts';
import { compared, LOADS } from './told-waits.ts';

const [SEEDS, DAYS] = [
  [1, 2, 3],
  ['2026-12-04', '2026-12-07'],
]; // Mondays, each after a Friday that is not looked at
const PEOPLE = 8; // of those who had to wait, of each seed and load, evenly over the day
const FUTURES = 15;
type Foreseen = Waited & { readonly futures: readonly number[] };

/**
 * (j) How well a wait can be told at all: beside what the server told and the simpler formulas, what would have told it who knows every chance
 * by which the hall lives. That is the middle of many other futures of the same moment; nothing that is told then can do better on the whole.
 */
export async function knowableWaits(): Promise<Figure[]> {
  const byLoad = await Promise.all(Object.entries(LOADS).map(async ([name, load]) => [name, await foreseen(load)] as const));
  return [['all', byLoad.flatMap(([, some]) => some)] as const, ...byLoad].flatMap(([whom, some]) => rows(whom, some));
}

async function foreseen(load: number): Promise<readonly Foreseen[]> {
  const found: Foreseen[] = [];
  for (const seed of SEEDS) {
    const lived = (await simulatedDays({ ...sampleHall(), seed, load, days: DAYS })).at(-1);
    if (!lived) continue;
    const waited = lived.waited.filter(({ atOnce, told }) => !atOnce && told !== null);
    for (const one of waited.filter((_, nth) => nth % Math.ceil(waited.length / PEOPLE) === 0)) {
      const futures = await otherFutures(lived.life, one, FUTURES);
      if (futures && futures.length > FUTURES / 2) found.push({ ...one, futures });
    }
  }
  return found;
}

function rows(whom: string, some: readonly Foreseen[]): Figure[] {
  const [ours, ...others] = compared(some).ways;
  const simpler = Math.min(...others.map(({ error }) => error));
  const best = median(some.map(({ took, futures }) => Math.abs(median(futures) - took)));
  const within = some.filter(({ took, futures }) => took >= quantile(futures, 0.1) && took <= quantile(futures, 0.9)).length;
  return [
    figure('j', `${whom}: ours`, ours?.error ?? 0, 'min', {
      base: simpler,
      note: `${some.length} people who had to wait; base: the best simpler one`,
    }),
    figure('j', `${whom}: known at best`, best, 'min', {
      base: simpler,
      note: `${Math.round((within / some.length) * 100)} % within the middle eight tenths of their futures`,
    }),
  ];
}
