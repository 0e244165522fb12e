import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { HallView, TicketView } from '../../shared/views.ts';
import { SAMPLE } from '../support/hall.ts';
import { freePort, newFolder, runToEnd, startServer } from '../support/server.ts';

const CLOCK = '2026-12-01T09:00:00+08:00';

describe('what stops a start is said in one clear sentence, with exit code 1', () => {
  const ends = async (env: Record<string, string>, sentence: RegExp) => {
    const { code, out, err } = await runToEnd({ PORT: String(await freePort()), HALL_DATA: newFolder(), ...env });
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([1, '']);
  };
  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((done) => other.once('listening', done));
    await ends({ PORT: String((other.address() as AddressInfo).port) }, /^Port \d+ is in use/);
  });
  test('a data folder that cannot be written to', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    await ends({ HALL_DATA: join(file, 'data') }, /^The data folder .* cannot be written to/);
  });
  test('a broken settings file: which, where, why', async () => {
    const data = newFolder();
    cpSync(SAMPLE, join(data, 'settings'), { recursive: true });
    const path = join(data, 'settings', 'queues.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"avg_service_minutes": 12', '"avg_service_minutes": "twelve"'));
    await ends({ HALL_DATA: data }, /settings.queues\.json: \[0\]\.avg_service_minutes: .*expected number/);
    writeFileSync(path, '[{');
    await ends({ HALL_DATA: data }, /settings.queues\.json: it cannot be read/);
  });
  test('PostgreSQL, which is not there yet', () =>
    ends({ DATABASE_URL: 'postgres://localhost/hall' }, /^DATABASE_URL is set, but PostgreSQL is not supported yet/));
  test('a clock, a pace, a port that make no sense, all at once', () =>
    ends({ HALL_CLOCK: 'noon', HALL_PACE: '1000', PORT: 'x' }, /PORT.*HALL_CLOCK.*HALL_PACE/));
  test('a certificate that is not there, a log level that does not exist', async () => {
    await ends({ TLS_CERT: '/no/such.pem', TLS_KEY: '/no/such.key' }, /^The TLS file .*such\.pem cannot be read \(ENOENT\)/);
    await ends({ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /);
  });
  test('a pace without a clock', () => ends({ HALL_PACE: '10' }, /^HALL_PACE works only together with HALL_CLOCK/));
});

test('the first start prints the links and, once, a password that opens the office', async () => {
  const server = await startServer({ HALL_ADMIN_PASSWORD: '', HALL_URL: 'http://hall.example:8080' });
  const { out } = server.said();
  for (const link of ['/kiosk/#pair=', '/display/#pair=', '/staff/', '/office/', '/phone/', '/api/'])
    expect(out).toContain(`http://hall.example:8080${link}`);
  const password = /admin\s{3}(\S+)/.exec(out)?.[1] ?? '';
  expect((await server.ask('POST', '/sessions', { account: 'admin', password })).status).toBe(201);
  const code = /kiosk\/#pair=(\S+)/.exec(out)?.[1] ?? '';
  expect((await server.ask('POST', '/devices/pair', { code })).status).toBe(201);
  expect((await server.ask('POST', '/devices/pair', { code })).status).toBe(403);

  expect(await server.stop()).toBe(0);
  await server.start();
  expect(server.said().out).not.toContain(password);
  expect((await server.ask('POST', '/sessions', { account: 'admin', password })).status).toBe(201);
  expect(server.said().out).not.toContain(code); // fresh links at each start
});

test('links never carry localhost', async () => {
  const server = await startServer({ HOST: '0.0.0.0' });
  expect(server.said().out).not.toMatch(/localhost|127\.0\.0\.1/);
});

test('no ticket exists at the first start, and an empty folder is a trial hall with somebody leading today', async () => {
  const server = await startServer();
  const queues = (await server.ask<{ waiting: number }[]>('GET', '/queues')).body;
  expect(queues).toHaveLength(17);
  expect(queues.every(({ waiting }) => waiting === 0)).toBe(true);
  expect((await server.ask<HallView>('GET', '/hall')).body).toMatchObject({
    trial: true,
    open: true,
    leader: { name: expect.any(String) },
  });
});

test('midnight in Shanghai on a machine in New York: the day turns at the hall’s own', async () => {
  const server = await startServer({ TZ: 'America/New_York', HALL_CLOCK: '2026-12-01T17:05:00+08:00' });
  const { token } = await server.device('kiosk');
  const { body: ticket } = await server.take(token, 'A');
  expect((await server.ask<HallView>('GET', '/hall')).body.day).toBe('2026-12-01');
  await server.stop();

  await server.start({ TZ: 'America/New_York', HALL_CLOCK: '2026-12-01T23:50:00+08:00' });
  expect((await server.ask<TicketView>('GET', `/tickets/${ticket.id}`)).body.status).toBe('waiting');
  await server.stop();

  await server.start({ TZ: 'America/New_York', HALL_CLOCK: '2026-12-01T23:59:40+08:00', HALL_PACE: '20' });
  await expect
    .poll(async () => (await server.ask<TicketView>('GET', `/tickets/${ticket.id}`)).body.status, { timeout: 15_000 })
    .toBe('expired');
  expect((await server.ask<HallView>('GET', '/hall')).body).toMatchObject({ day: '2026-12-02', leader: { id: 'L04' } });
  await server.stop();

  await server.start({ TZ: 'America/New_York', HALL_CLOCK: '2026-12-02T08:15:00+08:00' });
  expect((await server.take(token, 'A')).body.number).toBe('A001');
});

test('a clock that was set back turns no day back', async () => {
  const server = await startServer({ HALL_CLOCK: '2026-12-02T09:00:00+08:00' });
  const { token } = await server.device('kiosk');
  await server.take(token, 'A');
  await server.stop();
  await server.start({ HALL_CLOCK: '2026-12-01T09:00:00+08:00' });
  expect((await server.take(token, 'A')).body.number).toBe('A002');
});

test('after an orderly stop one file is the whole database', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK });
  const { token } = await server.device('kiosk');
  await server.take(token, 'A');
  expect(await server.stop()).toBe(0);
  const wal = join(server.data, 'hall.db-wal');
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  await server.start();
  expect((await server.take(token, 'A')).body.number).toBe('A002');
});

test('a draft that a power cut left behind is no settings document', async () => {
  const server = await startServer({ HALL_CLOCK: CLOCK });
  await server.stop('SIGKILL');
  const draft = join(server.data, 'settings', 'queues.json.draft');
  writeFileSync(draft, '[{"code":');
  await server.start();
  expect((await server.ask<unknown[]>('GET', '/queues')).body).toHaveLength(17);
  expect(existsSync(draft)).toBe(true);
});
