import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHall } from '../simulation/hall-process.ts';
import { at } from '../support/hall.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { rush } from './rush.ts';
import { IN_FULL, tell } from './told.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
/** A hall whose server may use so many megabytes for what it keeps in mind. */
async function smallHall(megabytes: number) {
  const server = await startHall({
    startsAt: at('09:00'),
    pace: 1,
    root: ROOT,
    flags: [`--max-old-space-size=${megabytes}`],
    prepare: (data) => sampleWith(join(data, 'settings'), withoutEnd),
  });
  onTestFinished(() => server.close());
  return server;
}
/** What the process really has of the machine's memory, in megabytes; this is how Linux tells it. */
const resident = (pid = 0): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

test('with little memory a rush goes on with phones and boards looking; aborted as when it is all used up, another server goes on', async () => {
  const server = await smallHall(96);
  const hall = await rush(server.url);
  const enough = IN_FULL ? 3_000 : 60;
  await expect.poll(() => hall.counted.tickets, { timeout: 200_000 }).toBeGreaterThan(enough);
  const used = Math.round(resident(server.process()?.pid));

  // What Node does when its heap is full, in the middle of a rush: it aborts.
  await server.stop('SIGABRT');
  await server.start(at('09:30'));
  const before = hall.counted.tickets;
  await expect.poll(() => hall.counted.tickets).toBeGreaterThan(before + 5);
  const wrong = await hall.over();
  expect(wrong).toEqual([]);
  const { tickets, calls, settings, looks } = hall.counted;
  tell({
    of: 'memory',
    fault: 'a heap of 96 MB, then aborted in the rush',
    times: 1,
    looked: `${tickets} tickets, ${calls} calls, ${settings} settings, ${looks} views`,
    lost: wrong.length,
    note: `${used} MB resident`,
  });
});

test('screens that look, say that they are there, and never read are let go: the memory does not grow with what they were not told', async () => {
  const server = await smallHall(128);
  const hall = await rush(server.url);
  await expect.poll(() => hall.counted.tickets).toBeGreaterThan(5);
  const many = IN_FULL ? 100 : 8;
  const own = await screensThere(server.url);
  const deaf = await Promise.all(Array.from({ length: many }, () => deafScreen(server.port)));
  onTestFinished(() => {
    for (const end of deaf) end();
  });
  const before = resident(server.process()?.pid);
  await expect.poll(() => screensThere(server.url), { timeout: 200_000, interval: 500 }).toBe(own);
  const grown = Math.round(resident(server.process()?.pid) - before);
  expect(grown).toBeLessThan(60 + many * 10);
  const wrong = await hall.over();
  expect(wrong).toEqual([]);
  const looked = `${hall.counted.tickets} tickets, ${hall.counted.looks} views`;
  tell({ of: 'memory', fault: 'boards that answer and never read', times: many, looked, lost: wrong.length, note: `${grown} MB more` });
});

const PLACES = ['board', 'board/A', 'board/B', 'kiosk'];
const screensThere = async (url: string): Promise<number> =>
  Number(/^paihao_screens (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);

/** A screen that opens its live line, asks for boards, reads nothing from then on, and goes on saying that it is there. */
function deafScreen(port: number): Promise<() => void> {
  return new Promise((done, fail) => {
    const line = connect(port, '127.0.0.1');
    line.on('error', fail);
    line.once('connect', () => {
      const key = Buffer.from(randomUUID().slice(0, 16)).toString('base64');
      line.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
      line.once('data', () => {
        line.write(frame('40{}'));
        line.once('data', () => {
          for (const [nth, place] of PLACES.entries()) line.write(frame(`42${nth}["watch","${place}"]`));
          line.pause();
          line.removeAllListeners('error');
          line.on('error', () => {}); // it was let go
          const pong = setInterval(() => line.write(frame('3')), 3_000);
          done(() => {
            clearInterval(pong);
            line.destroy();
          });
        });
      });
    });
  });
}

/** A short text as a client's websocket frame; masked with nothing, which is a mask as well. */
const frame = (text: string): Buffer => Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
