import { expect, test } from 'vitest';
import { against, withFigures } from '../bench/baseline.ts';
import { withTables } from '../bench/into-docs.ts';
import { otherFutures } from '../bench/other-futures.ts';
import { simulatedDays, simulatedWaits, type Waited } from '../bench/simulated-waits.ts';
import { figure } from '../bench/table.ts';
import { compared } from '../bench/told-waits.ts';
import { byConstant, byMean, byMunich } from '../bench/wait-formulas.ts';
import { at, sampleDocuments } from '../support/hall.ts';

test('the simple formulas are what they say', () => {
  expect(byMean({ ahead: 6, windows: 3, minutes: 12 }).minutes).toBe(24);
  expect(byMean({ ahead: 2, windows: 0, minutes: 12 }).minutes).toBe(24); // as if there were one window
  expect(byConstant({ ahead: 6 }).minutes).toBe(30);
  // Munich: a slot is 12 / 3 minutes. The seventh waits for seven of them, at best for 0.8 of four: three begin at once.
  expect(byMunich({ ahead: 6, windows: 3, minutes: 12 })).toEqual({ minutes: 28, from: 12, to: 28 });
  expect(byMunich({ ahead: 0, windows: 3, minutes: 12 })).toEqual({ minutes: 4, from: 0, to: 4 });
  expect(byMunich({ ahead: 2, windows: 0, minutes: 10 })).toEqual({ minutes: 30, from: 16, to: 30 });
});

test('errors and shares are counted over those who were told something', () => {
  const one = { day: '2026-12-07', queue: 'A', takenAt: 0, ahead: 2, windows: 1, atOnce: false, set: 10 } as const;
  const people: Waited[] = [
    { ...one, told: { from: 10, to: 20 }, after: 15, took: 20.9 }, // told 20, called within that minute
    { ...one, told: { from: 10, to: 20 }, after: 15, took: 26 },
    { ...one, told: { from: 10, to: 20 }, after: 15, took: 15 },
    { ...one, told: null, after: null, took: 3 },
  ];
  const { people: told, untold, ways } = compared(people);
  expect([told, untold]).toEqual([3, 1]);
  const [ours, mean, constant, munich] = ways;
  expect(ours?.error).toBeCloseTo(5.9);
  expect(ours?.covered).toBeCloseTo(2 / 3);
  expect([mean?.error, mean?.covered]).toEqual([5, null]); // 20, 20, 20
  expect(constant?.error).toBeCloseTo(10.9); // 10, 10, 10
  expect([munich?.error, munich?.width]).toEqual([9.100000000000001, 14]); // 16 to 30
});

test('the same seed brings the same waits, another one others', async () => {
  const wish = { documents: sampleDocuments(), rosters: new Map(), days: ['2026-12-07'], load: 0.7, until: '08:40' } as const;
  const first = await simulatedWaits({ ...wish, seed: 7 });
  expect(first.filter(({ told }) => told !== null).length).toBeGreaterThan(5);
  expect(await simulatedWaits({ ...wish, seed: 7 })).toEqual(first);
  expect(await simulatedWaits({ ...wish, seed: 8 })).not.toEqual(first);
});

test('the other futures of a wait have one past, and are of many kinds', async () => {
  const hall = { documents: sampleDocuments(), rosters: new Map() };
  const [lived] = await simulatedDays({ ...hall, days: ['2026-12-07'], load: 0.9, until: '09:40', seed: 7 });
  const one = lived?.waited.find(({ ahead, takenAt }) => ahead > 2 && takenAt > at('08:50', '2026-12-07'));
  if (!lived || !one) throw new Error('nobody waited');
  const futures = await otherFutures(lived.life, one, 5);
  if (!futures) throw new Error('one has another past');
  expect(new Set(futures).size).toBeGreaterThan(3);
  expect(futures).not.toContain(one.took);
  expect(await otherFutures(lived.life, one, 5)).toEqual(futures);
});

test('a run is compared with its baseline by ratios, without one by the figure itself; a part of it leaves the rest as it was', () => {
  const machine = { node: 'v20', platform: 'linux', processors: 2, model: '' };
  const before = withFigures(null, [figure('a', 'take', 100, '/s', { base: 200 }), figure('d', 'start', 500, 'ms')], machine, '2026-11-22');
  expect(against(before, figure('a', 'take', 300, '/s', { base: 500 }))).toBe('1.20');
  expect(against(before, figure('d', 'start', 250, 'ms'))).toBe('(0.50)');
  expect(against(before, figure('d', 'stop', 250, 'ms'))).toBe('');
  const after = withFigures(before, [figure('d', 'start', 400, 'ms')], machine, '2026-11-23');
  expect(after.figures).toMatchObject({ 'a take': { ours: 100, ratio: 0.5 }, 'd start': { ours: 400, at: '2026-11-23' } });
});

test('a measured section is written between its markers, and nothing else of the page', () => {
  const page = 'before\n<!-- bench i -->\nold\n<!-- /bench i -->\nafter\n';
  const found = [figure('i', 'all: ours', 2.5, 'min', { base: 5, goal: ['<= 0.6 x', true] })];
  const written = withTables(
    page,
    new Map([
      ['i', found],
      ['a', found],
    ]),
    '2026-11-23',
  );
  expect(written).toContain('| all: ours | 2.50 min | 5.00 | 0.50 | <= 0.6 x: reached |  |');
  expect(written.startsWith('before\n<!-- bench i -->\n')).toBe(true);
  expect(written.endsWith('\n<!-- /bench i -->\nafter\n')).toBe(true);
  expect(written).not.toContain('old');
});
