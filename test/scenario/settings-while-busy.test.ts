import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BoardView, KioskView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

type Rows = Record<string, unknown>[];
type Admin = Awaited<ReturnType<typeof office>>;

/** The administrator with a document in hand: reads it, changes it, brings it back upon the version that was read. */
async function office(hall: OpenHall) {
  const { cookie } = await hall.signIn('admin', 'admin-password');
  const read = async <T = Rows>(document: string) => {
    const said = await hall.ask<T>('GET', `/settings/${document}`, undefined, { cookie });
    return { ...said, etag: said.headers.get('etag') ?? '' };
  };
  const put = (document: string, body: unknown, headers: Record<string, string> = {}) =>
    hall.ask<Record<string, unknown>>('PUT', `/settings/${document}`, body, { cookie, ...headers });
  const change = async <T = Rows>(document: string, how: (body: T) => unknown) => {
    const { body, etag } = await read<T>(document);
    return put(document, how(body), { 'if-match': etag });
  };
  return { cookie, read, put, change };
}
const row = (rows: Rows, key: string, value: string, to: object): Rows => rows.map((one) => (one[key] === value ? { ...one, ...to } : one));
const journaled = async (hall: OpenHall, { cookie }: Admin) => {
  const { body } = await hall.ask<{ events: { type: string; by: string; data: Record<string, unknown> }[] }>(
    'GET',
    '/journal?limit=1000',
    undefined,
    { cookie },
  );
  return body.events.filter(({ type }) => type === 'SettingsChanged').map(({ by, data }): Record<string, unknown> => ({ by, ...data }));
};
const edit = (hall: OpenHall, document: string, how: (text: string) => string) => {
  const path = join(hall.folder, 'settings', `${document}.json`);
  writeFileSync(path, how(readFileSync(path, 'utf8')));
};

describe('the administrator', () => {
  test('reads a document with its version, and replaces it upon that version', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const before = await admin.read('queues');
    expect(before.etag).toMatch(/^"[\w-]{16}"$/);
    const said = await admin.put('queues', row(before.body, 'code', 'A', { name_zh: '综合服务' }), { 'if-match': before.etag });
    expect(said.status).toBe(200);
    const after = await admin.read('queues');
    expect(after.etag).not.toBe(before.etag);
    expect(said.headers.get('etag')).toBe(after.etag);
    expect(after.body.find(({ code }) => code === 'A')).toMatchObject({ name_zh: '综合服务' });
    expect(JSON.parse(readFileSync(join(hall.folder, 'settings', 'queues.json'), 'utf8'))).toEqual(after.body);
    expect(await journaled(hall, admin)).toContainEqual({
      by: 'admin',
      about: 'setup',
      document: 'queues',
      version: after.etag.replaceAll('"', ''),
      how: 'office',
    });
    const kept = await hall.db.selectFrom('settings_version').select('version').where('document', '=', 'queues').execute();
    expect(kept.map(({ version }) => `"${version}"`).sort()).toEqual([before.etag, after.etag].sort());
  });

  test('without the version is asked for it; upon an older one, or a second time, is told that somebody was here', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const { body, etag } = await admin.read<object>('hall');
    expect(await admin.put('hall', body)).toMatchObject({ status: 428, body: { refusal: 'precondition-missing' } });
    const [one, two] = await Promise.all([
      admin.put('hall', { ...body, name_zh: '一号' }, { 'if-match': etag }),
      admin.put('hall', { ...body, name_zh: '二号' }, { 'if-match': etag }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    expect([one.body.refusal, two.body.refusal]).toContain('changed-meanwhile');
    expect(await admin.put('hall', body, { 'if-match': '"nonsense"' })).toMatchObject({ status: 412 });
    expect(await admin.put('hall', body, { 'if-match': '*' })).toMatchObject({ status: 200 });
  });

  test('is told of every mistake with its place, and nothing changes', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const shape = await admin.change('queues', (rows) => row(rows, 'code', 'B', { avg_service_minutes: 'long', ticket_digits: 9 }));
    expect(shape).toMatchObject({ status: 400, body: { refusal: 'malformed', path: '[1].ticket_digits' } });
    expect((shape.body.errors as unknown[]).length).toBe(2);
    const reference = await admin.change('windows', (rows) => row(rows, 'no', '02', { post_a: 'S77' }));
    expect(reference).toMatchObject({ status: 400, body: { path: '[1].post_a', errors: [{ message: 'there is no staff S77' }] } });
    const elsewhere = await admin.change('staff', (rows) => rows.slice(1));
    expect(elsewhere).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
    for (const nonsense of [null, 7, '{"a":', [], { rows: [] }]) {
      const { etag } = await admin.read('rules');
      expect((await admin.put('rules', nonsense, { 'if-match': etag })).status).toBe(400);
    }
    expect((await journaled(hall, admin)).filter(({ by }) => by === 'admin')).toEqual([]);
    expect((await hall.takeNumber('B')).status).toBe(201);
  });

  test('finds no document that there is not, and nobody else may read or write one', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    for (const name of ['nothing', '__proto__', 'constructor', '..%2Fhall', 'roster-2027-13', 'hall.json'])
      expect(await admin.read(name), name).toMatchObject({ status: 404, body: { refusal: 'unknown-document' } });
    expect(await admin.put('nothing', {}, { 'if-match': '*' })).toMatchObject({ status: 404 });
    expect((await hall.ask('GET', '/settings/hall')).status).toBe(401);
    expect((await (await hall.signIn('YL-1003')).ask('GET', '/settings/hall')).status).toBe(403);
    expect((await (await hall.signIn('YL-1003')).ask('PUT', '/settings/hall', {})).status).toBe(403);
  });

  test('may bring a large document, and a too large one is refused as that', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const { etag } = await admin.read('matters');
    expect((await admin.change('matters', (rows) => rows)).status).toBe(200); // over 64 kB
    expect(await admin.put('matters', [{ x: 'x'.repeat(2_100_000) }], { 'if-match': etag })).toMatchObject({
      status: 413,
      body: { refusal: 'too-large' },
    });
  });

  test('makes next month’s roster', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const { body } = await admin.read<{ days: { date: string }[] }>('roster-2026-12');
    const january = { ...body, month: '2027-01', days: body.days.map((day) => ({ ...day, date: day.date.replace('2026-12', '2027-01') })) };
    expect(await admin.put('roster-2027-01', january)).toMatchObject({ status: 428 });
    expect(await admin.put('roster-2027-01', body, { 'if-none-match': '*' })).toMatchObject({ status: 400, body: { path: 'month' } });
    expect(await admin.put('roster-2027-01', january, { 'if-none-match': '*' })).toMatchObject({ status: 201 });
    expect(await admin.put('roster-2027-01', january, { 'if-none-match': '*' })).toMatchObject({ status: 412 });
    hall.setClock('09:00', '2027-01-04');
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ leader: { id: expect.stringMatching(/^L/) } });
  });
});

describe('while the hall is busy', () => {
  test('a rule counts from the next request on', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const clerk = await hall.clerkAt('02');
    const { body } = await hall.takeNumber('A');
    await clerk.next();
    expect(await clerk.do('miss', { ticket: body.id })).toMatchObject({ status: 409, body: { refusal: 'call-again-first' } });
    await admin.change('rules', (rows) => row(rows, 'key', 'ticket.calls_before_miss', { value: 1 }));
    expect((await clerk.do('miss', { ticket: body.id })).status).toBe(200);
  });

  test('a changed quota and a new name are on the kiosk at once', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const kiosk = hall.screen('kiosk', { token: await hall.token() });
    await kiosk.first;
    await hall.takeNumber('C');
    await admin.change('queues', (rows) => row(rows, 'code', 'C', { quota: { am: 1, pm: 1 }, name_zh: '社保' }));
    await expect
      .poll(() => (kiosk.latest() as KioskView).queues.find(({ queue }) => queue === 'C'))
      .toMatchObject({ name: '社保', open: false, reason: 'quota-full', waiting: 1 });
    expect(await hall.takeNumber('C')).toMatchObject({ status: 409, body: { refusal: 'quota-full' } });
  });

  test('a queue with people in it cannot be taken away, an empty one can; nor a window that is open', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    await hall.clerkAt('02');
    await hall.takeNumber('M');
    const without = (code: string) => async () => {
      const windows = await admin.read('windows');
      await admin.put(
        'windows',
        windows.body.map((one) => ({
          ...one,
          categories: (one.categories as string[]).length > 1 ? (one.categories as string[]).filter((c) => c !== code) : one.categories,
        })),
        { 'if-match': windows.etag },
      );
      return admin.change('queues', (rows) => rows.filter((one) => one.code !== code));
    };
    const refused = await without('M')();
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toMatch(/M/);
    const open = await admin.change('windows', (rows) => rows.filter((one) => one.no !== '02'));
    expect(open).toMatchObject({ status: 400, body: { errors: [{ message: expect.stringContaining('02') }] } });
    const shut = await admin.change('windows', (rows) => rows.filter((one) => one.no !== '27'));
    expect(shut.status).toBe(200);
    expect((await hall.takeNumber('M')).status).toBe(201);
  });

  test('many take numbers while a document is replaced again and again: nobody is lost, nobody is refused', async () => {
    const hall = await openHall({ alwaysOpen: true });
    const admin = await office(hall);
    await hall.token();
    const takers = Array.from({ length: 60 }, () => hall.takeNumber('A'));
    const changes = (async () => {
      for (let nth = 0; nth < 5; nth += 1)
        expect((await admin.change<object>('hall', (one) => ({ ...one, name_zh: `大厅${nth}` }))).status).toBe(200);
    })();
    const answers = await Promise.all(takers);
    await changes;
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(60);
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ name: '大厅4' });
  });

  test('when the trial ends the hours count from then on', async () => {
    const hall = await openHall({ alwaysOpen: true, clock: '03:00' });
    const admin = await office(hall);
    expect((await hall.takeNumber('A')).status).toBe(201);
    await admin.change<object>('hall', (one) => ({ ...one, trial: false }));
    expect(await hall.takeNumber('A')).toMatchObject({
      status: 409,
      body: { refusal: 'hall-closed', nextOpening: '2026-12-01T00:15:00.000Z' },
    });
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ trial: false, open: false, state: 'closed' });
  });

  test('a clerk who gets another role is known by it at the next look', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const clerk = await hall.signIn('YL-1003');
    expect(await clerk.screen('desk').first).toEqual({ refusal: 'not-allowed' });
    await admin.change('staff', (rows) => row(rows, 'badge_no', 'YL-1003', { roles: ['guide'] }));
    expect(await clerk.screen('desk').first).toMatchObject({ windows: expect.any(Array) });
  });
});

describe('by hand, in the files', () => {
  test('a change is taken over while running, shown, and journaled', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const board = hall.screen('board');
    await board.first;
    edit(hall, 'hall', (text) => text.replace('"name_zh": "云岭县政务服务中心"', '"name_zh": "云岭县便民服务中心"'));
    await expect.poll(() => (board.latest() as BoardView).hall.name, { timeout: 10_000 }).toBe('云岭县便民服务中心');
    expect(await journaled(hall, admin)).toContainEqual(expect.objectContaining({ document: 'hall', how: 'file', by: 'file' }));
  });

  test('a mistake changes nothing, is named by file, place and reason, and is over when it is mended', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const { body, etag } = await admin.read('queues');
    const ready = async () => hall.ask<{ ready: boolean; checks: { what: string; ok: boolean; detail: string }[] }>('GET', '/readyz');
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true } });

    edit(hall, 'queues', (text) => text.replace('"avg_service_minutes": 12', '"avg_service_minutes": "twelve"'));
    await hall.hall.passTime();
    expect((await admin.read('queues')).body).toEqual(body);
    expect((await hall.takeNumber('A')).status).toBe(201);
    const broken = await ready();
    expect(broken.status).toBe(503);
    expect(broken.body.checks.find(({ what }) => what === 'settings')?.detail).toMatch(/queues\.json: \[0\]\.avg_service_minutes: /);
    expect(String(hall.faults.splice(0)[0])).toMatch(/the last good one stays in force.*queues\.json/);
    // What somebody is writing by hand is not overwritten from the office.
    expect(await admin.put('queues', body, { 'if-match': etag })).toMatchObject({ status: 412 });

    edit(hall, 'queues', (text) => text.replace('"twelve"', '14'));
    await hall.hall.passTime();
    expect((await admin.read('queues')).body.find(({ code }) => code === 'A')).toMatchObject({ avg_service_minutes: 14 });
    expect(await ready()).toMatchObject({ status: 200 });
  });

  test('two files that belong together are taken over when the second one is saved', async () => {
    const hall = await openHall();
    edit(hall, 'windows', (text) => text.replaceAll('"S03"', '"S93"'));
    await hall.hall.passTime();
    expect(hall.settings().windowOf.get('02')?.post_a).toBe('S03');
    edit(hall, 'staff', (text) => text.replaceAll('"S03"', '"S93"'));
    edit(hall, 'departments', (text) => text.replaceAll('"S03"', '"S93"'));
    await hall.hall.passTime();
    expect(hall.settings().windowOf.get('02')?.post_a).toBe('S93');
    expect(hall.settings().staffOf.has('S93')).toBe(true);
    hall.faults.splice(0);
  });

  test('a queue with people in it is not taken away by hand either; a file that is gone is missed', async () => {
    const hall = await openHall();
    const { body } = await hall.takeNumber('A');
    edit(hall, 'hall', (text) => text.replace('"id": "yunling"', '"id": "other"'));
    await hall.hall.passTime();
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ id: 'yunling' });
    rmSync(join(hall.folder, 'settings', 'posts.json'));
    await hall.hall.passTime();
    expect(hall.faults.map(String).join()).toMatch(/the hall keeps its id yunling[\s\S]*posts\.json: the file is missing/);
    expect((await hall.ask('GET', `/tickets/${body.id}`)).body).toMatchObject({ number: 'A001', status: 'waiting' });
    hall.faults.splice(0);
  });

  test('changed while the server was off, it is found in the journal after the start; a roster laid in the folder is taken up', async () => {
    const hall = await openHall({ keep: true });
    await hall.close();
    edit(hall, 'hall', (text) => text.replace('"name_zh": "云岭县政务服务中心"', '"name_zh": "云岭大厅"'));
    const again = await openHall({ folder: hall.folder });
    const admin = await office(again);
    expect((await journaled(again, admin)).filter(({ how }) => how === 'file')).toMatchObject([{ document: 'hall' }]);
    const december = readFileSync(join(hall.folder, 'settings', 'roster-2026-12.json'), 'utf8');
    writeFileSync(
      join(hall.folder, 'settings', 'roster-2027-02.json'),
      december.replaceAll('2026-12', '2027-02').replace(/,\s*\{[^{}]*"2027-02-(29|30|31)"[^{}]*\}/g, ''),
    );
    await again.hall.passTime();
    expect([...again.settings().rosters.keys()]).toEqual(['2026-12', '2027-02']);
  });
});
