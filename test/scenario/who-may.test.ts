import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PLACES } from '../../server/live.ts';
import { builtScreens } from '../support/built-screens.ts';
import { contractOf, routesOf } from '../support/contract.ts';
import { openHall } from '../support/open-hall.ts';
import { everybody, PAGES, WHO_MAY_LOOK } from '../support/who-may.ts';

const id = () => randomUUID();

test('who has not signed in calls nobody, and a stranger’s window is not theirs', async () => {
  const hall = await openHall();
  await hall.clerkAt('02');
  expect(await hall.ask('POST', '/windows/02/call-next', { leaving: null })).toMatchObject({
    status: 401,
    body: { refusal: 'not-signed-in', status: 401 },
  });
  expect(await hall.ask('GET', '/windows/02')).toMatchObject({ status: 401 });
  const stranger = await hall.signIn('YL-1007');
  expect(await stranger.at('02', 'call-next', { leaving: null })).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect(await stranger.see('02')).toMatchObject({ status: 403 });
  expect(await stranger.see('99')).toMatchObject({ status: 404, body: { refusal: 'unknown-window' } });
  expect((await (await hall.signIn('YL-1040')).see('02')).status).toBe(200);
});

test('numbers are taken by a kiosk or a guide, by nobody else', async () => {
  const hall = await openHall();
  expect(await hall.ask('PUT', `/tickets/${id()}`, { queue: 'A' })).toMatchObject({ status: 401 });
  expect(await hall.ask('PUT', `/tickets/${id()}`, { queue: 'A' }, { authorization: 'Bearer wrong' })).toMatchObject({ status: 401 });
  const clerk = await hall.signIn('YL-1003');
  expect(await clerk.ask('PUT', `/tickets/${id()}`, { queue: 'A' })).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  const guide = await hall.signIn('YL-1001');
  expect(await guide.ask('PUT', `/tickets/${id()}`, { queue: 'A' })).toMatchObject({ status: 201 });
  const admin = await hall.signIn('admin', 'admin-password');
  const display = await admin.ask<{ token: string }>('POST', '/devices', { kind: 'display', name: '大屏' });
  expect(await hall.ask('PUT', `/tickets/${id()}`, { queue: 'A' }, { authorization: `Bearer ${display.body.token}` })).toMatchObject({
    status: 403,
  });
});

test('whoever holds a ticket’s id may look at it and cancel it; an unknown one looks like any other', async () => {
  const hall = await openHall();
  const { body: ticket } = await hall.takeNumber('A');
  expect(await hall.ask('GET', `/tickets/${ticket.id}`)).toMatchObject({ status: 200, body: { number: 'A001' } });
  expect(await hall.ask('GET', `/tickets/${id()}`)).toMatchObject({ status: 404, body: { refusal: 'unknown-ticket' } });
  expect(await hall.ask('POST', `/tickets/${ticket.id}/cancel`)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  expect(await hall.ask('POST', `/tickets/${id()}/cancel`)).toMatchObject({ status: 404 });
});

test('one person, one live ticket a queue; the ID number is nowhere on disk', async () => {
  const hall = await openHall();
  const document = { kind: 'resident-id', number: '11010519491231002x' };
  expect((await hall.takeNumber('A', { document })).status).toBe(201);
  expect(await hall.takeNumber('A', { document: { ...document, number: ' 11010519491231002X' } })).toMatchObject({
    status: 409,
    body: { refusal: 'already-waiting', number: 'A001' },
  });
  expect((await hall.takeNumber('B', { document })).status).toBe(201);
  const everything = await Promise.all(
    (['journal', 'ticket', 'day_key', 'snapshot'] as const).map((table) => hall.db.selectFrom(table).selectAll().execute()),
  );
  expect(JSON.stringify(everything)).not.toMatch(/11010519491231002/i);
});

test('the day’s key is destroyed once its time is over', async () => {
  const hall = await openHall();
  await hall.takeNumber('A', { document: { kind: 'passport', number: 'E12345678' } });
  expect(await hall.db.selectFrom('day_key').select('day').execute()).toEqual([{ day: '2026-12-01' }]);
  hall.setClock('00:01', '2026-12-02');
  await hall.hall.passTime();
  expect(await hall.db.selectFrom('day_key').select('day').execute()).toEqual([]);
});

test('ten wrong passwords lock an account for fifteen minutes, and no other', async () => {
  const hall = await openHall();
  const wrong = () => hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'no' });
  for (let nth = 0; nth < 10; nth += 1) expect((await wrong()).status).toBe(401);
  const locked = await hall.ask('POST', '/sessions', { account: 'yl-1003', password: 'YL-1003' });
  expect(locked).toMatchObject({ status: 429, body: { refusal: 'too-many-requests' } });
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1004', password: 'YL-1004' })).status).toBe(201);
  hall.wait(15 * 60);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003' })).status).toBe(201);
});

test('who signs out is out, on every screen', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const screen = clerk.screen('window/02');
  expect(await screen.first).toMatchObject({ window: '02' });
  let dropped = false;
  screen.line.on('disconnect', () => {
    dropped = true;
  });
  expect((await clerk.ask('DELETE', '/sessions/current')).status).toBe(204);
  await expect.poll(() => dropped).toBe(true);
  expect((await clerk.see('02')).status).toBe(401);
  expect((await clerk.ask('GET', '/sessions/current')).status).toBe(401);
});

test('signed in, one is told who one is and which windows are one’s own', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  expect((await clerk.ask('GET', '/sessions/current')).body).toMatchObject({
    staff: { id: 'S03', name: '周雨桐', roles: ['window'] },
    windows: [
      { window: '02', post: 'A', status: 'open', clerk: 'S03' },
      { window: '03', post: 'B', status: 'closed', clerk: null },
    ],
  });
});

test('out of trial a first password must be changed before it opens anything', async () => {
  const hall = await openHall({ clock: '09:00' });
  const settings = hall.settings();
  (settings.hall as { trial: boolean }).trial = false;
  const said = await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003' });
  expect(said).toMatchObject({ status: 403, body: { refusal: 'not-allowed', mustChangePassword: true } });
  expect(said.headers.get('set-cookie')).toBeNull();
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003', newPassword: 'YL-1003' })).status).toBe(400);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003', newPassword: '云岭-2026-周' })).status).toBe(201);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003' })).status).toBe(401);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: '云岭-2026-周' })).status).toBe(201);
});

test('a pairing link works once; a device that is taken away is nobody at once', async () => {
  const hall = await openHall();
  const admin = await hall.signIn('admin', 'admin-password');
  const made = await admin.ask<{ id: string; token: string; link: string }>('POST', '/devices', {
    kind: 'kiosk',
    name: '二号取号机',
    zone: 'A',
  });
  expect(made).toMatchObject({ status: 201, body: { id: 'kiosk-1' } });
  const code = made.body.link.split('#pair=')[1];
  const paired = await hall.ask<{ token: string }>('POST', '/devices/pair', { code });
  expect(paired).toMatchObject({ status: 201, body: { id: 'kiosk-1', kind: 'kiosk', zone: 'A' } });
  expect(await hall.ask('POST', '/devices/pair', { code })).toMatchObject({ status: 403 });
  const screen = hall.screen('kiosk', { token: paired.body.token });
  expect(await screen.first).toHaveProperty('queues');
  let dropped = false;
  screen.line.on('disconnect', () => {
    dropped = true;
  });
  expect((await admin.ask('DELETE', '/devices/kiosk-1')).status).toBe(204);
  await expect.poll(() => dropped).toBe(true);
  for (const token of [made.body.token, paired.body.token]) {
    expect((await hall.ask('PUT', `/tickets/${id()}`, { queue: 'A' }, { authorization: `Bearer ${token}` })).status).toBe(401);
  }
  expect(await (await hall.signIn('YL-1003')).ask('POST', '/devices', { kind: 'kiosk', name: 'x' })).toMatchObject({ status: 403 });
  expect(await hall.ask('GET', '/devices')).toMatchObject({ status: 401 });
});

test('who may look where is written in one matrix: every place has its line, and everybody who looks is held to it', async () => {
  expect([...new Set(WHO_MAY_LOOK.map(([place]) => place.split('/')[0]))].sort()).toEqual(Object.keys(PLACES).sort());
  const hall = await openHall();
  const { body: ticket } = await hall.takeNumber('A');
  const wrong: string[] = [];
  for (const { kind, by } of await everybody(hall)) {
    const { authorization, ...headers } = by;
    const screen = hall.screen('board', { headers, ...(authorization ? { token: authorization.slice('Bearer '.length) } : {}) });
    await screen.first;
    for (const [place, cells] of WHO_MAY_LOOK) {
      const real = place.replace('<one that waits>', ticket.id);
      const said = await new Promise<{ refusal?: string }>((done) => screen.line.emit('watch', real, done));
      const fits = cells[kind] === '+' ? !('refusal' in said) : said.refusal === (kind === 'nobody' ? 'not-signed-in' : 'not-allowed');
      if (!fits) wrong.push(`${place} by ${kind} is ${cells[kind]}: ${said.refusal}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('beside the API there are only the pages that everybody may open', async () => {
  const hall = await openHall({ screens: builtScreens() });
  const { operations } = await contractOf(hall);
  const told = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  expect((await routesOf(hall)).filter((route) => !told.has(route)).sort()).toEqual(PAGES.map((path) => `get ${path}`).sort());
});
