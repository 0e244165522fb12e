import { expect, test } from 'vitest';
import type { AccountRow, SessionRow } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

const office = (hall: OpenHall) => hall.signIn('admin', 'admin-password');
const rowOf = async (admin: Awaited<ReturnType<typeof office>>, id: string) =>
  (await admin.ask<AccountRow[]>('GET', '/accounts')).body.find((one) => one.id === id);
const enter = (hall: OpenHall, account: string, password: string, newPassword?: string) =>
  hall.ask('POST', '/sessions', { account, password, ...(newPassword ? { newPassword } : {}) });
const journaled = async (admin: Awaited<ReturnType<typeof office>>) => {
  const { body } = await admin.ask<{ events: { type: string; by: string; data: object }[] }>('GET', '/journal?limit=1000');
  return body.events
    .filter(({ data }) => 'about' in data && data.about === 'accounts')
    .map(({ type, by, data }) => ({ type, by, ...data }));
};

test('the list has everybody who may sign in, leaders with a badge too, and no password in any form', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  const { body } = await admin.ask<AccountRow[]>('GET', '/accounts');
  expect(body).toHaveLength(1 + 40 + 8);
  expect(await rowOf(admin, 'S03')).toEqual({
    id: 'S03',
    account: 'YL-1003',
    name: '周雨桐',
    department: { name: expect.any(String), nameEn: expect.any(String) },
    post: { name: '综合窗口受理员', nameEn: '综合窗口受理员' },
    roles: ['window'],
    password: 'badge',
    locked: null,
    closed: null,
    lastSignIn: null,
    sessions: 0,
  });
  expect(await rowOf(admin, 'admin')).toMatchObject({ account: 'admin', password: 'own', sessions: 1, lastSignIn: expect.any(String) });
  const hashes = await hall.db.selectFrom('account').select('hash').execute();
  expect(hashes.length).toBeGreaterThan(0);
  for (const { hash } of hashes) expect(JSON.stringify(body)).not.toContain(hash);
});

test('a leader signs in with a badge, as a leader; the director of the centre as a director too', async () => {
  const hall = await openHall();
  const rolesOf = async (badge: string) => (await enter(hall, badge, badge.toUpperCase())).body.staff;
  expect(await rolesOf('YL-0103')).toMatchObject({ id: 'L03', name: '冯启航', roles: ['leader'] });
  expect(await rolesOf('yl-0107')).toMatchObject({ id: 'L07', roles: ['leader', 'director'] });
});

test('a first password is told once, ends every session at once, and must be changed when it is first used', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  const clerk = await hall.signIn('YL-1003');
  const screen = clerk.screen('window/02');
  await screen.first;
  const gone = new Promise((done) => screen.line.on('disconnect', done));
  const { body } = await admin.ask<{ account: string; password: string }>('POST', '/accounts/S03/password');
  expect(body).toMatchObject({ account: 'YL-1003', password: expect.stringMatching(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/) });
  await gone;
  expect((await clerk.ask('GET', '/sessions/current')).status).toBe(401);
  expect((await enter(hall, 'YL-1003', 'YL-1003')).status).toBe(401);
  expect(await enter(hall, 'YL-1003', body.password)).toMatchObject({ status: 403, body: { mustChangePassword: true } });
  expect(await rowOf(admin, 'S03')).toMatchObject({ password: 'handed', sessions: 0 });
  expect((await enter(hall, 'YL-1003', body.password, 'my-own-password')).status).toBe(201);
  expect(await rowOf(admin, 'S03')).toMatchObject({ password: 'own', sessions: 1 });
  expect((await enter(hall, 'YL-1003', body.password)).status).toBe(401);
  expect(await journaled(admin)).toMatchObject([
    { type: 'AccountReset', by: 'admin', account: 'S03' },
    { type: 'PasswordChanged', by: 'S03', account: 'S03' },
  ]);
  const kept = await Promise.all(
    (['journal', 'account', 'account_state'] as const).map((table) => hall.db.selectFrom(table).selectAll().execute()),
  );
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${body.password}|my-own-password`));
});

test('a closed account ends what is open and lets nobody in; only who knows its own password is told why', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  expect((await enter(hall, 'YL-1004', 'YL-1004', 'my-own-password')).status).toBe(201);
  const clerk = await hall.signIn('YL-1003');
  for (const id of ['S03', 'S04']) expect((await admin.ask('POST', `/accounts/${id}/close`)).status).toBe(200);
  expect((await clerk.ask('GET', '/sessions/current')).status).toBe(401);
  // the badge number hangs on a chest: of an account that has no other password it tells nothing
  expect(await enter(hall, 'YL-1003', 'YL-1003')).toMatchObject({ status: 401, body: { refusal: 'not-signed-in' } });
  expect(await enter(hall, 'YL-1004', 'wrong')).toMatchObject({ status: 401 });
  expect(await enter(hall, 'YL-1004', 'my-own-password')).toMatchObject({ status: 403, body: { refusal: 'not-allowed', closed: true } });
  expect(await rowOf(admin, 'S04')).toMatchObject({ closed: expect.any(String), sessions: 0 });
  expect((await admin.ask<AccountRow>('POST', '/accounts/S04/reopen')).body).toMatchObject({ closed: null });
  expect((await enter(hall, 'YL-1004', 'my-own-password')).status).toBe(201);
  expect((await journaled(admin)).map(({ type }) => type)).toEqual([
    'PasswordChanged',
    'AccountClosed',
    'AccountClosed',
    'AccountReopened',
  ]);
});

test('a closed account stays closed over a restart', async () => {
  const hall = await openHall({ keep: true });
  await (await office(hall)).ask('POST', '/accounts/S03/close');
  await hall.close();
  const again = await openHall({ folder: hall.folder });
  expect((await enter(again, 'YL-1003', 'YL-1003')).status).toBe(401);
  expect(await rowOf(await office(again), 'S03')).toMatchObject({ closed: expect.any(String) });
});

test('ten wrong passwords lock an account for a quarter of an hour, and an administrator opens it before that', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  for (let nth = 0; nth < 10; nth += 1) await enter(hall, 'YL-1003', 'wrong');
  expect(await rowOf(admin, 'S03')).toMatchObject({ locked: expect.any(String), closed: null });
  expect((await enter(hall, 'YL-1003', 'YL-1003')).status).toBe(429);
  await admin.ask('POST', '/accounts/S03/reopen');
  expect((await enter(hall, 'YL-1003', 'YL-1003')).status).toBe(201);
});

test('nobody closes their own account, so that an administrator is always left', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  expect(await admin.ask('POST', '/accounts/admin/close')).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect((await admin.ask('GET', '/sessions/current')).status).toBe(200);
});

test('a person sees where they are signed in and ends that; whose it is not sees nothing', async () => {
  const hall = await openHall();
  const here = await hall.signIn('YL-1003');
  const there = await hall.ask(
    'POST',
    '/sessions',
    { account: 'YL-1003', password: 'YL-1003' },
    { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51' },
  );
  const cookie = (there.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { body } = await here.ask<SessionRow[]>('GET', '/accounts/S03/sessions');
  expect(body).toHaveLength(2);
  const other = body.find(({ own }) => !own);
  expect(other).toMatchObject({ browser: 'Edge Windows', open: false });
  expect((await (await hall.signIn('YL-1004')).ask('GET', '/accounts/S03/sessions')).status).toBe(403);
  const screen = hall.screen('window/02', { headers: { cookie } });
  await screen.first;
  const gone = new Promise((done) => screen.line.on('disconnect', done));
  expect((await here.ask('DELETE', `/accounts/S03/sessions/${other?.id}`)).status).toBe(204);
  await gone;
  expect((await hall.ask('GET', '/sessions/current', undefined, { cookie })).status).toBe(401);
  expect((await here.ask('GET', '/sessions/current')).status).toBe(200);
  expect((await here.ask('DELETE', `/accounts/S03/sessions/${other?.id}`)).status).toBe(404);
  expect((await here.ask('DELETE', '/accounts/S03/sessions')).status).toBe(204);
  expect((await here.ask('GET', '/sessions/current')).status).toBe(401);
  expect(await journaled(await office(hall))).toMatchObject([
    { type: 'SessionEnded', by: 'S03', account: 'S03', sessions: 1 },
    { type: 'SessionEnded', by: 'S03', account: 'S03', sessions: 1 },
  ]);
});

test('who changes their own password stays, and is out everywhere else', async () => {
  const hall = await openHall();
  const [here, there] = [await hall.signIn('YL-1003'), await hall.signIn('YL-1003')];
  const to = (password: string, newPassword: string) => here.ask('POST', '/sessions/current/password', { password, newPassword });
  expect(await to('wrong', 'my-own-password')).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect(await to('YL-1003', 'YL-1003')).toMatchObject({ status: 400, body: { path: 'newPassword' } });
  expect((await to('YL-1003', 'my-own-password')).status).toBe(204);
  expect((await here.ask('GET', '/sessions/current')).status).toBe(200);
  expect((await there.ask('GET', '/sessions/current')).status).toBe(401);
  expect((await enter(hall, 'YL-1003', 'my-own-password')).status).toBe(201);
});
