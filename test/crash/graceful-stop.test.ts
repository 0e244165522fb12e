import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../support/server.ts';

const CLOCK = '2026-12-01T09:00:00+08:00';
const BODY = JSON.stringify({ queue: 'A' });

/** A number that is being asked for over a slow line: all but the last byte is sent. */
async function halfAsked(url: string, token: string, id: string) {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let said = '';
  socket.on('data', (bytes) => {
    said += bytes;
  });
  const closed = new Promise<void>((done) => {
    socket.once('close', () => done()).on('error', () => {}); // hung up on is what is looked for
  });
  await new Promise((done) => socket.once('connect', done));
  const head = `PUT /api/tickets/${id} HTTP/1.1\r\nHost: hall\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${BODY.length}\r\n\r\n`;
  socket.write(head + BODY.slice(0, -1));
  await expect.poll(() => said).toContain('100 Continue'); // the server has it in hand
  return { end: () => socket.write(BODY.slice(-1)), said: () => said, closed };
}

const takesNobody = (url: string) =>
  expect
    .poll(() =>
      fetch(`${url}/api/hall`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');

test('asked to stop, it serves whoever is on the line, tells the screens, lets nobody in, and comes back with everything', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK, LOG_LEVEL: 'info' });
  const { token } = await server.device('kiosk');
  const board = io(server.url, { transports: ['websocket'], reconnectionDelay: 50, reconnectionDelayMax: 50 });
  onTestFinished(() => void board.close());
  const lost: string[] = [];
  const views: { seq: number }[] = [];
  board.on('disconnect', (why) => lost.push(why));
  board.on('connect', () => board.emit('watch', 'board', (view: { seq: number }) => views.push(view)));
  await expect.poll(() => views.length).toBe(1);

  const id = randomUUID();
  const asked = await halfAsked(server.url, token, id);
  const ended = server.stop('SIGTERM');
  await takesNobody(server.url);
  await expect.poll(() => lost).toHaveLength(1);
  expect(lost[0]).not.toBe('io server disconnect'); // after that a screen would not come back by itself
  asked.end();
  expect(await ended).toBe(0);
  await asked.closed;
  expect(asked.said()).toMatch(/HTTP\/1\.1 201 /);
  const lines = server.said().err.split('\n').filter(Boolean);
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(expect.arrayContaining(['open', 'leaving', 'left']));

  await server.start();
  expect((await server.ask('GET', `/tickets/${id}`)).body).toMatchObject({ number: 'A001', status: 'waiting' });
  await expect.poll(() => views.length).toBe(2);
});

test('whoever never ends what they are sending does not keep the house open, and npm’s echo of a signal is no second one', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK });
  const { token } = await server.device('kiosk');
  const asked = await halfAsked(server.url, token, randomUUID());
  const ended = server.stop('SIGINT');
  server.signal('SIGINT');
  expect(await ended).toBe(0);
  await asked.closed;
  expect(asked.said()).not.toMatch(/201/);
});

test('a second signal ends it at once', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK });
  const { token } = await server.device('kiosk');
  await halfAsked(server.url, token, randomUUID());
  const ended = server.stop('SIGTERM');
  const insisting = setInterval(() => server.signal('SIGTERM'), 50);
  onTestFinished(() => clearInterval(insisting));
  expect(await ended).toBe(1);
  await server.start();
  expect((await server.take(token)).body.number).toBe('A001');
});
