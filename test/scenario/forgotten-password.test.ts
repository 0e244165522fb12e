import { expect, test } from 'vitest';
import { passwordHere } from '../../server/at-the-machine.ts';
import { CannotStart } from '../../server/config.ts';
import { SAMPLE } from '../support/hall.ts';
import { openHall } from '../support/open-hall.ts';
import { newFolder } from '../support/server.ts';

test('whoever has forgotten the only administrator’s password makes a new one at the machine, which has to be changed; the journal says so', async () => {
  const folder = newFolder('password');
  const first = await openHall({ folder, keep: true });
  const { cookie } = await first.signIn('admin', 'admin-password');
  await first.close();

  const said: string[] = [];
  const needs = { data: folder, sample: SAMPLE, say: (line = '') => void said.push(line), now: () => Date.now() };
  await expect(passwordHere('nobody', needs)).rejects.toThrow(CannotStart);
  await passwordHere('ADMIN', needs);
  const password = /password\s+(\S+)/.exec(said.join('\n'))?.[1] ?? '';
  expect(password).toMatch(/^(\w{4}-){2}\w{4}$/);

  const hall = await openHall({ folder });
  expect((await hall.ask('GET', '/accounts', undefined, { cookie })).status).toBe(401); // who was signed in is out
  expect((await hall.ask('POST', '/sessions', { account: 'admin', password: 'admin-password' })).status).toBe(401);
  expect((await hall.ask('POST', '/sessions', { account: 'admin', password })).body).toMatchObject({ mustChangePassword: true });
  expect((await hall.ask('POST', '/sessions', { account: 'admin', password, newPassword: 'my-own-again' })).status).toBe(201);
  const admin = await hall.signIn('admin', 'my-own-again');
  const { body } = await admin.ask<{ events: { type: string; by: string; data: object }[] }>('GET', '/journal?limit=500');
  expect(body.events.filter(({ type }) => type === 'AccountReset')).toMatchObject([{ by: 'machine', data: { account: 'admin' } }]);
  expect(JSON.stringify(body)).not.toContain(password);
});
