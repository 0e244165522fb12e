import { expect, test } from 'vitest';
import { openHall } from '../support/open-hall.ts';

type Begun = { code: string; wait: string };
const open = async () => {
  const hall = await openHall();
  const { cookie } = await hall.signIn('admin', 'admin-password');
  const begin = async (page = 'kiosk') => (await hall.ask<Begun>('POST', '/pairing', { page })).body;
  const type = (code: string, device: object) => hall.ask('POST', `/pairing/${encodeURIComponent(code)}`, device, { cookie });
  const look = (wait: string) => hall.ask<{ id: string; token: string }>('POST', '/pairing/mine', { wait });
  return { hall, begin, type, look, cookie };
};

test('a screen shows six signs, somebody types them at the office, and it is a kiosk of the hall', async () => {
  const { hall, begin, type, look, cookie } = await open();
  const { code, wait } = await begin();
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  expect((await look(wait)).status).toBe(204);

  const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`;
  expect(await type(typed, { kind: 'kiosk', name: '东门取号机', zone: 'A' })).toMatchObject({
    status: 201,
    body: { id: 'kiosk-1', name: '东门取号机', zone: 'A' },
  });

  const { status, body } = await look(wait);
  expect(status).toBe(200);
  const taken = await hall.ask('POST', '/devices/me/heartbeat', {}, { authorization: `Bearer ${body.token}` });
  expect(taken).toMatchObject({ status: 200, body: { device: { id: body.id, name: '东门取号机' } } });
  expect((await hall.ask<{ pairedAt: string | null }[]>('GET', '/devices', undefined, { cookie })).body[0]?.pairedAt).not.toBeNull();
});

test('a code is used once, whoever types it again registers nothing', async () => {
  const { hall, begin, type, cookie } = await open();
  const { code } = await begin();
  const answers = await Promise.all([type(code, { kind: 'kiosk', name: '一号' }), type(code, { kind: 'kiosk', name: '二号' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  expect((await hall.ask<unknown[]>('GET', '/devices', undefined, { cookie })).body).toHaveLength(1);
});

test('a board is no kiosk: what stands at the door cannot be registered as something else', async () => {
  const { begin, type } = await open();
  const { code } = await begin('display');
  expect(await type(code, { kind: 'kiosk', name: '取号机' })).toMatchObject({ status: 400, body: { refusal: 'malformed', path: 'kind' } });
  expect(await type(code, { kind: 'pad', name: '评价器' })).toMatchObject({ status: 400, body: { path: 'window' } });
  expect((await type(code, { kind: 'pad', name: '评价器', window: '03' })).status).toBe(201);
});

test('a code is too old after ten minutes, and its screen is sent for another', async () => {
  const { hall, begin, type, look } = await open();
  const { code, wait } = await begin();
  hall.machineWaits(600);
  expect(await type(code, { kind: 'kiosk', name: '取号机' })).toMatchObject({ status: 404, body: { refusal: 'unknown-place' } });
  expect((await look(wait)).status).toBe(403);
});

test('nobody but the administrator types codes, and even he does not try all of them', async () => {
  const { hall, begin, type } = await open();
  const { code } = await begin();
  const supervisor = await hall.signIn('YL-1040');
  expect((await hall.ask('POST', `/pairing/${code}`, { kind: 'kiosk', name: 'x' }, { cookie: supervisor.cookie })).status).toBe(403);
  const statuses = new Set<number>();
  for (let nth = 0; nth < 25; nth += 1) statuses.add((await type('ABCDEF', { kind: 'kiosk', name: 'x' })).status);
  expect(statuses).toEqual(new Set([404, 429]));
});
