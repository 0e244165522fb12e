import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { waitBefore } from '../../ui/ladder.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';
import { scraped } from '../support/scraped.ts';
import { badLine } from './bad-line.ts';
import { IN_FULL, tell } from './told.ts';
import { saidBy, type Watching, watching } from './watching.ts';

// A screen at the end of a loose cable, and a whole hall of screens whose switch was switched off and on.

const TIMES = IN_FULL ? 1_000 : 100;
const SCREENS = 200;
const MEGABYTE = 1024 * 1024;
setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc') as () => void;

/** All that a screen could leave behind in a hall, but for memory. */
async function heldBy(hall: OpenHall) {
  const { io } = hall.hall.live;
  const { sids, rooms } = io.of('/').adapter;
  const { series, value } = await scraped(hall);
  return {
    screens: Object.fromEntries(series.filter((one) => /^paihao_(sockets|screens)/.test(one)).map((one) => [one, value(one)])),
    transports: io.engine.clientsCount,
    known: sids.size,
    rooms: [...rooms.keys()].filter((room) => !sids.has(room)).sort(),
    listeners: [io.of('/').listenerCount('connection'), hall.hall.http.listenerCount('upgrade'), hall.hall.http.listenerCount('request')],
  };
}
const linesTo = ({ hall }: OpenHall) => new Promise<number>((done) => hall.http.getConnections((_fault, count) => done(count)));
const heap = (): number => {
  sweep();
  return process.memoryUsage().heapUsed;
};
async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setTimeout(done, 2));
}
const isAsNew = (screen: Watching, than: Watching): boolean => !screen.stale() && saidBy(screen.latest()) === saidBy(than.latest());

/** Somebody takes a number and is called at window 02; each request has to be granted. */
async function worker(hall: OpenHall) {
  const clerk = await hall.clerkAt('02');
  let leaving: string | null = null;
  return async (): Promise<void> => {
    hall.wait(1);
    expect((await hall.takeNumber('A')).status).toBe(201);
    const { status, body } = await clerk.next(leaving);
    expect(status).toBe(200);
    leaving = body.ticket?.id ?? null;
  };
}

test(`a screen comes back ${TIMES} times while the hall works: it is let in, shows what is so, and leaves nothing behind`, async () => {
  const hall = await openHall({ ...withoutEnd, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body: device } = await admin.ask<{ token: string }>('POST', '/devices', { kind: 'display', name: '大屏' });
  const work = await worker(hall);
  const line = await badLine(hall.url, 'loose');
  const others = [watching(hall.url, 'board'), watching(hall.url, 'sign/02')] as const;
  const screen = watching(line.url, 'board', { by: { token: device.token }, waits: () => 0 });
  await until(() => [...others, screen].every((one) => !one.stale()));

  let before = await heldBy(hall);
  let weighed = 0;
  const lines = await linesTo(hall);
  for (let nth = 0; nth < TIMES; nth += 1) {
    const { connects } = screen.told;
    if (nth % 3 === 0) line.reset();
    else if (nth % 3 === 1) screen.line.io.engine.close();
    else {
      line.become({ down: { dead: 'lost' } }); // not even the good-bye comes
      screen.line.io.engine.close();
      await line.mend();
    }
    if (nth % 5 === 0) await work();
    await until(() => screen.told.connects > connects && !screen.stale());
    const beat = await hall.ask('POST', '/devices/me/heartbeat', {}, { authorization: `Bearer ${device.token}` }); // as its page does each time
    expect(beat.status).toBe(200);
    if (nth !== TIMES / 5) continue; // what is made once has been made
    await until(() => hall.hall.live.screens() === 3);
    before = await heldBy(hall);
    weighed = heap();
  }
  await work();
  await expect.poll(() => heldBy(hall)).toEqual(before);
  await expect.poll(() => isAsNew(screen, others[0])).toBe(true);
  await expect.poll(() => linesTo(hall)).toBeLessThanOrEqual(lines + 4); // what fetch keeps open for the next request
  const grown = (heap() - weighed) / MEGABYTE;
  expect(grown).toBeLessThan(6);
  expect(others.map(({ told }) => [told.connects, told.breaks, told.backwards])).toEqual([
    [1, 0, 0],
    [1, 0, 0],
  ]);
  expect([screen.told.backwards, screen.told.refused]).toEqual([0, []]);
  expect(hall.faults).toEqual([]);
  tell({
    of: 'reconnects',
    fault: 'a screen that loses its line and takes it up again, with and without a good-bye',
    times: TIMES,
    looked: `${screen.told.connects} times let in, ${screen.told.views} views, sockets and rooms as before, two other screens undisturbed`,
    lost: 0,
    note: `${grown.toFixed(1)} MB more memory`,
  });
});

test(`${SCREENS} screens come back at once after their switch was off: all are let in, and nobody at a window waits for them`, async () => {
  const hall = await openHall({ ...withoutEnd, clock: '09:00' });
  const work = await worker(hall);
  const line = await badLine(hall.url, 'switch');
  const direct = watching(hall.url, 'board');
  const waits = (tries: number) => waitBefore(tries, Math.random()); // as screens do
  const places = ['board', 'board/A', 'board/B', 'sign/02'] as const;
  const screens = Array.from({ length: SCREENS }, (_, nth) => watching(line.url, places[nth % 4] ?? 'board', { waits }));
  await expect.poll(() => screens.filter((one) => one.stale()).length).toBe(0);
  const before = await heldBy(hall);
  for (let round = 0; round < (IN_FULL ? 5 : 1); round += 1) {
    const connected = () => screens.reduce((sum, { told }) => sum + told.connects, 0);
    const already = connected();
    await line.refuse();
    await expect.poll(() => screens.filter((one) => one.stale()).length).toBe(SCREENS);
    await work();
    await line.mend();
    while (connected() < already + SCREENS) {
      await work(); // window and kiosk go on meanwhile
      await new Promise((done) => setTimeout(done, 100));
    }
    await expect.poll(() => heldBy(hall)).toEqual(before);
    await work();
    const boards = screens.filter(({ place }) => place === 'board');
    await expect.poll(() => boards.filter((one) => !isAsNew(one, direct)).length).toBe(0);
    const newest = direct.latest()?.seq ?? 0;
    await expect.poll(() => screens.filter((one) => (one.latest()?.seq ?? 0) < newest).length).toBe(0);
  }
  expect(screens.filter(({ told }) => told.backwards > 0 || told.refused.length > 0)).toEqual([]);
  expect([direct.told.connects, direct.told.breaks]).toEqual([1, 0]);
  expect(hall.faults).toEqual([]);
  tell({
    of: 'reconnects',
    fault: `the switch of ${SCREENS} screens goes off and on`,
    times: IN_FULL ? 5 : 1,
    looked: `${SCREENS} screens let in and showing the newest view, every request of window and kiosk granted meanwhile`,
    lost: 0,
  });
});
