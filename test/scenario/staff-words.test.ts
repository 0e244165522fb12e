import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { linesOf, verify } from '../../scripts/verify-journal.mjs';
import { chained, genesis, lineOf } from '../../server/audit/lines.ts';
import { replayed, stateSum } from '../../server/care/state-sum.ts';
import { SNAPSHOT_VERSION } from '../../server/domain/snapshot.ts';
import { foldIn, openSqlite } from '../../server/store/open-sqlite.ts';
import type { BackupsView, Purged } from '../../shared/care.ts';
import type { TicketStory } from '../../shared/figures.ts';
import type { ChainView, JournalPage, WallThen } from '../../shared/journal.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

const DAY = '2026-12-01';
const NEXT = '2026-12-02';
const LATER = '2027-03-15';
const RULES = { rules: { 'purge.staff_words_days': 30 } };
const PLANTED = {
  note: '交接：欧阳甲的材料在二号柜',
  pause: '陪司马乙去复印',
  transfer: '诸葛丙的旧证要收回',
  returned: '夏侯丁该去不动产窗口',
  notice: '请东方戊到二号窗口领材料',
  where: '皇甫己家门口的自助机',
  help: '尉迟庚摔倒了',
  why: '公孙辛来电要求改的',
  roster: '轩辕壬请假',
  gap: '令狐癸住院',
};
const ALL = Object.values(PLANTED);

/** Where any of these stands, in any file of the folder, byte by byte. */
const traces = (folder: string, words: readonly string[] = ALL): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return words.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`);
    });

/** A day on which staff write something wherever they can. The note, the notice and the call for help stand until the next day. */
async function aTalkativeDay(hall: OpenHall) {
  const [clerk, other] = [await hall.clerkAt('02'), await hall.clerkAt('03')];
  const guide = await hall.signIn('YL-1001');
  const admin = await hall.signIn('admin', 'admin-password');
  const { body: taken } = await hall.takeNumber('A');
  await clerk.next();
  await clerk.do('serve', { ticket: taken.id });
  const said = [
    await clerk.do('transfer', { ticket: taken.id, to: { window: '03' }, note: PLANTED.transfer }),
    await other.do('return', { ticket: taken.id, reason: PLANTED.returned }),
    await clerk.do('accept', { ticket: taken.id }),
    await clerk.next(),
    await clerk.do('serve', { ticket: taken.id }),
    await clerk.do('complete', { ticket: taken.id, outcome: 'done' }),
    await clerk.do('note', { text: PLANTED.note }),
    await clerk.do('pause', { reason: PLANTED.pause }),
    await clerk.do('resume'),
    await guide.ask<{ nr: number }>('POST', '/announcements', { text: PLANTED.notice, until: `${NEXT}T09:00:00+08:00` }),
    await guide.ask('POST', '/help', { where: PLANTED.where, kind: PLANTED.help }),
  ];
  expect(said.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 201, 201]);
  const rules = await admin.ask<object[]>('GET', '/settings/rules');
  const changed = await hall.ask(
    'PUT',
    `/settings/rules?why=${encodeURIComponent(PLANTED.why)}`,
    rules.body.map((rule) => ('key' in rule && rule.key === 'purge.printed_slip_days' ? { ...rule, value: 9 } : rule)),
    { cookie: admin.cookie, 'if-match': rules.headers.get('etag') ?? '' },
  );
  expect(changed.status).toBe(200);
  const roster = { month: '2026-12', version: 'v', before: null, gaps: { '2026-12-03': PLANTED.gap }, why: PLANTED.roster };
  await hall.desk.ask({ about: 'duty', type: 'note', by: 'admin', done: { type: 'RosterPublished', ...roster } });
  return { clerk, guide, number: taken.number };
}

/** The next morning what stood is taken down. */
async function takenDown(hall: OpenHall, { clerk, guide }: Pick<Awaited<ReturnType<typeof aTalkativeDay>>, 'clerk' | 'guide'>) {
  await clerk.do('note', { text: '' });
  const { notices } = hall.desk.hall;
  for (const { nr } of notices.notices) await guide.ask('DELETE', `/announcements/${nr}`);
  for (const { nr } of notices.help) await guide.ask('POST', `/help/${nr}/done`);
}

async function turned(hall: OpenHall, day: string): Promise<void> {
  hall.setClock('08:30', day);
  await (day === LATER ? hall.hall.passTime() : hall.tick()); // with time passes what is done by day: the purge
  await hall.hall.chain.done();
  await hall.hall.looked();
}

/** What the supervisor reads. */
async function audited(hall: OpenHall) {
  const { ask } = await hall.signIn('YL-1040');
  const export_ = async (from = DAY, to = NEXT) => (await ask<string>('GET', `/journal/export?from=${from}&to=${to}`)).body;
  return {
    export: export_,
    chain: async () => (await ask<ChainView>('GET', '/journal/chain')).body,
    found: async (text: string) =>
      (await ask<JournalPage>('GET', `/journal/search?from=${DAY}&text=${encodeURIComponent(text)}`)).body.events.map(({ type }) => type),
    story: async (number: string) => (await ask<TicketStory>('GET', `/journal/story?day=${DAY}&number=${number}`)).body.lines,
    wall: (at: string) =>
      vi.waitFor(async () => {
        const { view } = (await ask<WallThen>('GET', `/journal/wall?at=${encodeURIComponent(at)}`)).body;
        return view ?? Promise.reject(new Error('not read yet'));
      }, 20_000),
  };
}
const verified = (file: string | Buffer) => verify(linesOf([Buffer.from(file)]));
const chainedLines = (file: string): string[] => file.split('\n').filter((line) => line.startsWith('{"seq":'));

test('what staff wrote goes when its time is over, out of every byte; the journal, its hashes and the hall stay as they are', async () => {
  const hall = await openHall(RULES);
  const day = await aTalkativeDay(hall);
  await turned(hall, NEXT);
  await takenDown(hall, day);
  const read = await audited(hall);
  expect(new Set(traces(hall.folder).map((one) => one.replace(/^.*: /, '')))).toEqual(new Set(ALL));
  const kept = (await hall.db.selectFrom('staff_words').select('text').execute()).map(({ text }) => text);
  expect(kept.sort()).toEqual([...ALL].sort());
  for (const { event } of await hall.db.selectFrom('journal').select('event').execute())
    for (const word of ALL) expect(event).not.toContain(word);

  expect(await read.found(PLANTED.pause)).toEqual(['WindowPaused']);
  expect(await read.found(PLANTED.gap)).toEqual(['RosterPublished']);
  const told = async () => (await read.story(day.number)).find(({ type }) => type === 'TicketTransferred')?.data['note'];
  expect(await told()).toBe(PLANTED.transfer);
  expect((await read.wall(`${DAY}T09:00:00+08:00`)).announcements.map(({ text }) => text)).toEqual([PLANTED.notice]);
  const before = await read.export();
  expect(verified(before)).toMatchObject({ wrong: [], texts: ALL.length, purged: 0 });
  for (let at = before.indexOf('{"words":'); at >= 0 && before[at] !== '\n'; at += 1) {
    const other = `${before.slice(0, at)}${before[at] === '0' ? '1' : '0'}${before.slice(at + 1)}`;
    expect(verified(other).wrong.length, other.slice(at, at + 20)).toBeGreaterThan(0);
  }

  await turned(hall, LATER);
  const { body } = await (await hall.signIn('admin', 'admin-password')).ask<Purged>('POST', '/purge', {});
  expect(body.counts).toEqual({}); // the day's turn has done it
  expect(traces(hall.folder)).toEqual([]);
  const after = await (await audited(hall)).export();
  expect(verified(after)).toMatchObject({ wrong: [], texts: 0, purged: ALL.length });
  expect(chainedLines(after).slice(0, chainedLines(before).length - 1)).toEqual(chainedLines(before).slice(0, -1)); // the last is the export itself
  const again = await audited(hall);
  expect((await again.chain()).differing).toEqual([]);
  expect(await again.found(PLANTED.pause)).toEqual([]);
  expect((await again.story(day.number)).find(({ type }) => type === 'TicketTransferred')?.data['note']).toEqual({ purged: true });
  expect((await again.wall(`${DAY}T09:00:00+08:00`)).announcements.map(({ text }) => text)).toEqual(['（已清理）']);
  expect(traces(hall.folder)).toEqual([]); // what was read again has put nothing back

  const admin = await hall.signIn('admin', 'admin-password');
  await admin.ask('POST', '/backups', {});
  const made = await vi.waitFor(async () => {
    const { doing, backups } = (await admin.ask<BackupsView>('GET', '/backups')).body;
    expect(doing).toBeNull();
    return backups[0]?.name ?? '';
  }, 20_000);
  await admin.ask('POST', `/backups/${made}/try`, {});
  await vi.waitFor(async () => {
    const { doing, backups } = (await admin.ask<BackupsView>('GET', '/backups')).body;
    expect(doing).toBeNull();
    expect(backups[0]?.tried).toMatchObject({ ok: true, found: 'same' });
  }, 20_000);

  const { seq } = hall.desk.hall;
  const sum = stateSum(hall.desk.hall);
  expect(stateSum(await replayed(hall.db, 'yunling', seq))).toBe(sum);
  expect(hall.faults).toEqual([]);
  await hall.close();
  expect(traces(hall.folder)).toEqual([]);
  const next = await openHall({ ...RULES, folder: hall.folder, clock: '08:30', day: LATER });
  expect(stateSum(await replayed(next.db, 'yunling', seq))).toBe(sum);
  expect(next.desk.hall.seq).toBe(seq);
  expect(stateSum(next.desk.hall)).toBe(sum);
  expect(next.faults).toEqual([]);
});

test('words that still stand are not taken from the windows and boards where they stand', async () => {
  const hall = await openHall(RULES);
  await aTalkativeDay(hall);
  await turned(hall, LATER);
  const left = (await hall.db.selectFrom('staff_words').select('text').orderBy('text').execute()).map(({ text }) => text);
  expect(left).toEqual([PLANTED.note, PLANTED.where, PLANTED.help].sort());
  expect(hall.desk.hall.queue.windows.get('02')?.note?.text).toBe(PLANTED.note);
});

test('a hall from before: its words are moved out of the journal, none is lost, and the journal tells the hash it had', async () => {
  const hall = await openHall(RULES);
  const day = await aTalkativeDay(hall);
  await turned(hall, NEXT);
  await takenDown(hall, day);
  const { seq } = hall.desk.hall;
  const sum = stateSum(hall.desk.hall);
  await hall.close();

  const hash = await asBefore(join(hall.folder, 'hall.db'));
  const old = await openHall({ ...RULES, folder: hall.folder, clock: '08:31', day: NEXT });
  await old.hall.chain.done();
  expect(old.faults).toEqual([]);
  const event = await old.db.selectFrom('journal').select('event').where('type', '=', 'WordsSetApart').executeTakeFirstOrThrow();
  expect(JSON.parse(event.event)).toMatchObject({ count: ALL.length, through: seq, hash, differing: [] });
  expect(stateSum(await replayed(old.db, 'yunling', seq))).toBe(sum);
  const kept = (await old.db.selectFrom('staff_words').select('text').execute()).map(({ text }) => text);
  expect(kept.sort()).toEqual([...ALL].sort());
  const read = await audited(old);
  expect(verified(await read.export())).toMatchObject({ wrong: [], texts: ALL.length, purged: 0 });
  expect(await read.found(PLANTED.why)).toEqual(['SettingsChanged']);
  await turned(old, LATER);
  expect((await read.chain()).differing).toEqual([]);
  expect(traces(old.folder)).toEqual([]);
});

/** A database as it was before words stood apart; answers the chain's hash then. */
async function asBefore(path: string): Promise<string> {
  const db = openSqlite(path);
  const words = await db.selectFrom('staff_words').selectAll().execute();
  const rows = await db.selectFrom('journal').selectAll().orderBy('seq').execute();
  let [hash, marked] = [genesis('yunling'), false];
  await db.deleteFrom('chain_mark').execute();
  for (const row of rows) {
    const event = JSON.parse(row.event);
    if (event.type === 'DayTurned' && row.seq > 1 && !marked) {
      const mark = { hall: 'yunling', seq: row.seq - 1, day: DAY, hash, at: row.at, checked_at: row.at, differs: 0 };
      await db.insertInto('chain_mark').values(mark).execute();
      marked = event.day === NEXT;
    }
    for (const { field, text } of words.filter((one) => one.seq === row.seq)) {
      const [first = '', ...deep] = field.split('.');
      if (deep.length > 0) event[first][deep.join('.')] = text;
      else event[first] = text;
    }
    const text = JSON.stringify(event);
    await db.updateTable('journal').set({ event: text }).where('seq', '=', row.seq).execute();
    hash = chained(hash, lineOf({ ...row, event: text }));
  }
  await db.schema.dropTable('staff_words').execute();
  await db.schema.dropIndex('review_by_day').execute();
  await db
    .updateTable('snapshot')
    .set({ version: String(Number(SNAPSHOT_VERSION) - 1) })
    .execute();
  await db
    .updateTable('day_state')
    .set({ version: String(Number(SNAPSHOT_VERSION) - 1) })
    .execute();
  await db
    .withTables<{ kysely_migration: { name: string } }>()
    .deleteFrom('kysely_migration')
    .where('name', '>=', '0017') // it, and those after it
    .execute();
  await foldIn(db);
  await db.destroy();
  return hash;
}

test('nobody writes a telephone or ID number anywhere: the refusal names the place, and nothing is kept', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const guide = await hall.signIn('YL-1001');
  const admin = await hall.signIn('admin', 'admin-password');
  const { body: taken } = await hall.takeNumber('A');
  await clerk.next();
  await clerk.do('serve', { ticket: taken.id });
  const { seq } = hall.desk.hall;
  const rules = await admin.ask('GET', '/settings/rules');
  for (const number of ['139 0000 5678', '11010519491231002X']) {
    const text = `请回电 ${number}`;
    const change = { cookie: admin.cookie, 'if-match': rules.headers.get('etag') ?? '' };
    const refused: [string, { status: number; body: unknown }][] = [
      ['text', await clerk.do('note', { text })],
      ['reason', await clerk.do('pause', { reason: text })],
      ['note', await clerk.do('transfer', { ticket: taken.id, to: { window: '03' }, note: text })],
      ['reason', await clerk.do('return', { ticket: taken.id, reason: text })],
      ['text', await guide.ask('POST', '/announcements', { text })],
      ['text', await guide.ask('POST', '/announcements', { kind: 'emergency', text })],
      ['where', await guide.ask('POST', '/help', { where: text, kind: 'help' })],
      ['kind', await guide.ask('POST', '/help', { where: '02', kind: text })],
      ['why', await hall.ask('PUT', `/settings/rules?why=${encodeURIComponent(text)}`, rules.body, change)],
      ['why', await admin.ask('POST', '/roster/2026-12/publish', { draft: 'v', posted: null, why: text })],
      ['gaps.2026-12-03', await admin.ask('POST', '/roster/2026-12/publish', { draft: 'v', posted: null, gaps: { '2026-12-03': text } })],
    ];
    for (const [path, { status, body }] of refused)
      expect({ status, body }).toMatchObject({ status: 400, body: { refusal: 'malformed', path, personal: true } });
  }
  expect(hall.desk.hall.seq).toBe(seq);
  expect(await hall.db.selectFrom('staff_words').selectAll().execute()).toEqual([]);
});
