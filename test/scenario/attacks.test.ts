import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { io } from 'socket.io-client';
import { expect, test, vi } from 'vitest';
import { BOUNDS } from '../../server/http/bounds.ts';
import { builtScreens } from '../support/built-screens.ts';
import { bundlesOf, zipped } from '../support/bundles.ts';
import { contractOf } from '../support/contract.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';

// What somebody on the hall's network, or in another tab of a clerk's browser, might try. SECURITY.md says what each holds off.

const ALL = Boolean(process.env.PAIHAO_ALL);
const portOf = (hall: OpenHall) => Number(new URL(hall.url).port);

/** As it is written, with nothing of the address put straight on the way. */
function asked(hall: OpenHall, path: string, headers: Record<string, string> = {}, method = 'GET', body?: string | Buffer) {
  return new Promise<{ status: number; body: Buffer }>((done, fail) => {
    const sent = request({ port: portOf(hall), host: '127.0.0.1', path, method, headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part) => parts.push(part)).on('end', () => done({ status: res.statusCode ?? 0, body: Buffer.concat(parts) }));
    });
    sent.on('error', fail).end(body);
  });
}

test('a page of another site changes nothing with a clerk’s cookie, and looks at nothing with a clerk’s eyes', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  await hall.takeNumber();
  const { host } = new URL(hall.url);
  const { seq } = hall.desk.hall;
  const elsewhere: Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: `http://127.0.0.1:${portOf(hall) + 1}` }, // another program on the same machine: to a browser the same site
    { origin: 'null' },
    { origin: hall.url, 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  const call = (headers: Record<string, string>) => hall.ask('POST', '/windows/02/call-next', { leaving: null }, headers);
  for (const headers of elsewhere) {
    expect(await call({ cookie: clerk.cookie, ...headers }), JSON.stringify(headers)).toMatchObject({
      status: 403,
      body: { refusal: 'not-allowed' },
    });
    const signIn = await hall.ask('POST', '/sessions', { account: 'YL-1004', password: 'YL-1004' }, headers);
    expect({ status: signIn.status, cookie: signIn.headers.get('set-cookie') }).toEqual({ status: 403, cookie: null });
  }
  expect(await hall.ask('POST', '/sessions/current/lock', undefined, { cookie: clerk.cookie, ...elsewhere[1] })).toMatchObject({
    status: 403,
  });
  expect(hall.desk.hall.seq).toBe(seq);
  for (const extraHeaders of elsewhere) {
    const line = io(hall.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: clerk.cookie, ...extraHeaders },
    });
    expect(await new Promise((done) => line.on('connect', () => done('in')).on('connect_error', () => done('out')))).toBe('out');
    line.close();
  }
  for (const headers of [
    { origin: hall.url },
    { origin: `https://hall.example`, 'x-forwarded-host': 'hall.example' },
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
  ])
    expect((await call({ cookie: clerk.cookie, host, ...headers } as Record<string, string>)).status).not.toBe(403);
  const form = await asked(
    hall,
    '/api/windows/02/call-next',
    { cookie: clerk.cookie, 'content-type': 'text/plain' },
    'POST',
    '{"leaving":null}',
  );
  expect(form.status).toBe(400); // what a page could send without asking is not even read
});

test('a session that somebody laid ready is never the one that is signed in; the one before is over', async () => {
  const hall = await openHall();
  const signIn = (cookie: string) => hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003' }, { cookie });
  const laid = `paihao=${'x'.repeat(43)}`;
  const first = await signIn(laid);
  const [set = ''] = first.headers.getSetCookie();
  expect(set).toMatch(/^paihao=[\w-]{43};.*HttpOnly; SameSite=Strict$/);
  const cookie = set.split(';')[0] ?? '';
  expect(cookie).not.toBe(laid);
  expect((await hall.ask('GET', '/sessions/current', undefined, { cookie: laid })).status).toBe(401);
  expect((await signIn(cookie)).status).toBe(201);
  expect((await hall.ask('GET', '/sessions/current', undefined, { cookie })).status).toBe(401);
});

test('a stolen session is over with its owner’s: handed a new password, closed, ended from afar, or its fourteen hours gone; its open screens stop at once', async () => {
  const hall = await openHall();
  const admin = await hall.signIn('admin', 'admin-password');
  const { staff } = hall.settings();
  const idOf = (badge: string) => staff.find(({ badge_no }) => badge_no === badge)?.id;
  const ways: [badge: string, place: string, how: () => Promise<unknown>][] = [
    ['YL-1040', 'desk', () => admin.ask('POST', `/accounts/${idOf('YL-1040')}/password`)],
    ['YL-1001', 'desk', () => admin.ask('POST', `/accounts/${idOf('YL-1001')}/close`)],
    ['YL-1003', 'window/02', () => admin.ask('DELETE', `/accounts/${idOf('YL-1003')}/sessions`)],
    [
      'YL-0101',
      'office',
      async () => {
        hall.machineWaits(14 * 3600 + 1);
        await hall.hall.passTime();
      },
    ],
  ];
  for (const [badge, place, how] of ways) {
    const thief = await hall.signIn(badge);
    const screen = thief.screen(place);
    expect(await screen.first, badge).not.toHaveProperty('refusal');
    const gone = new Promise((done) => screen.line.on('disconnect', done));
    await how();
    await gone;
    expect((await thief.ask('GET', '/sessions/current')).status, badge).toBe(401);
    expect(await hall.screen(place, { headers: { cookie: thief.cookie } }).first, badge).toEqual({ refusal: 'not-signed-in' });
  }
});

test('who guesses passwords is stopped: an account after ten, an address after six hundred a minute, and names nobody has are answered alike', async () => {
  const hall = await openHall();
  const guess = (account: string) => hall.ask('POST', '/sessions', { account, password: 'guess' });
  const heard = async (account: string) => {
    const said: unknown[] = [];
    for (let nth = 0; nth < 11; nth += 1) {
      const { status, body, headers } = await guess(account);
      said.push({ status, body, cookie: headers.get('set-cookie'), after: headers.get('retry-after') });
    }
    return said;
  };
  expect(await heard('YL-1003')).toEqual(await heard('YL-9999'));
  const most: number[] = [];
  for (let nth = 0; nth < 600; nth += 1) most.push((await guess(`made-up-${nth}`)).status);
  expect(most.filter((status) => status === 401)).toHaveLength(580); // twenty of the six hundred are gone already
  expect(await hall.ask('POST', '/sessions', { account: 'YL-1004', password: 'YL-1004' })).toMatchObject({
    status: 429,
    body: { refusal: 'too-many-requests' },
  });
});

test('all of a hall behind one address signs in within one minute, each mistyping once', async () => {
  const hall = await openHall();
  const badges = hall.settings().staff.map(({ badge_no }) => badge_no);
  expect(badges.length).toBeGreaterThan(35);
  for (const badge of badges) {
    expect((await hall.ask('POST', '/sessions', { account: badge, password: 'mistyped' })).status).toBe(401);
    expect((await hall.ask('POST', '/sessions', { account: badge, password: badge })).status).toBe(201);
  }
});

test('no address leads out of the folders that are served', async () => {
  const hall = await openHall({ screens: builtScreens() });
  const admin = await hall.signIn('admin', 'admin-password');
  const headers = { cookie: admin.cookie };
  const marker = 'planted-outside-7d1e';
  writeFileSync(join(hall.folder, 'planted.json'), `"${marker}"`);
  writeFileSync(join(hall.folder, 'planted.png'), marker);
  for (const folder of ['pictures', 'backups', 'voices', 'slips']) mkdirSync(join(hall.folder, folder), { recursive: true });
  const { operations } = await contractOf(hall);
  const dots = ALL
    ? ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '....//', '%252e%252e%252f', '..%00/', '/', '//']
    : ['../', '..%2f', '%2e%2e%2f', '..%5c', '%2f'];
  const targets = ALL ? ['planted.json', 'planted.png', 'planted', 'hall.db', 'settings/hall.json'] : ['planted.png', 'hall.db'];
  const ways = operations
    .filter(({ method, path }) => method === 'get' && path.includes('{'))
    .flatMap(({ path }) =>
      [...path.matchAll(/\{\w+\}/g)].map(({ index, 0: name }) => `${path.slice(0, index)}\0${path.slice(index + name.length)}`),
    )
    .map((path) => path.replace(/\{\w+\}/g, 'x'));
  ways.push('/pictures/\0', '/\0', '/assets/\0', '/phone/\0', '/t/\0', '/m/\0', '/p/\0', '/n/\0', '/n/\0/print');
  const outside = new RegExp(`${marker}|SQLite format 3|"reserved_block"`);
  const through: string[] = [];
  for (const way of ways)
    for (const dot of dots)
      for (const target of targets) {
        const path = way.replace('\0', dot + target);
        const said = await asked(hall, path.includes('{') ? path : encodeURI(path).replaceAll('%25', '%'), headers);
        if (outside.test(said.body.toString('latin1')) || said.status >= 500) through.push(`${path} ${said.status}`);
      }
  expect(ways.length).toBeGreaterThan(25);
  expect(through).toEqual([]);
  for (const dot of ['..%2f', '%2e%2e%2f']) {
    expect((await asked(hall, `/api/backups/${dot}planted.json`, headers, 'DELETE')).status).toBeGreaterThanOrEqual(400);
    expect((await asked(hall, `/api/pictures/${dot}planted.png`, headers, 'DELETE')).status).toBeGreaterThanOrEqual(400);
  }
  expect((await hall.ask('GET', '/pictures/planted.png')).status).toBe(404);
  expect(hall.faults).toEqual([]);
});

test('a body, a document and a file that would reach into every object reach into none', async () => {
  const hall = await openHall();
  const admin = await hall.signIn('admin', 'admin-password');
  const before = Reflect.ownKeys(Object.prototype).length;
  const reach = '"__proto__":{"polluted":1,"roles":["admin"]},"constructor":{"prototype":{"polluted":1}}';
  const { operations } = await contractOf(hall);
  for (const { method, path, requestBody, parameters = [], operationId } of operations) {
    const content = requestBody?.content['application/json'];
    if (!content || operationId === 'openForReal') continue;
    const whole = JSON.stringify(content.example ?? {});
    const body = whole.startsWith('{') ? whole.replace(/^\{,?/, `{${reach}${whole === '{}' ? '' : ','}`) : `[{${reach}}]`;
    const address = path.replace(/\{(\w+)\}/g, (_all, name: string) => String(parameters.find((one) => one.name === name)?.example));
    const { status } = await hall.ask(method.toUpperCase(), address, body, { cookie: admin.cookie, 'if-match': '*' });
    expect(status, operationId).toBeLessThan(500);
  }
  for (const name of ['hall', 'staff', 'rules']) {
    const { body, headers } = await hall.ask('GET', `/settings/${name}`, undefined, { cookie: admin.cookie });
    const document = JSON.stringify(body).replace('{', `{${reach},`);
    await hall.ask('PUT', `/settings/${name}`, document, { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
  }
  const bundle = zipped(
    new Map([
      ['hall.json', `{${reach}}`],
      ['pictures/__proto__', '{"polluted":1}'],
      ['__proto__.json', '{"polluted":1}'],
      ['constructor/prototype.json', '1'],
    ]),
  );
  expect((await bundlesOf(hall, admin).check(bundle)).status).toBeLessThan(500);
  const csv = '__proto__,constructor,工号,姓名\r\n{"polluted":1},x,__proto__,x\r\n';
  await fetch(`${hall.url}/api/tables/staff/check`, {
    method: 'POST',
    headers: { cookie: admin.cookie, 'content-type': 'text/csv' },
    body: csv,
  });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before);
  expect((await hall.ask('GET', '/devices')).status).toBe(401);
  expect(hall.faults).toEqual([]);
});

test('a small body that unpacks to a huge one is refused before it has', async () => {
  const hall = await openHall();
  const bomb = gzipSync(Buffer.alloc(60_000_000, ' '));
  expect(bomb.length).toBeLessThan(64_000);
  const said = await asked(
    hall,
    '/api/sessions',
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    'POST',
    bomb.subarray(0, 20_000),
  );
  expect([400, 413]).toContain(said.status);
  const most = process.memoryUsage().rss;
  expect(
    (await asked(hall, '/api/sessions', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'POST', bomb)).status,
  ).toBe(413);
  expect(process.memoryUsage().rss - most).toBeLessThan(50_000_000);
});

test('who drips a request, or says nothing at all, is cut off; everybody else is served meanwhile', async () => {
  const hall = await openHall({ bounds: { ...BOUNDS, headers: 300, request: 600, look: 50 } });
  const drips = [
    '',
    'GET /api/hall HTTP/1.1\r\nHost: hall\r\nX-Slow: ',
    'POST /api/sessions HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"acc',
  ].map((words) => {
    const line = connect(portOf(hall), '127.0.0.1', () => line.write(words));
    const drip = setInterval(() => line.writable && words && line.write('a'), 50);
    line.resume(); // what it is told is read, else its end is not seen
    return new Promise<void>((done) =>
      line
        .on('error', () => {})
        .on('close', () => {
          clearInterval(drip);
          done();
        }),
    );
  });
  expect((await hall.ask('GET', '/hall')).status).toBe(200);
  await Promise.all(drips);
  expect((await hall.ask('GET', '/hall')).status).toBe(200);
});

test('a real hall cuts them off too, and takes only so many lines at once', async () => {
  const real = await openHall();
  expect(real.hall.http).toMatchObject({ headersTimeout: BOUNDS.headers, requestTimeout: BOUNDS.request, maxConnections: BOUNDS.lines });
  expect(BOUNDS.headers).toBeLessThanOrEqual(20_000);
  const hall = await openHall({ bounds: { ...BOUNDS, lines: 12 } });
  const lines = Array.from({ length: 20 }, () => connect(portOf(hall), '127.0.0.1').on('error', () => {}));
  let shut = 0;
  for (const line of lines)
    line.on('close', () => {
      shut += 1;
    });
  await vi.waitFor(() => expect(shut).toBeGreaterThanOrEqual(8));
  for (const line of lines) line.destroy();
  await vi.waitFor(async () => expect((await hall.ask('GET', '/hall')).status).toBe(200));
});

test('a socket that says too much, or something too large, is sent away; the others see on', async () => {
  const hall = await openHall(withoutEnd);
  const other = hall.screen('board');
  const [loud, huge, greedy] = [hall.screen('board'), hall.screen('board'), hall.screen('board')];
  await Promise.all([other.first, loud.first, huge.first, greedy.first]);
  const gone = [loud, huge].map(({ line }) => new Promise((done) => line.on('disconnect', done)));
  for (let nth = 0; nth < 3_100; nth += 1) loud.line.emit('leave', 'board');
  huge.line.emit('watch', 'x'.repeat(100_000), () => {});
  await Promise.all(gone);
  const ids: string[] = [];
  for (let nth = 0; nth < 301; nth += 1) ids.push((await hall.takeNumber('A')).body.id ?? '');
  const said = await Promise.all(
    ids.map((id) => new Promise<{ refusal?: string }>((done) => greedy.line.emit('watch', `ticket/${id}`, done))),
  );
  expect(said.filter(({ refusal }) => refusal === 'too-many-requests').length).toBeGreaterThan(0);
  const seen = other.views.length;
  await hall.takeNumber('B');
  await expect.poll(() => other.views.length).toBeGreaterThan(seen);
  expect(hall.faults).toEqual([]);
});

test('a pairing link is worth nothing a second time, nor after a week, nor for a device that is gone', async () => {
  const hall = await openHall();
  const admin = await hall.signIn('admin', 'admin-password');
  const pair = (link: string) => hall.ask('POST', '/devices/pair', { code: link.split('#pair=')[1] });
  const made = async () => (await admin.ask<{ id: string; link: string }>('POST', '/devices', { kind: 'kiosk', name: '取号机' })).body;
  const [used, old, gone] = [await made(), await made(), await made()];
  const both = await Promise.all([pair(used.link), pair(used.link)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
  await admin.ask('DELETE', `/devices/${gone.id}`);
  const never = await pair('#pair=AAAAAAAAAAAAAAAAAAAAAA');
  expect(await pair(gone.link)).toMatchObject({ status: never.status, body: never.body });
  hall.machineWaits(7 * 24 * 3600 + 1);
  expect(await pair(old.link)).toMatchObject({ status: 403, body: never.body });
});

test('a ticket cannot be forged, and what nobody holds answers like anything else that is not there', async () => {
  const hall = await openHall({ screens: builtScreens() });
  const { body: ticket } = await hall.takeNumber('A');
  expect((await hall.takeNumber('B', {}, ticket.id)).body.queue).toBe('A'); // the id has its ticket already
  const near = ticket.id?.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')) ?? '';
  const answers: unknown[] = [];
  for (const id of [near, randomUUID()]) {
    const { status, body } = await hall.ask('GET', `/tickets/${id}`);
    const page = await hall.ask<string>('GET', `/t/${id}`);
    const seen = await hall.screen(`ticket/${id}`).first;
    const rest = await Promise.all(['cancel', 'rejoin'].map(async (what) => (await hall.ask('POST', `/tickets/${id}/${what}`)).body));
    answers.push({ status, body, page: page.status, text: page.body, seen, rest });
  }
  expect(answers[0]).toEqual(answers[1]);
  expect((await hall.ask('GET', '/tickets/A001')).status).toBe(400); // the number on the wall opens nothing
});
