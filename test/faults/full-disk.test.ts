import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WindowView } from '../../shared/views.ts';
import { asTold, SUPERVISOR } from '../simulation/as-told.ts';
import { type Entered, enterHall } from '../simulation/open-lobby.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { newFolder, startServer } from '../support/server.ts';
import { brittleDisk, smallDisk } from '../support/small-disk.ts';
import { renaming } from './renaming.ts';
import { IN_FULL, tell } from './told.ts';

const HOUR = 3_600_000; // a bound, not a wait
const NINE = '2026-12-01T09:00:00+08:00';
const LATER = '2026-12-01T09:30:00+08:00';
const LONGER = 1_500; // characters, three bytes each
const WINDOWS = ['02', '03', '04'];
const [YES, CREATED, BUSY, NOT_SAVED] = [200, 201, 409, 503] as const;

/** A hall at work: numbers are taken, windows call, the office saves, one after the other; what was answered is kept for the checks. */
async function atWork(folder: string) {
  const data = join(folder, 'data');
  sampleWith(join(data, 'settings'), withoutEnd);
  const server = await startServer({ HALL_CLOCK: NINE, HALL_DATA: data, HALL_BACKUP: newFolder('backups') });
  const entered = await enterHall(server.url, { boards: false, patience: 0 });
  onTestFinished(entered.close);
  const { token } = await server.device('kiosk');
  await entered.signedIn(SUPERVISOR); // a session is stored like anything else: on a full disk nobody signs in
  const clerks = await Promise.all(['S03', 'S04', 'S05'].map((clerk) => entered.signedIn(clerk)));
  for (const [nth, no] of WINDOWS.entries()) await entered.line.ask('POST', `/windows/${no}/open`, { takeOver: true }, clerks[nth]);
  const office = renaming(server.url, entered.admin, LONGER);
  const leaving = new Map<string, string | null>();
  const hungry: string[] = []; // tickets that were asked for and not given
  const statuses = new Map<number, number>();
  const count = (status: number): number => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    return status;
  };

  async function take(id: string = randomUUID()): Promise<number> {
    const { status, body } = await server.take(token, 'A', id);
    if (status === YES || status === CREATED) entered.checks.ticket(id, body.number);
    else hungry.push(id);
    return count(status);
  }
  async function call(nth: number): Promise<number> {
    const no = WINDOWS[nth % WINDOWS.length] ?? '';
    const by = clerks[nth % WINDOWS.length];
    const said = await entered.line.ask<WindowView>('POST', `/windows/${no}/call-next`, { leaving: leaving.get(no) ?? null }, by);
    if (said.status === YES) leaving.set(no, said.body.ticket?.id ?? null);
    if (said.status === YES && said.body.ticket) entered.checks.call(said.body.ticket, no);
    return count(said.status);
  }
  return {
    server,
    entered,
    office,
    data,
    statuses,
    /** One number, one call; now and then a setting. Answers whether all of it was stored. */
    async goOn(nth: number): Promise<boolean> {
      const all = [await take(), await call(nth), ...(nth % 5 === 0 ? [count(await office.save())] : [])];
      return !all.includes(NOT_SAVED);
    },
    /** Those who were not given a number ask again, with the same name, and everybody is called. */
    async catchUp(): Promise<void> {
      for (const id of hungry.splice(0)) await take(id);
      expect(hungry).toEqual([]);
      for (const nth of WINDOWS.keys()) expect([YES, BUSY]).toContain(await call(nth));
    },
  };
}
type AtWork = Awaited<ReturnType<typeof atWork>>;

/** While nothing can be written everything can be looked at, and is what is on disk. */
async function canBeLookedAt({ server, entered, office, data }: AtWork): Promise<void> {
  for (const path of ['/hall', '/queues']) expect((await server.ask('GET', path)).status, path).toBe(YES);
  const { differences } = await asTold(entered);
  expect(differences).toEqual([]);
  expect(await office.apart(entered.line, entered.admin, data)).toEqual([]);
}

/** All that was answered is there, once, now and after the next start. */
async function isAllThere({ server, entered, office, data }: AtWork, start: () => Promise<void>) {
  const before = await asTold(entered);
  expect([...before.differences, ...entered.checks.finish()]).toEqual([]);
  await server.stop('SIGKILL');
  await start();
  const again: Entered = await enterHall(server.url, { boards: false });
  onTestFinished(again.close);
  const { looked, differences } = await asTold(again);
  expect([...differences, ...again.checks.finish()]).toEqual([]);
  expect(await office.wrong(again.line, again.admin, data)).toEqual([]);
  expect([...again.checks.told.tickets.keys()]).toEqual([...entered.checks.told.tickets.keys()]);
  const { tickets, calls } = entered.checks.answered();
  return `${tickets} tickets, ${calls} calls, ${office.saved.length} settings, ${looked + before.looked} views`;
}

test('the disk fills up: what cannot be stored is refused, boards go on, and with room made it goes on by itself', {
  timeout: HOUR,
}, async (context) => {
  const disk = smallDisk(context, 24 * 1024);
  const hall = await atWork(disk.folder);
  const rooms = IN_FULL ? Array.from({ length: 40 }, (_, nth) => nth * 7) : [0, 30];
  for (const [round, room] of rooms.entries()) {
    disk.leave(room);
    let stored = 0;
    while (await hall.goOn(stored)) stored += 1;
    for (let nth = 0; nth < 5; nth += 1) await hall.goOn(nth); // it is full, and they go on asking
    await canBeLookedAt(hall);
    disk.leave(8 * 1024);
    await hall.catchUp();
    expect(await hall.goOn(round)).toBe(true);
  }
  expect([...hall.statuses.keys()].filter((status) => ![YES, CREATED, BUSY, NOT_SAVED].some((known) => known === status))).toEqual([]);
  const looked = await isAllThere(hall, () => hall.server.start({ HALL_CLOCK: LATER }));
  const refused = hall.statuses.get(NOT_SAVED) ?? 0;
  tell({
    of: 'disk',
    fault: 'full, while numbers are taken',
    times: rooms.length,
    looked,
    lost: 0,
    note: `${refused} requests refused with 503`,
  });
});

test('with room for a part of what a setting needs, it is saved whole or not at all', { timeout: HOUR }, async (context) => {
  const disk = smallDisk(context, 24 * 1024);
  const hall = await atWork(disk.folder);
  const steps = IN_FULL ? 60 : 12;
  let refused = 0;
  for (let room = 0; room < steps; room += 1) {
    disk.leave(room * 4);
    let status: number = YES;
    while (status === YES) status = await hall.office.save(); // each needs more room in the log
    expect(status).toBe(NOT_SAVED);
    refused += 1;
    const { entered, office, data } = hall;
    expect(await office.apart(entered.line, entered.admin, data), `${room * 4} kB`).toEqual([]);
    disk.leave(8 * 1024);
    expect(await office.save()).toBe(YES);
    expect(await office.wrong(entered.line, entered.admin, data), `${room * 4} kB`).toEqual([]);
  }
  const looked = await isAllThere(hall, () => hall.server.start({ HALL_CLOCK: LATER }));
  tell({ of: 'disk', fault: 'full, while settings are saved', times: steps, looked, lost: 0, note: `${refused} savings refused with 503` });
});

test('the disk becomes read-only: everything is refused and shown as it was; on the mended disk all of it is there', {
  timeout: HOUR,
}, async (context) => {
  const disk = brittleDisk(context, 48 * 1024);
  const hall = await atWork(disk.folder);
  const rounds = IN_FULL ? 10 : 1;
  for (let round = 0; round < rounds; round += 1) {
    for (let nth = 0; nth < 10; nth += 1) expect(await hall.goOn(nth)).toBe(true);
    disk.fails();
    for (let nth = 0; nth < 5; nth += 1) expect(await hall.goOn(nth)).toBe(false);
    await canBeLookedAt(hall);
    await hall.server.stop('SIGKILL');
    disk.mended();
    await hall.server.start({ HALL_CLOCK: LATER });
    await hall.catchUp();
  }
  const looked = await isAllThere(hall, () => hall.server.start({ HALL_CLOCK: LATER }));
  tell({ of: 'disk', fault: 'read-only under load, mended, put in again', times: rounds, looked, lost: 0 });
});
