import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Disk, realDisk } from '../../server/store/disk.ts';
import { finishTogether, writeTogether } from '../../server/store/together.ts';

class PowerCut extends Error {}

/** The real disk, until the power goes before its nth act; nothing is done after that. */
function diskFor(acts: number): Disk & { done: () => number } {
  let done = 0;
  const on =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (done >= acts) throw new PowerCut();
      done += 1;
      return act(...args);
    };
  const { read, write, rename, remove, sync } = realDisk;
  return { read, write: on(write), rename: on(rename), remove: on(remove), sync: on(sync), done: () => done };
}

function folderWith(): string {
  const data = mkdtempSync(join(tmpdir(), 'paihao-together-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const folder = join(data, 'settings');
  mkdirSync(folder);
  for (const name of ['queues', 'windows', 'roster-2026-12']) writeFileSync(join(folder, `${name}.json`), 'old');
  return folder;
}
const seen = (folder: string) => ({
  settings: Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  pictures: readdirSync(join(folder, '..')).includes('pictures') ? readdirSync(join(folder, '..', 'pictures')) : [],
});
const next = new Map([
  ['queues.json', 'new'],
  ['windows.json', 'new'],
  ['roster-2026-12.json', null],
  ['../pictures/hall.png', 'new'],
]);
const OLD = { 'queues.json': 'old', 'windows.json': 'old', 'roster-2026-12.json': 'old' };
const NEW = { 'queues.json': 'new', 'windows.json': 'new' };

test('wherever the power goes, the next start finds all of the old files or all of the new ones, and nothing else', async () => {
  const whole = diskFor(Number.POSITIVE_INFINITY);
  const first = folderWith();
  await writeTogether(first, next, whole);
  expect(seen(first)).toEqual({ settings: NEW, pictures: ['hall.png'] });
  const found = { old: 0, new: 0 };
  for (let acts = 0; acts < whole.done(); acts += 1) {
    const folder = folderWith();
    await expect(writeTogether(folder, next, diskFor(acts)), `${acts}`).rejects.toThrow(PowerCut);
    await finishTogether(folder);
    const { settings, pictures } = seen(folder);
    const is = settings['queues.json'] === 'new' ? 'new' : 'old';
    found[is] += 1;
    expect(settings, `${acts}`).toEqual(is === 'new' ? NEW : OLD);
    expect(pictures, `${acts}`).toEqual(is === 'new' ? ['hall.png'] : []);
  }
  expect(found.old).toBeGreaterThan(4);
  expect(found.new).toBeGreaterThan(4);
});

test('a start that is itself cut short while it finishes is finished by the one after it', async () => {
  const folder = folderWith();
  await expect(writeTogether(folder, next, diskFor(9))).rejects.toThrow(PowerCut); // decided, and one file has its name
  for (let acts = 0; acts < 8; acts += 1) await finishTogether(folder, diskFor(acts)).catch(() => {});
  await finishTogether(folder);
  expect(seen(folder)).toEqual({ settings: NEW, pictures: ['hall.png'] });
});

test('nothing outside of the documents and the pictures is ever written', async () => {
  const folder = folderWith();
  for (const name of ['../hall.db', '/etc/passwd', '../../x.json', '../pictures/../x.png', 'together.json'])
    await expect(writeTogether(folder, new Map([[name, 'x']])), name).rejects.toThrow();
  expect(seen(folder)).toEqual({ settings: OLD, pictures: [] });
});
