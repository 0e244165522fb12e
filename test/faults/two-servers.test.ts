import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TicketView } from '../../shared/views.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { freePort, newFolder, runToEnd, startServer } from '../support/server.ts';
import { type Rush, rush } from './rush.ts';
import { IN_FULL, tell } from './told.ts';

const CLOCK = '2026-12-01T09:00:00+08:00';
const OTHER = /^Another server is using the data folder .*这个数据文件夹已有另一个服务器在用/;

/** A folder of a hall whose numbers do not run out in a rush. */
function endless(): string {
  const data = newFolder();
  sampleWith(join(data, 'settings'), withoutEnd);
  return data;
}
const goesOn = async ({ counted }: Rush): Promise<void> => {
  const [before, called] = [counted.tickets, counted.calls];
  await expect.poll(() => counted.tickets >= before + 4 && counted.calls >= called + 1, { interval: 5 }).toBe(true);
};
const told = ({ counted }: Rush) => `${counted.tickets} tickets, ${counted.calls} calls, ${counted.settings} settings`;

test('a second server on a data folder in use says so in one sentence and ends, while the first goes on in a rush; so do tasks at the machine', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK, HALL_DATA: endless() });
  const hall = await rush(server.url);
  const times = IN_FULL ? 40 : 3;
  for (let nth = 0; nth < times; nth += 1) {
    // On another port; on the first one's own port; with the time of another day.
    const own = [
      { PORT: String(await freePort()) },
      { PORT: new URL(server.url).port },
      { PORT: '0', HALL_CLOCK: '2027-01-01T09:00:00+08:00' },
    ];
    const second = await runToEnd({ HALL_DATA: server.data, ...own[nth % own.length] });
    expect(second.err.trim()).toMatch(OTHER);
    expect(second.err.trim().split('\n')).toHaveLength(1);
    expect([second.code, second.out]).toEqual([1, '']);
    await goesOn(hall);
  }
  const backup = join(newFolder(), 'none.zip');
  writeFileSync(backup, '');
  for (const task of [
    ['password', 'admin'],
    ['restore', backup],
  ]) {
    const { code, err } = await runToEnd({ HALL_DATA: server.data }, task);
    expect([code, err.trim().split('\n').length], err).toEqual([1, 1]);
    await goesOn(hall);
  }
  expect((await server.ask('POST', '/sessions', { account: 'admin', password: 'admin-password' })).status).toBe(201);
  const wrong = await hall.over();
  expect(wrong).toEqual([]);
  tell({ of: 'two servers', fault: 'a second one on the same data folder, in a rush', times, looked: told(hall), lost: wrong.length });
});

test('two started at the very same instant, on a folder that was killed or is empty: exactly one lives, and has every number', async () => {
  const times = IN_FULL ? 30 : 4;
  const server = await startServer({ HALL_CLOCK: CLOCK, HALL_DATA: endless() });
  const { token } = await server.device('kiosk');
  const numbers: string[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    numbers.push((await server.take(token, 'A')).body.number);
    await server.stop('SIGKILL');
    // Two race for it; who loses ends with the sentence.
    const rivals = await Promise.all([1, 2].map(() => rival(server.data)));
    const [won, lost] = [rivals.filter(({ ended }) => ended === null), rivals.filter(({ ended }) => ended !== null)];
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]?.ended?.err.trim()).toMatch(OTHER);
    await won[0]?.kill();
    await server.start(); // at once: a killed one's lock holds nobody up
  }
  expect(numbers).toEqual(Array.from({ length: times }, (_, nth) => `A${String(nth + 1).padStart(3, '0')}`));
  expect((await server.take(token, 'A')).body.number).toBe(`A${String(times + 1).padStart(3, '0')}`);
  tell({
    of: 'two servers',
    fault: 'started at the same instant after kill -9',
    times,
    looked: `${times} tickets, ${2 * times} starts`,
    lost: 0,
  });
});

test('a lock file that was left behind, whatever a power cut or another program has put into it, holds nobody up', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK, HALL_DATA: endless() });
  const { token } = await server.device('kiosk');
  const { body } = await server.take(token, 'A');
  await server.stop('SIGKILL');
  writeFileSync(join(server.data, 'lock'), `${process.pid}\n`); // a number that some process has: it says nothing here
  await server.start();
  expect((await server.ask<TicketView>('GET', `/tickets/${body.id}`)).body.number).toBe('A001');
});

/** One of several that are started at once: whether it lives or has ended, and a way to end it. */
async function rival(data: string) {
  const stop = new AbortController();
  let ended: Awaited<ReturnType<typeof runToEnd>> | null = null;
  const port = String(await freePort());
  const run = runToEnd(
    { HALL_DATA: data, HALL_CLOCK: CLOCK, PORT: port, HALL_ADMIN_PASSWORD: 'admin-password' },
    [],
    undefined,
    stop.signal,
  ).then((end) => {
    ended = end;
  });
  const up = async (): Promise<boolean> => {
    const { ok } = await fetch(`http://127.0.0.1:${port}/api/hall`).catch(() => ({ ok: false }));
    return ok || ended !== null;
  };
  await expect.poll(up, { interval: 20 }).toBe(true);
  return {
    ended: ended as Awaited<ReturnType<typeof runToEnd>> | null,
    async kill(): Promise<void> {
      stop.abort();
      await run;
    },
  };
}
