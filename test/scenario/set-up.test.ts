import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SetUpReport, SetUpTaken } from '../../shared/set-up-views.ts';
import type { BoardView } from '../../shared/views.ts';
import { bundlesOf, json, opened, zipped } from '../support/bundles.ts';
import { openHall } from '../support/open-hall.ts';

type Row = Record<string, unknown>;
type Refused = { refusal: string; errors: { document: string; path: string; message: string }[] };

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

async function withAdmin(wish: Parameters<typeof openHall>[0] = {}) {
  const hall = await openHall(wish);
  const admin = await hall.signIn('admin', 'admin-password');
  return { hall, admin, bundles: bundlesOf(hall, admin) };
}
const changeOf = ({ documents }: SetUpReport, name: string) => documents.find(({ document }) => document === name);

test('a hall is carried to another computer as one zip, and is the same there', async () => {
  const one = await withAdmin();
  mkdirSync(join(one.hall.folder, 'pictures'), { recursive: true });
  writeFileSync(join(one.hall.folder, 'pictures', 'door.png'), PNG);
  const { body, headers } = await one.admin.ask<object>('GET', '/settings/hall');
  const match = { cookie: one.admin.cookie, 'if-match': headers.get('etag') ?? '' };
  await one.hall.ask('PUT', '/settings/hall', { ...body, name_zh: '青山镇便民服务中心' }, match);
  const zip = await one.bundles.download();
  const manifest = json<{ hall: string; paihao: string; files: { name: string; sha256: string }[] }>(opened(zip), 'manifest.json');
  expect(manifest).toMatchObject({ hall: '青山镇便民服务中心', paihao: '0.1.0' });
  expect(manifest.files.map(({ name }) => name).sort()).toEqual([...opened(zip).keys()].filter((name) => name !== 'manifest.json').sort());

  const other = await withAdmin();
  const { body: report } = await other.bundles.check<SetUpReport>(zip);
  expect(report.mistakes).toEqual([]);
  expect(report.made).toMatchObject({ hall: '青山镇便民服务中心' });
  const differs = report.documents.filter(({ becomes }) => becomes !== 'same');
  expect(differs).toMatchObject([{ document: 'hall', becomes: 'changed', changed: { count: 1, examples: [{ key: 'name_zh' }] } }]);
  expect(report.warnings).toEqual([{ warning: 'pictures', added: ['door.png'], replaced: [] }]);
  expect(other.hall.settings().hall.name_zh).toBe('云岭县政务服务中心'); // only looked at

  const taken = await other.bundles.take<SetUpTaken>(zip, report.basis);
  expect(taken).toMatchObject({ status: 200, body: { documents: ['hall'], pictures: ['door.png'] } });
  expect(other.hall.settings().hall.name_zh).toBe('青山镇便民服务中心');
  expect(readFileSync(join(other.hall.folder, 'pictures', 'door.png'))).toEqual(PNG);
  expect(opened(await other.bundles.download()).get('hall.json')).toEqual(opened(zip).get('hall.json'));
  const noted = (await other.admin.ask<{ events: { type: string; by: string; data: Row }[] }>('GET', '/journal?limit=1000')).body.events.at(
    -1,
  );
  expect(noted).toMatchObject({ type: 'SettingsChanged', by: 'admin', data: { document: 'hall', how: 'bundle' } });
});

test('a check says row by row what would change, and every mistake with its place, in the language of the asker', async () => {
  const { hall, admin, bundles } = await withAdmin();
  const files = opened(await bundles.download());
  const queues = json<Row[]>(files, 'queues.json');
  queues.push({ ...queues[0], code: 'Z', name_zh: '新业务', name_en: 'New business' });
  queues[1] = { ...queues[1], avg_service_minutes: 25, name_zh: '房产登记' };
  files.set('queues.json', Buffer.from(JSON.stringify(queues)));
  files.set('windows.json', Buffer.from(JSON.stringify(json<Row[]>(files, 'windows.json').slice(0, -2))));
  files.delete('roster-2026-12.json');
  files.set('readme.txt', Buffer.from('x'));
  const { body: report } = await bundles.check<SetUpReport>(zipped(files));
  expect(report.mistakes).toEqual([]);
  expect(changeOf(report, 'queues')).toEqual({
    document: 'queues',
    becomes: 'changed',
    added: { count: 1, examples: [{ key: 'Z', name: '新业务', fields: [] }] },
    removed: { count: 0, examples: [] },
    changed: { count: 1, examples: [{ key: 'B', name: '房产登记', fields: ['name_zh', 'avg_service_minutes'] }] },
  });
  expect(changeOf(report, 'windows')).toMatchObject({ removed: { count: 2 }, added: { count: 0 }, changed: { count: 0 } });
  expect(changeOf(report, 'roster-2026-12')).toMatchObject({ becomes: 'gone', removed: { count: 31 } });
  expect(report.ignored).toEqual(['readme.txt']);
  expect(report.warnings).toContainEqual({ warning: 'not-as-made', documents: expect.arrayContaining(['queues.json', 'windows.json']) });
  expect(
    (await bundles.check<SetUpReport>(zipped(files), 'en')).body.documents.find(({ document }) => document === 'queues'),
  ).toMatchObject({
    added: { examples: [{ name: 'New business' }] },
  });

  queues[0] = { ...queues[0], code: 'AA', zone: 'X' };
  files.set('queues.json', Buffer.from(JSON.stringify(queues)));
  files.set('staff.json', Buffer.from('[{'));
  const wrong = (await bundles.check<SetUpReport>(zipped(files))).body.mistakes;
  expect(wrong).toContainEqual({ document: 'queues', path: '[0].code', reason: '一个大写字母，不用 I 和 O' });
  expect(wrong).toContainEqual({ document: 'staff', path: '', reason: expect.stringMatching(/^读不出来：/) });
  const refused = await bundles.take<Refused>(zipped(files), report.basis);
  expect(refused).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
  expect(hall.settings().queues).toHaveLength(17);
  expect((await admin.ask('GET', '/settings/roster-2026-12')).status).toBe(200);
});

test('a document alone is a bundle too: whatever it does not speak of stays, and references are held against what stays', async () => {
  const { hall, bundles } = await withAdmin();
  const windows = json<Row[]>(opened(await bundles.download()), 'windows.json');
  const only = zipped(
    new Map([
      ['ours/windows.json', JSON.stringify(windows.slice(0, 20))],
      ['ours/hall.json', JSON.stringify(hall.settings().hall)],
    ]),
  );
  const { body } = await bundles.check<SetUpReport>(only);
  expect(body.documents.filter(({ becomes }) => becomes === 'kept')).toHaveLength(11);
  expect(await bundles.take(only, body.basis)).toMatchObject({ status: 200, body: { documents: ['windows'] } });
  expect(hall.settings().windows).toHaveLength(20);
  expect(hall.settings().rosters.size).toBe(1);
});

test('where people wait, a queue does not vanish under them; who was quicker is not written over', async () => {
  const { hall, admin, bundles } = await withAdmin();
  const files = opened(await bundles.download());
  await hall.takeNumber('A');
  await hall.clerkAt('02');
  const without = (json<Row[]>(files, 'queues.json') as { code: string }[]).filter(({ code }) => code !== 'A');
  const small = new Map(files).set('queues.json', Buffer.from(JSON.stringify(without)));
  const { body: report } = await bundles.check<SetUpReport>(zipped(small));
  expect(report.warnings).toEqual(
    expect.arrayContaining([
      { warning: 'people-waiting', people: 1 },
      { warning: 'windows-open', windows: ['02'] },
    ]),
  );
  expect(report.mistakes).toContainEqual({ document: 'queues', path: '', reason: '业务 A 还有人在排：等没人了才能去掉' });
  expect(await bundles.take(zipped(small), report.basis)).toMatchObject({ status: 400 });
  expect(await bundles.takeBlind(zipped(files))).toMatchObject({ status: 428 });

  const { body: rules, headers } = await admin.ask('GET', '/settings/phrases');
  await hall.ask('PUT', '/settings/phrases', { ...rules, note: 'x' }, { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
  expect(await bundles.take(zipped(files), report.basis)).toMatchObject({ status: 412, body: { refusal: 'changed-meanwhile' } });
  expect(hall.faults).toEqual([]);
});

/** A zip of one file by hand, whose header says whatever one likes of its size. */
function liar(name: string, content: Buffer, said: number): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const path = Buffer.from(name);
  const head = (signature: number, more: number[]) => {
    const bytes = Buffer.alloc(signature === 0x04034b50 ? 30 : 46);
    bytes.writeUInt32LE(signature, 0);
    const at = signature === 0x04034b50 ? 4 : 6;
    bytes.writeUInt16LE(20, at);
    bytes.writeUInt16LE(8, at + 4);
    bytes.writeUInt32LE(packed.length, at + 14);
    bytes.writeUInt32LE(said, at + 18);
    bytes.writeUInt16LE(path.length, at + 22);
    for (const [nth, value] of more.entries()) bytes[nth] = value;
    return bytes;
  };
  const local = Buffer.concat([head(0x04034b50, []), path, packed]);
  const central = Buffer.concat([head(0x02014b50, []), path]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test('a bomb, a path that leads outside, too many files and no zip at all are refused, and leave nothing behind', async () => {
  const { hall, bundles } = await withAdmin();
  const before = readdirSync(hall.folder, { recursive: true }).length;
  const bomb = liar('hall.json', Buffer.alloc(300 * 1024 * 1024), 100);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await bundles.check(bomb)).toMatchObject({ status: 413, body: { refusal: 'too-large' } });
  for (const name of ['../evil.json', 'pictures/../../evil.png', '/etc/evil.json', 'c:\\evil.json', '..\\evil.json']) {
    const { status, body } = await bundles.take<Refused>(zipped(new Map([[name, '{}']])), '*');
    expect({ status, at: body.errors[0] }, name).toMatchObject({ status: 400, at: { path: name, message: '它的路径指到包外面去了' } });
  }
  const many = zipped(new Map(Array.from({ length: 201 }, (_, nth) => [`${nth}.txt`, 'x'])));
  expect((await bundles.check<Refused>(many)).body.errors[0]?.message).toBe('里面的文件超过 200 个');
  for (const nonsense of ['', 'PK', 'hall', 'PK\u0003\u0004'.padEnd(200, 'x')])
    expect(await bundles.check(Buffer.from(nonsense)), nonsense).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
  const broken = zipped(new Map([['hall.json', 'x'.repeat(1000)]]));
  expect((await bundles.check(broken.subarray(0, 40))).status).toBe(400);
  expect((await bundles.check(Buffer.alloc(21 * 1024 * 1024))).status).toBe(413);
  expect(
    await bundles.check<SetUpReport>(
      zipped(
        new Map([
          ['pictures/a.png', '<svg/>'],
          ['posts.json', '[]'],
        ]),
      ),
    ),
  ).toMatchObject({
    status: 200,
    body: { mistakes: [{ document: 'pictures/a.png', reason: '不是这种图片' }] },
  });
  expect(readdirSync(hall.folder, { recursive: true })).toHaveLength(before);
  expect(existsSync(join(hall.folder, 'evil.json'))).toBe(false);
  expect(hall.faults).toEqual([]);
});

test('an empty hall serves a citizen from end to end, and opens for real without the numbers of the trial', async () => {
  const { hall, admin } = await withAdmin({ clock: '09:00' });
  await admin.ask('POST', '/set-up/start/check', { from: 'empty' });
  const { body: report } = await admin.ask<SetUpReport>('POST', '/set-up/start/check', { from: 'empty', name: '青山镇便民服务中心' });
  expect(report.mistakes).toEqual([]);
  expect(report.warnings.map(({ warning }) => warning)).toEqual(['accounts-gone']);
  expect(changeOf(report, 'matters')).toMatchObject({ removed: { count: 80 } });
  const start = { from: 'empty', name: '青山镇便民服务中心' };
  const match = { cookie: admin.cookie, 'if-match': `"${report.basis}"` };
  expect(await hall.ask('POST', '/set-up/start', start, match)).toMatchObject({ status: 200 });
  expect(await hall.ask('POST', '/set-up/start', start, match)).toMatchObject({ status: 412 });
  const { queues, windows, staff, matters, rosters, hall: own } = hall.settings();
  expect([queues, windows, staff, matters].map(({ length }) => length)).toEqual([1, 1, 1, 0]);
  expect([rosters.size, own.id, own.trial]).toEqual([0, 'yunling', true]);

  const { body: test } = await admin.ask<{ number: string }>('POST', '/set-up/test-ticket', { queue: 'A' });
  expect(test.number).toBe('A001');
  const clerk = await hall.clerkAt('01');
  expect((await clerk.next()).body.ticket).toMatchObject({ number: 'A001' });
  const board = hall.screen('board');
  expect(((await board.first) as BoardView).calls).toMatchObject([{ number: 'A001', window: '01' }]);
  await admin.ask('POST', '/set-up/test-ticket', { queue: 'A' });

  expect(await admin.ask('POST', '/set-up/open', {})).toMatchObject({ status: 200, body: { cleared: ['A001', 'A002'] } });
  expect(hall.settings().hall.trial).toBe(false);
  expect(await admin.ask('POST', '/set-up/test-ticket', { queue: 'A' })).toMatchObject({ status: 403 });
  expect(await admin.ask('POST', '/set-up/open', {})).toMatchObject({ body: { cleared: [] } });
  const { body: mine } = await hall.takeNumber('A');
  expect(mine.number).toBe('A003');
  const called = await clerk.next();
  expect(called.body.ticket).toMatchObject({ number: 'A003' });
  expect((await clerk.do('serve', { ticket: mine.id })).status).toBe(200);
  expect((await clerk.do('complete', { ticket: mine.id, outcome: 'done' })).status).toBe(200);
  expect(hall.faults).toEqual([]);

  const back = await admin.ask<SetUpReport>('POST', '/set-up/start/check', { from: 'sample' });
  expect(back.body.mistakes).toEqual([{ document: 'staff', path: '', reason: expect.stringContaining('S001 正坐在窗口 01') }]);
  expect(back.body.warnings.map(({ warning }) => warning)).toContain('becomes-trial');
  expect(await admin.ask('POST', '/set-up/clear', {})).toMatchObject({ status: 403 }); // these are not numbers of a trial
});

test('what was tried out is cleared away on wish, so that another hall can take its place', async () => {
  const { hall, admin } = await withAdmin({ clock: '09:00' });
  const clerk = await hall.clerkAt('27');
  await hall.takeNumber('A');
  const { body: report } = await admin.ask<SetUpReport>('POST', '/set-up/start/check', { from: 'empty' });
  expect(report.mistakes.map(({ document }) => document)).toEqual(['windows']);
  expect(await admin.ask('POST', '/set-up/clear', {})).toMatchObject({ status: 200, body: { cleared: ['A001'], closed: ['27'] } });
  expect((await clerk.see('27')).body.status).toBe('closed');
  expect((await admin.ask<SetUpReport>('POST', '/set-up/start/check', { from: 'empty' })).body.mistakes).toEqual([]);
});

test('a password is its person’s: who comes under the same id has to begin anew, and nobody goes on with the other’s session', async () => {
  const { hall, bundles } = await withAdmin();
  const before = await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003', newPassword: 'my own secret 1' });
  expect(before.status).toBe(201);
  const cookie = (before.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const files = opened(await bundles.download());
  const staff = json<Row[]>(files, 'staff.json').map((one) =>
    one.id === 'S03' ? { ...one, name: '田小禾', name_en: 'Tian Xiaohe' } : one,
  );
  files.set('staff.json', Buffer.from(JSON.stringify(staff)));
  const { body: report } = await bundles.check<SetUpReport>(zipped(files));
  expect(report.warnings).toContainEqual({ warning: 'accounts-anew', staff: ['S03'] });
  expect((await bundles.take(zipped(files), report.basis)).status).toBe(200);
  expect((await hall.ask('GET', '/sessions/current', undefined, { cookie })).status).toBe(401);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'my own secret 1' })).status).toBe(401);
  expect((await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'YL-1003' })).status).toBe(201);
});

test('after a power cut in the middle of a bundle the hall opens with all of it', async () => {
  const { hall, bundles } = await withAdmin({ keep: true });
  const files = opened(await bundles.download());
  await hall.close();
  const settings = join(hall.folder, 'settings');
  // What stands on the disk when the power goes after the marker, before the second file has its name.
  const next = (name: string, content: unknown) => writeFileSync(join(settings, `${name}.json.next`), JSON.stringify(content));
  next('hall', { ...json<object>(files, 'hall.json'), name_zh: '青山镇便民服务中心' });
  next('posts', []);
  writeFileSync(join(settings, 'together.json'), JSON.stringify({ put: ['hall.json', 'posts.json'], drop: ['roster-2026-12.json'] }));
  const again = await openHall({ folder: hall.folder });
  expect(again.settings().hall.name_zh).toBe('青山镇便民服务中心');
  expect([again.settings().posts.length, again.settings().rosters.size]).toEqual([0, 0]);
  expect(readdirSync(settings).filter((name) => /next|together/.test(name))).toEqual([]);
});
