import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { restore } from '../../server/care/restore.ts';
import { replayed, stateSum } from '../../server/care/state-sum.ts';
import { restoreInto } from '../../server/care/try-backup.ts';
import { openSqlite } from '../../server/store/open-sqlite.ts';
import { sqlJournal } from '../../server/store/sql-journal.ts';
import type { BackupsView } from '../../shared/care.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';
import { withBackup } from '../support/scenes-care.ts';

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const fileOf = (hall: OpenHall, name: string) => join(hall.folder, 'backups', name);
const viewOf = async (hall: OpenHall, by: Record<string, string>) => (await hall.ask<BackupsView>('GET', '/backups', undefined, by)).body;
const idle = (hall: OpenHall, by: Record<string, string>) =>
  vi.waitFor(async () => {
    const view = await viewOf(hall, by);
    expect(view.doing).toBeNull();
    return view;
  }, 20_000);

test('a backup made while numbers are taken and called restores to the same hall, event for event, and its numbers go on', async () => {
  const hall = await openHall(withoutEnd);
  const clerk = await hall.clerkAt('02');
  for (let nth = 0; nth < 20; nth += 1) await hall.takeNumber('A');
  const admin = await hall.signIn('admin', 'admin-password');
  const by = { cookie: admin.cookie };
  expect((await admin.ask('POST', '/backups', {})).status).toBe(202);
  let during = 0;
  let ticket: string | null = null;
  for (;;) {
    const { doing } = await viewOf(hall, by);
    if (!doing) break;
    const taken = await hall.takeNumber('A', {}, randomUUID());
    expect(taken.status).toBe(201);
    const called = await clerk.next(ticket);
    ticket = called.body.ticket?.id ?? ticket;
    if (ticket) await clerk.do('complete', { ticket, outcome: 'done' });
    ticket = null;
    during += 1;
  }
  expect(during).toBeGreaterThan(0);
  const { backups, last } = await idle(hall, by);
  const [made] = backups;
  expect(last).toMatchObject({ ok: true, why: made?.name });
  expect(made?.name).toMatch(/^paihao-yunling-20261201-0900-\d+\.zip$/);
  const name = made?.name ?? '';
  const seq = made?.seq ?? 0;

  const folder = join(folderOf(), 'data');
  const done = await restore(fileOf(hall, name), folder, '20261201-0901');
  expect(done).toMatchObject({ seq, before: null, state: 'same' });
  const db = openSqlite(join(folder, 'hall.db'));
  const [here, there] = [sqlJournal(hall.db, 'yunling'), sqlJournal(db, 'yunling')];
  expect(await there.read(0)).toEqual(await here.read(0, seq));
  const sum = stateSum(await replayed(hall.db, 'yunling', seq));
  await db.destroy();

  const again = await openHall({ folder }); // its documents come out of the backup
  expect(again.faults).toEqual([]);
  const state = await replayed(again.db, 'yunling', seq);
  expect(stateSum(state)).toBe(sum);
  const given = [...state.queue.tickets.values()].filter(({ queue }) => queue === 'A').length;
  const next = await again.takeNumber('A');
  expect(next.body.number).toBe(`A${String(given + 1).padStart(3, '0')}`);
  expect(again.settings().hall).toEqual(hall.settings().hall);
  expect((await again.ask('GET', '/devices', undefined, { cookie: admin.cookie })).status).toBe(401); // nobody is signed in by a copy
});

test('the file can be checked by itself, its manifest names all of it, and nobody else on the machine may read it', async () => {
  const hall = await openHall();
  await hall.takeNumber('A');
  const { by, params } = await withBackup(hall);
  const path = fileOf(hall, params.backup);
  const bytes = readFileSync(path);
  const sealed = bytes.subarray(0, -71);
  expect(bytes.subarray(-71).toString()).toBe(`sha256:${createHash('sha256').update(sealed).digest('hex')}`);
  const whole = createHash('sha256').update(bytes).digest('hex');
  expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${whole}  ${params.backup}\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect((await viewOf(hall, by)).backups[0]).toMatchObject({ sha256: whole, bytes: bytes.length });
  const fetched = await fetch(`${hall.url}/api/backups/${params.backup}`, { headers: by });
  expect(Buffer.compare(Buffer.from(await fetched.arrayBuffer()), bytes)).toBe(0);
  const guide = await hall.signIn('YL-1001');
  expect((await guide.ask('GET', `/backups/${params.backup}`)).status).toBe(403);
  const { manifest } = await restoreInto(path, join(folderOf(), 'there'));
  expect(manifest.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['hall.db', 'settings/hall.json', 'settings/rules.json']));
  expect(manifest.hall).toEqual({ id: 'yunling', name: hall.settings().hall.name_zh });
});

test('a copy that is cut off or changed anywhere is refused in a sentence, and nothing is touched', async () => {
  const hall = await openHall();
  const { params } = await withBackup(hall);
  const bytes = readFileSync(fileOf(hall, params.backup));
  const data = join(folderOf(), 'data');
  mkdirSync(join(data, 'settings'), { recursive: true });
  writeFileSync(join(data, 'settings', 'mine.txt'), 'kept');
  const file = join(folderOf(), params.backup);
  const spoilt = (at: number) => {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    return other;
  };
  const tries: [Buffer, RegExp][] = [
    [bytes.subarray(0, bytes.length - 1), /cut off.*不完整/],
    [bytes.subarray(0, bytes.length >> 1), /cut off/],
    [Buffer.from('PK'), /no backup/],
    [Buffer.from('{"hall":1}'), /no backup/],
    ...[4, 40, 1000, bytes.length >> 1, bytes.length - 80, bytes.length - 100, bytes.length - 3].map((at): [Buffer, RegExp] => [
      spoilt(at),
      /checksum|no backup|cut off/,
    ]),
  ];
  for (const [content, said] of tries) {
    writeFileSync(file, content);
    await expect(restore(file, data, 'x')).rejects.toThrow(said);
    expect(readdirSync(data).sort()).toEqual(['lock', 'settings']);
  }
  expect(readFileSync(join(data, 'settings', 'mine.txt'), 'utf8')).toBe('kept');
});

test('a restore lays what was there beside the folder, and is refused while a server has it', async () => {
  const hall = await openHall();
  const { params } = await withBackup(hall);
  const file = join(folderOf(), params.backup);
  writeFileSync(file, readFileSync(fileOf(hall, params.backup)));
  const data = join(folderOf(), 'data');
  mkdirSync(data);
  await restore(file, data, 'one');
  writeFileSync(join(data, 'settings', 'hall.json'), 'mine');
  const { before } = await restore(file, data, 'two');
  expect(readFileSync(join(before ?? '', 'settings', 'hall.json'), 'utf8')).toBe('mine');
  expect(before).toBe(`${data}-before-two`);
  expect(JSON.parse(readFileSync(join(data, 'settings', 'hall.json'), 'utf8')).id).toBe('yunling');
  const { lockFolder } = await import('../../server/store/open-sqlite.ts');
  const lock = lockFolder(join(data, 'lock'));
  await expect(restore(file, data, 'three')).rejects.toThrow(/stop it first/);
  lock?.release();
});

test('a trial of a backup in the office restores it, compares, and says when; a spoilt one is told, and both are journaled', async () => {
  const hall = await openHall();
  await hall.takeNumber('A');
  const { by, params } = await withBackup(hall);
  await hall.ask('POST', `/backups/${params.backup}/try`, {}, by);
  expect((await idle(hall, by)).backups[0]?.tried).toMatchObject({ ok: true, found: 'same' });
  const path = fileOf(hall, params.backup);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await hall.ask('POST', `/backups/${params.backup}/try`, {}, by);
  expect((await idle(hall, by)).backups[0]?.tried).toMatchObject({ ok: false, found: 'changed' });
  const { body } = await hall.ask<{ events: { type: string; by: string; data: object }[] }>('GET', '/journal?limit=500', undefined, by);
  const deeds = body.events.filter(({ type }) => type.startsWith('Backup'));
  expect(deeds.map(({ type, by: who, data }) => [type, who, 'ok' in data ? data.ok : null])).toEqual([
    ['BackupMade', 'admin', null],
    ['BackupTried', 'admin', true],
    ['BackupTried', 'admin', false],
  ]);
  expect(readdirSync(join(hall.folder, 'backups')).filter((name) => name.includes('half'))).toEqual([]);
});

test('two who ask at once get one backup; the oldest go when there are more than are kept', async () => {
  const hall = await openHall({ rules: { 'backup.keep': 2 } });
  const admin = await hall.signIn('admin', 'admin-password');
  const by = { cookie: admin.cookie };
  await Promise.all([admin.ask('POST', '/backups', {}), admin.ask('POST', '/backups', {})]);
  expect((await idle(hall, by)).backups).toHaveLength(1);
  const names = new Set<string>();
  for (const clock of ['09:10', '09:20', '09:30']) {
    hall.setClock(clock);
    await admin.ask('POST', '/backups', {});
    for (const { name } of (await idle(hall, by)).backups) names.add(name);
  }
  const { backups } = await idle(hall, by);
  expect(backups.map(({ name }) => name.slice(15, 28))).toEqual(['20261201-0930', '20261201-0920']);
  expect(readdirSync(join(hall.folder, 'backups')).filter((name) => name.endsWith('.sha256'))).toHaveLength(2);
});

test('a disk without room leaves the older backups as they are, says so, and the morning check tells it', async () => {
  const hall = await openHall({ clock: '12:00' });
  const { by, params } = await withBackup(hall);
  const folder = join(hall.folder, 'backups');
  const kept = readFileSync(join(folder, params.backup));
  hall.setClock('12:10');
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const { Zip } = await import('fflate');
  const spy = vi.spyOn(Zip.prototype, 'end').mockImplementation(() => {
    throw full;
  });
  onTestFinished(() => spy.mockRestore());
  await hall.ask('POST', '/backups', {}, by);
  const view = await idle(hall, by);
  spy.mockRestore();
  expect(view.last).toMatchObject({ ok: false, why: 'disk-full' });
  expect(readdirSync(folder).sort()).toEqual([params.backup, `${params.backup}.sha256`]);
  expect(Buffer.compare(readFileSync(join(folder, params.backup)), kept)).toBe(0);
  const office = hall.screen('office', { headers: by });
  expect((await office.first) as object).toMatchObject({
    readiness: expect.arrayContaining([{ what: 'backup', ok: false, detail: 'failed: disk-full' }]),
  });
});

test('the day has one backup, from its hour on, also where the server was off then', async () => {
  const hall = await openHall({ clock: '17:00', keep: true });
  onTestFinished(() => rmSync(hall.folder, { recursive: true, force: true }));
  const made = () =>
    existsSync(join(hall.folder, 'backups')) ? readdirSync(join(hall.folder, 'backups')).filter((one) => one.endsWith('.zip')) : [];
  const pass = async (open: OpenHall, clock: string, day: string) => {
    open.setClock(clock, day);
    await open.hall.passTime();
    await open.hall.looked();
  };
  await pass(hall, '17:59', '2026-12-01');
  expect(made()).toEqual([]);
  await pass(hall, '18:00', '2026-12-01');
  await pass(hall, '18:01', '2026-12-01');
  await pass(hall, '23:59', '2026-12-01');
  expect(made().map((name) => name.slice(15, 28))).toEqual(['20261201-1800']);
  await hall.close();
  const later = await openHall({ folder: hall.folder, clock: '08:00', day: '2026-12-03' }); // off on the evening of the second
  await pass(later, '08:00', '2026-12-03');
  await pass(later, '08:30', '2026-12-03');
  expect(made().map((name) => name.slice(15, 28))).toEqual(['20261201-1800', '20261203-0800']);
  await pass(later, '18:00', '2026-12-03');
  expect(made()).toHaveLength(3);
});
