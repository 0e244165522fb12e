import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contractOf, send } from '../support/contract.ts';
import { openHall } from '../support/open-hall.ts';
import { startServer } from '../support/server.ts';

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
  const contents = files.flatMap((name) => unpacked(name, readFileSync(join(hall.folder, name))));
  expect(contents.some(([name]) => name.endsWith('.zip/hall.db'))).toBe(true);
  for (const [what, secret] of secrets) {
    for (const [name, bytes] of contents) if (name.includes(secret) || bytes.includes(secret)) found.push(`${what} in ${name}`);
    for (const answer of said) if (answer.includes(secret)) found.push(`${what} in the answer of ${answer.split(' ')[0]}`);
    if (hall.faults.some((fault) => String((fault as Error).stack ?? fault).includes(secret))) found.push(`${what} in what is logged`);
  }
  expect(found).toEqual([]);
});

/** A file, and what is packed in it. */
function unpacked(name: string, bytes: Buffer): [string, Buffer][] {
  const inside = name.endsWith('.zip')
    ? Object.entries(unzipSync(bytes)).map(([of, one]) => [`${name}/${of}`, Buffer.from(one)] as const)
    : [];
  return [[name, bytes], ...inside.flatMap(([of, one]) => unpacked(of, one))];
}

test('the log of a server tells none of them, however much it is asked to tell', async () => {
  const server = await startServer({ HALL_CLOCK: '2026-12-01T09:00:00+08:00', LOG_LEVEL: 'trace' });
  const secrets = new Map([
    ['the administrator’s password', 'admin-password'],
    ['a mistyped password', 'mistyped-52d8-secret'],
    ['an ID number', 'E73920164518'],
  ]);
  const admin = await server.signIn('admin', 'admin-password');
  secrets.set('a session', admin.cookie.slice('paihao='.length));
  await server.signIn('YL-1004', 'mistyped-52d8-secret');
  const { token, link } = await server.device('kiosk');
  secrets.set('a device’s token', token);
  secrets.set('a pairing code', link.split('#pair=')[1] ?? '');
  const by = { authorization: `Bearer ${token}` };
  const document = { kind: 'passport', number: 'E73920164518' };
  expect((await server.ask('PUT', `/tickets/${randomUUID()}`, { queue: 'A', document }, by)).status).toBe(201);
  // What is asked in vain is told too, and so are addresses: none of it with what was secret in it.
  await server.ask('GET', `/tickets/${token}`, undefined, by);
  await server.ask('POST', '/devices/pair', { code: secrets.get('a pairing code'), more: document });
  await server.ask('PUT', '/settings/hall', { password: 'mistyped-52d8-secret', document }, admin);
  await fetch(`${server.url}/api/nothing?token=${token}&document=E73920164518`, { headers: { ...admin, ...by } });
  await server.stop();
  const { out, err } = server.said();
  expect(out + err).toContain('/api/settings/:document');
  expect([...secrets].filter(([, secret]) => secret.length < 9 || (out + err).includes(secret)).map(([what]) => what)).toEqual([]);
});
