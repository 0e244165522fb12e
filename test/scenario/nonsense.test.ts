import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openHall } from '../support/open-hall.ts';

const NONSENSE: unknown[] = [
  '{"queue":',
  '[]',
  '"x"',
  'null',
  '123',
  { queue: 'constructor' },
  { queue: '__proto__' },
  { queue: ['A'] },
  { queue: 'A', extra: 1 },
  { ticket: 1 },
  { leaving: 'x' },
  { to: {} },
];

test('nonsense to every route is answered with its place, never obeyed, and stops nobody', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const admin = await hall.signIn('admin', 'admin-password');
  const { seq } = hall.desk.hall;
  const kiosk = { authorization: `Bearer ${await hall.token()}` };
  for (const body of NONSENSE) {
    expect((await hall.ask('PUT', `/tickets/${randomUUID()}`, body, kiosk)).status).toBe(400);
    for (const what of ['call-next', 'call', 'recall', 'serve', 'miss', 'hold', 'unhold', 'complete', 'transfer', 'accept', 'pause']) {
      expect((await clerk.do(what, body)).status, `${what} ${JSON.stringify(body)}`).toBe(400);
    }
    expect((await hall.ask('POST', '/sessions', body)).status).toBe(400);
    expect((await admin.ask('POST', '/devices', body)).status).toBe(400);
    expect((await hall.ask('POST', '/devices/pair', body)).status).toBe(400);
  }
  for (const path of ['/windows/ab', '/windows/1', '/windows/%00', '/windows/constructor', '/windows/%E0%A4%A'])
    expect((await clerk.ask('GET', path)).status, path).toBe(400);
  for (const path of ['/tickets/x', '/tickets/__proto__', `/tickets/${randomUUID().toUpperCase()}`])
    expect((await hall.ask('GET', path)).status, path).toBe(400);
  for (const path of ['/nothing', '/matters/constructor', '/hall/x']) expect((await hall.ask('GET', path)).status, path).toBe(404);
  expect(hall.desk.hall.seq).toBe(seq);
  expect(hall.faults).toEqual([]);
});

test('a malformed request names the place it is in', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const to = (body: object) => clerk.do('complete', body);
  expect((await to({ ticket: randomUUID(), outcome: 'maybe' })).body).toMatchObject({
    refusal: 'malformed',
    path: 'outcome',
    type: 'urn:paihao:malformed',
    status: 400,
  });
  expect((await to({ ticket: 'x', outcome: 'done' })).body).toMatchObject({ path: 'ticket' });
  expect(await hall.takeNumber('A', { document: { kind: 'library-card', number: '1234' } })).toMatchObject({
    status: 400,
    body: { path: 'document.kind' },
  });
  expect(await hall.takeNumber('A', {}, randomUUID().toUpperCase())).toMatchObject({ status: 400 });
});

test('what is too large is refused as that', async () => {
  const hall = await openHall();
  expect(await hall.ask('POST', '/sessions', { account: 'x'.repeat(70_000), password: 'x' })).toMatchObject({
    status: 413,
    body: { refusal: 'too-large' },
  });
});

test('a refusal speaks the language of the one who asked', async () => {
  const hall = await openHall();
  const title = async (lang: string) =>
    (await hall.ask<{ title: string }>('GET', `/tickets/${randomUUID()}`, undefined, { 'accept-language': lang })).body.title;
  expect(await title('en-GB,en;q=0.8')).toMatch(/^There is no such ticket/);
  expect(await title('zh')).toMatch(/^没有这个号/);
  expect(await title('fr')).toMatch(/^没有这个号/);
});

test('a screen that shouts nonsense is answered and heard no further', async () => {
  const hall = await openHall();
  const rude = hall.screen('board');
  await rude.first;
  for (const words of [
    ['watch'],
    ['watch', 'board'],
    ['watch', { a: 1 }, 'x'],
    ['watch', ['board'], null],
    ['leave'],
    ['leave', {}],
    ['toString', 1],
    ['__proto__', 1],
    ['watch', 'x'.repeat(5000), () => {}],
  ] as [string, ...unknown[]][])
    rude.line.emit(...words);
  const watch = (place: unknown) => new Promise((done) => rude.line.emit('watch', place, done));
  const places = [
    '../board',
    'ticket/x',
    'board/ZZ',
    '__proto__',
    7,
    null,
    'window/02',
    'board/Z',
    'sign/99',
    'kiosk',
    `ticket/${randomUUID()}`,
  ];
  expect(await Promise.all(places.map(watch))).toEqual([
    ...Array(6).fill({ refusal: 'unknown-place' }),
    { refusal: 'not-signed-in' },
    { refusal: 'unknown-place' },
    { refusal: 'unknown-window' },
    { refusal: 'not-signed-in' },
    { refusal: 'unknown-ticket' },
  ]);
  expect((await hall.takeNumber()).status).toBe(201);
  expect(hall.faults).toEqual([]);
});

test('a screen that has left a place is shown it no more', async () => {
  const hall = await openHall();
  const board = hall.screen('board');
  const other = hall.screen('board');
  await Promise.all([board.first, other.first]);
  board.line.emit('leave', 'board');
  await new Promise((done) => board.line.emit('watch', 'sign/02', done)); // once this is answered, the other has been heard
  const [seen, others] = [board.views.length, other.views.length];
  await hall.takeNumber();
  await expect.poll(() => other.views.length).toBeGreaterThan(others);
  expect(board.views).toHaveLength(seen);
});

test('the answers carry what keeps a browser safe, and work on plain http', async () => {
  const hall = await openHall();
  const { headers } = await hall.ask('GET', '/hall');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('whoever asks too much is told when to come again', async () => {
  const hall = await openHall();
  const clerk = await hall.signIn('YL-1003');
  for (let nth = 0; nth < 50; nth += 1) expect((await clerk.ask('POST', '/help', { where: `${nth}`, kind: 'help' })).status).toBe(201);
  const said = await clerk.ask('POST', '/help', { where: 'one more', kind: 'help' });
  expect(said).toMatchObject({ status: 429, body: { refusal: 'too-many-requests' } });
  expect(Number(said.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a number that a kiosk says it issued by itself is not believed: nobody has granted it a block', async () => {
  const hall = await openHall();
  expect(await hall.takeNumber('A', { number: 'A007', takenAt: '2026-12-01T00:50:00Z' })).toMatchObject({
    status: 403,
    body: { refusal: 'not-allowed' },
  });
  expect((await hall.takeNumber('A', { number: '7' })).status).toBe(400);
});
