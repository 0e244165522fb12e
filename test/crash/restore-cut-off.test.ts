import { cpSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort, newFolder, runToEnd, startServer } from '../support/server.ts';
import { hallIn, livedOn } from '../support/two-halls.ts';

const KILLED_AT = join(import.meta.dirname, '..', 'support', 'killed-at.mjs');
const ALL = Boolean(process.env.PAIHAO_ALL);

const copyOf = (kept: string): string => {
  const data = join(newFolder('cut-off'), 'data');
  cpSync(kept, data, { recursive: true });
  return data;
};
const restoring = (data: string, zip: string, at: number | string = 0) =>
  runToEnd({ HALL_DATA: data, KILLED_AT: String(at) }, ['restore', zip], KILLED_AT);
const isCutOff = (data: string) => existsSync(join(data, 'restoring'));
/** What restores have laid beside a data folder. */
const asides = (data: string): string[] =>
  readdirSync(dirname(data))
    .filter((name) => name.startsWith('data-before-'))
    .map((name) => join(dirname(data), name))
    .filter((folder) => readdirSync(folder).length > 0);

test('killed at any moment, and killed again, a restore leaves the hall that was or the one of the backup, whole; run again it ends', async () => {
  const { data: kept, zip } = await livedOn();
  const whole = copyOf(kept);
  const { code, err } = await restoring(whole, zip);
  expect(code, err).toBe(0);
  const deeds = Number(/deeds: (\d+)/.exec(err)?.[1]);
  const [was, restored] = [await hallIn(kept), await hallIn(whole)];
  expect(restored.seq).toBeLessThan(was.seq);
  for (const part of ['state', 'settings', 'pictures'] as const) expect(restored[part], part).not.toEqual(was[part]);

  const any = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));
  const MOVING = 20; // the last deeds: what was there goes aside, what was unpacked takes its place
  const some = [any(1, deeds - MOVING), ...Array.from({ length: 3 }, () => any(deeds - MOVING, deeds))];
  for (const at of ALL ? Array.from({ length: deeds }, (_, nth) => nth + 1) : some) {
    const data = copyOf(kept);
    const again = any(1, deeds);
    const told = `killed at ${at}, then at ${again}, of ${deeds}`;
    expect((await restoring(data, zip, at)).code, told).toBeNull();
    if (isCutOff(data)) {
      const start = await runToEnd({ HALL_DATA: data, PORT: String(await freePort()) });
      expect([start.code, start.err], told).toEqual([1, expect.stringMatching(/^A restore into .* run it again\. .*\n$/)]);
    } else expect([was, restored], told).toContainEqual(await hallIn(data));

    await restoring(data, zip, again);
    const last = await restoring(data, zip);
    expect([last.code, isCutOff(data)], `${told}: ${last.err}`).toEqual([0, false]);
    expect(await hallIn(data), told).toEqual(restored);
    const beside = await Promise.all(asides(data).map(hallIn));
    expect(beside, told).toContainEqual(was);
    for (const one of beside) expect([was, restored], told).toContainEqual(one);
    expect(
      readdirSync(data).filter((name) => /^(restor|before)/.test(name)),
      told,
    ).toEqual([]);
  }
  const server = await startServer({ HALL_DATA: whole, HALL_CLOCK: '2026-12-01T09:00:00+08:00' });
  const { token } = await server.device('kiosk');
  expect((await server.take(token, 'A')).body.number).toBe('A002');
});

test('cut off in the middle, a restore from a file that is no good leaves the way open for one that is', async () => {
  const { data: kept, zip } = await livedOn();
  const was = await hallIn(kept);
  const data = copyOf(kept);
  expect((await restoring(data, zip, 'rename:settings')).code).toBeNull();
  expect(existsSync(join(data, 'hall.db'))).toBe(false); // it lies aside already
  const bad = await runToEnd({ HALL_DATA: data }, ['restore', join(kept, 'settings', 'hall.json')]);
  expect([bad.code, bad.err]).toEqual([
    1,
    expect.stringMatching(/no backup of Paihao\. The one before is still not done\..*仍未做完。\n$/),
  ]);
  expect(isCutOff(data)).toBe(true); // a start would make an empty hall of it
  const good = await restoring(data, zip);
  expect([good.code, await Promise.all(asides(data).map(hallIn))], good.err).toEqual([0, [was]]);
});
