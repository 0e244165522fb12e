import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractOf, send } from '../support/contract.ts';
import { openHall } from '../support/open-hall.ts';

test('passwords, tokens, codes and ID numbers are in no file, no view, no answer, no refusal and no metric', async () => {
  const hall = await openHall();
  const secrets = new Map<string, string>();
  const plant = (what: string, secret: string | undefined) => {
    expect(secret?.length, what).toBeGreaterThan(8);
    secrets.set(what, secret ?? '');
    return secret ?? '';
  };
  const admin = await hall.signIn('admin', 'admin-password');
  plant('the administrator’s password', 'admin-password');
  plant('the administrator’s session', admin.cookie.slice('paihao='.length));
  const own = plant('a clerk’s password', 'own-password-41c7');
  const clerkSession = await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003', newPassword: own });
  const cookie = (clerkSession.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  plant('a clerk’s session', cookie.slice('paihao='.length));
  await hall.ask('POST', '/sessions', { account: 'YL-1004', password: plant('a mistyped password', 'mistyped-52d8-secret') });
  const { body: handed } = await admin.ask<{ password: string }>('POST', '/accounts/S05/password');
  plant('a password that was handed out', handed.password);
  const { body: made } = await admin.ask<{ token: string; link: string }>('POST', '/devices', { kind: 'kiosk', name: '取号机' });
  const code = plant('a pairing code', made.link.split('#pair=')[1]);
  plant('a device’s token', made.token);
  const { body: paired } = await hall.ask<{ token: string }>('POST', '/devices/pair', { code });
  plant('a paired device’s token', paired.token);
  const { body: waits } = await hall.ask<{ wait: string }>('POST', '/pairing', { page: 'kiosk' });
  plant('what a screen waits with', waits.wait);
  const { body: feed } = await admin.ask<{ address?: string; url?: string }>('POST', '/roster/feeds', { person: 'S03' });
  const secretOfFeed = /feed\/([\w-]+)\.ics/.exec(JSON.stringify(feed))?.[1];
  plant('the address of a calendar', secretOfFeed);
  const number = plant('an ID number', 'E73920164518');
  expect((await hall.takeNumber('A', { document: { kind: 'passport', number } })).status).toBe(201);

  // Everything that can be asked, by an administrator; refusals too.
  const said: string[] = [];
  const { operations } = await contractOf(hall);
  for (const operation of operations) {
    if (operation.operationId === 'signOut') continue;
    for (const by of [{ cookie: admin.cookie }, {}]) {
      const answer = await send(hall, operation, operation.method === 'get' ? { by } : { by, body: '[0]' });
      said.push(`${operation.operationId} ${JSON.stringify(answer.body)} ${JSON.stringify([...answer.headers])}`);
    }
  }
  for (const place of ['board', 'office']) said.push(JSON.stringify(await hall.screen(place, { headers: { cookie: admin.cookie } }).first));
  await admin.ask('POST', '/backups');
  await expect.poll(async () => JSON.stringify((await admin.ask('GET', '/backups')).body), { timeout: 20_000 }).toMatch(/\.zip/);
  await hall.close();
  const files = readdirSync(hall.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(hall.folder, name)).isFile(),
  );
  expect(files.some((name) => name.endsWith('.zip'))).toBe(true);
  const found: string[] = [];
  for (const [what, secret] of secrets) {
    for (const name of files)
      if (name.includes(secret) || readFileSync(join(hall.folder, name)).includes(secret)) found.push(`${what} in ${name}`);
    for (const answer of said) if (answer.includes(secret)) found.push(`${what} in the answer of ${answer.split(' ')[0]}`);
    if (hall.faults.some((fault) => String((fault as Error).stack ?? fault).includes(secret))) found.push(`${what} in what is logged`);
  }
  expect(found).toEqual([]);
});
