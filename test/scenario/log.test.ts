import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hallLog } from '../../server/log.ts';
import type { Journal } from '../../server/store/journal.ts';
import { contractOf, type Operation, send } from '../support/contract.ts';
import { openHall } from '../support/open-hall.ts';

type Line = {
  level: number;
  request?: string;
  method?: string;
  route?: string;
  status?: number;
  refusal?: string;
  by?: string;
  ms?: number;
};

function logged() {
  let text = '';
  const log = hallLog('debug', {
    write(line) {
      text += line;
    },
  });
  const lines = (): Line[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { log, lines, text: () => text };
}

test('each request has a name and one line, with its route and what became of it, and never its path', async () => {
  const { log, lines } = logged();
  let broken = false;
  const hall = await openHall({
    log,
    journal: (own: Journal): Journal => ({
      ...own,
      append: (...words) =>
        broken ? Promise.reject(new Error('no room for 13812345678', { cause: new Error(randomUUID()) })) : own.append(...words),
    }),
  });
  const lineOf = async (request: string): Promise<Line> => {
    await expect.poll(() => lines().filter((one) => one.request === request && one.ms !== undefined)).toHaveLength(1);
    return lines().find((one) => one.request === request && one.ms !== undefined) as Line;
  };
  const named = async (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
    (await hall.ask(method, path, body, headers)).headers.get('x-request-id') ?? '';

  expect(await named('GET', '/hall', { 'x-request-id': 'proxy-7_aB3' })).toBe('proxy-7_aB3');
  expect(await lineOf('proxy-7_aB3')).toMatchObject({ level: 20, method: 'GET', route: '/api/hall', status: 200 });
  for (const bad of ['short', 'x'.repeat(65), 'with space', 'line\\nbreak', '13812345678', 'a13812345678', '"}{"x":"1'])
    expect(await named('GET', '/hall', { 'x-request-id': bad }), bad).toMatch(/^[0-9a-f-]{36}$/);

  const kiosk = { authorization: `Bearer ${await hall.token()}` };
  const id = randomUUID();
  expect(await lineOf(await named('PUT', `/tickets/${id}`, kiosk, { queue: 'A' }))).toMatchObject({
    level: 30,
    route: '/api/tickets/:id',
    status: 201,
    by: 'kiosk-1',
  });
  expect(await lineOf(await named('PUT', `/tickets/${randomUUID()}`, kiosk, { queue: 'Z' }))).toMatchObject({
    level: 30,
    status: 404,
    refusal: 'unknown-queue',
  });
  const clerk = await hall.clerkAt('02');
  expect(await lineOf(await named('POST', '/windows/02/recall', { cookie: clerk.cookie }, { ticket: id }))).toMatchObject({
    route: '/api/windows/:no/recall',
    by: 'staff',
    refusal: expect.any(String),
  });
  expect(await lineOf(await named('GET', `/t/${id}`))).toMatchObject({ route: '/…', status: 404 }); // no built screens here
  expect(await lineOf(await named('GET', `/api/secret-of-somebody/${id}`))).toMatchObject({ route: '/api/…', status: 404 });

  broken = true;
  const failed = await named('PUT', `/tickets/${randomUUID()}`, kiosk, { queue: 'A' });
  expect(await lineOf(failed)).toMatchObject({ level: 40, status: 503, refusal: 'not-saved' });
  const fault = lines().find(({ level }) => level === 50);
  expect(fault).toMatchObject({ err: { type: 'Error', message: 'no room for <number>', cause: { message: '<id>' } } });
});

test('a fault within a route is written down with its place and the request’s name', async () => {
  const { log, lines } = logged();
  const hall = await openHall({ log });
  hall.hall.accounts.signIn = () => Promise.reject(new Error('the table is gone'));
  const { status, headers } = await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003' });
  expect(status).toBe(503);
  expect(lines().find(({ level }) => level === 50)).toMatchObject({
    request: headers.get('x-request-id'),
    method: 'POST',
    route: '/api/sessions',
    err: { message: 'the table is gone' },
  });
});

test('a whole day at the highest level of detail leaves nobody’s words, numbers, names, secrets or links in the log', async () => {
  const { log, lines, text } = logged();
  const hall = await openHall({ log });
  const planted = new Map<string, string>();
  const plant = (what: string, value: string): string => {
    planted.set(what, value);
    return value;
  };
  const admin = await hall.signIn('admin', plant('a password', 'admin-password'));
  plant('a session', admin.cookie.slice('paihao='.length));
  await hall.ask('POST', '/sessions', {
    account: plant('an unknown account', 'ZHANGSAN-9'),
    password: plant('a wrong password', 'wrong-81c2'),
  });
  const { body: made } = await admin.ask<{ token: string; link: string }>('POST', '/devices', { kind: 'kiosk', name: 'kiosk' });
  plant('a device’s token', made.token);
  await hall.ask('POST', '/devices/pair', { code: plant('a pairing code', made.link.split('#pair=')[1] ?? '') });
  const { body: waits } = await hall.ask<{ code: string; wait: string }>('POST', '/pairing', { page: 'kiosk' });
  plant('a screen’s code', waits.wait);
  const { body: feed } = await admin.ask('POST', '/roster/feeds', { person: 'S03' });
  const secret = plant('the address of a calendar', /feed\/([\w-]+)\.ics/.exec(JSON.stringify(feed))?.[1] ?? '');
  await hall.ask('GET', `/api/roster/feed/${secret}.ics`);
  await hall.ask('GET', `/roster/feed/${secret}.ics`);

  const ticket = plant('a ticket', randomUUID());
  const number = plant('a resident’s number', '11010519491231002X');
  await hall.takeNumber('A', { document: { kind: 'resident-id', number } }, ticket);
  await hall.takeNumber('A', { document: { kind: 'resident-id', number } });
  await hall.takeNumber('A', { document: { kind: 'passport', number: plant('a passport', 'E73920164') } });
  for (const path of [
    `/t/${ticket}`,
    `/n/${ticket}`,
    `/api/tickets/${ticket}`,
    `/api/tickets/${ticket.toUpperCase()}?phone=${plant('a telephone', '13812345678')}`,
  ])
    await hall.ask('GET', path);
  await hall.screen(`ticket/${ticket}`).first;
  await hall.screen(`window/${plant('words where a place should be', '李秀英-place')}`).first;
  const clerk = await hall.clerkAt('02');
  await clerk.next();
  await clerk.do('serve', { ticket });
  await clerk.do('note', { text: plant('a note', '下午带户口本再来的那位') });
  await clerk.do('transfer', { ticket, to: { queue: 'B' }, note: plant('words of a transfer', '她说孩子在外地上学') });
  await hall.ask('POST', `/tickets/${ticket}/review`, { grade: 1, text: plant('words of a review', '窗口态度特别不好') });
  await hall.ask('POST', '/sessions', `{"account": "${plant('a body that is no JSON', 'broken-body-77')}`);
  expect([...planted.values()].filter((value) => value.length < 8)).toEqual([]);

  const { operations } = await contractOf(hall);
  for (const operation of operations) {
    if (operation.operationId === 'signOut') continue;
    const by = { cookie: admin.cookie, connection: 'close' };
    await send(hall, operation, operation.method === 'get' ? { by } : { by, body: [[...planted.values()].join(' ')] }).catch((fault) => {
      throw new Error(operation.operationId, { cause: fault });
    });
  }
  await hall.close();
  expect(lines().length).toBeGreaterThan(operations.length);
  expect([...planted].filter(([, value]) => text().toLowerCase().includes(value.toLowerCase()))).toEqual([]);
  const examples = operations.flatMap(({ parameters = [] }: Operation) =>
    parameters.flatMap(({ in: where, example }) => (where === 'path' && String(example).length > 12 ? [String(example)] : [])),
  );
  expect(examples.length).toBeGreaterThan(5);
  expect(examples.filter((one) => text().includes(one))).toEqual([]);
  const names = hall.settings().staff.map(({ name }) => name);
  expect(names.filter((name) => text().includes(name))).toEqual([]);
});
