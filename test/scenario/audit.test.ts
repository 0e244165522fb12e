import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { linesOf, verify } from '../../scripts/verify-journal.mjs';
import type { CareDeed } from '../../server/domain/care/care.ts';
import type { TicketStory } from '../../shared/figures.ts';
import type { ChainView, JournalPage, PersonTrail, WallThen } from '../../shared/journal.ts';
import type { BoardView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

const DAY = '2026-12-01';
const NEXT = '2026-12-02';
const VERIFIER = join(import.meta.dirname, '..', '..', 'scripts', 'verify-journal.mjs');
const run = promisify(execFile);
const ALL = Boolean(process.env.PAIHAO_ALL);
const verified = (export_: string | Buffer, wanted?: ReadonlySet<number>) => verify(linesOf([Buffer.from(export_)]), wanted);
const tell = async (args: string[]): Promise<{ code: number; text: string }> =>
  run(process.execPath, [VERIFIER, ...args], { env: { ...process.env, LC_ALL: 'en' } }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout, stderr }) => ({ code, text: stdout + stderr }),
  );

/** The same with the supervisor, who answers for the journal. */
async function audited(hall: OpenHall) {
  const { ask } = await hall.signIn('YL-1040');
  return {
    search: async (query: string) => (await ask<JournalPage>('GET', `/journal/search?${query}`)).body,
    story: (day: string, number: string) => ask<TicketStory>('GET', `/journal/story?day=${day}&number=${number}`),
    person: async (query: string) => (await ask<PersonTrail>('GET', `/journal/person?${query}`)).body,
    chain: async () => (await ask<ChainView>('GET', '/journal/chain')).body,
    export: async (from: string, to: string) => (await ask<string>('GET', `/journal/export?from=${from}&to=${to}`)).body,
    /** As the office does: asked again until the journal is read. */
    wall: (at: string, zone = '') =>
      expect
        .poll(async () => (await ask<WallThen>('GET', `/journal/wall?at=${encodeURIComponent(at)}${zone && `&zone=${zone}`}`)).body)
        .toMatchObject({ view: expect.anything() })
        .then(async () => (await ask<WallThen>('GET', `/journal/wall?at=${encodeURIComponent(at)}${zone && `&zone=${zone}`}`)).body),
    ask,
  };
}

/** The hall's clock goes on to the next day, and the end of the one before is marked. */
async function turnDay(hall: OpenHall, day: string): Promise<void> {
  hall.setClock('08:30', day);
  await hall.tick();
  await hall.hall.chain.done();
}

/** A morning: A001 is called twice, transferred, done and rated; A002 does not come. */
async function aMorning(hall: OpenHall) {
  const { body: first } = await hall.takeNumber('A', { document: { kind: 'passport', number: 'E1230001' } });
  const { body: second } = await hall.takeNumber('A');
  const clerk = await hall.clerkAt('02');
  await clerk.next();
  hall.wait(60);
  await clerk.do('recall', { ticket: first.id });
  hall.wait(30);
  await clerk.do('serve', { ticket: first.id });
  hall.wait(300);
  await clerk.do('transfer', { ticket: first.id, to: { window: '03' } });
  const other = await hall.clerkAt('03');
  await other.do('accept', { ticket: first.id });
  await other.next();
  await other.do('serve', { ticket: first.id });
  hall.wait(240);
  await other.do('complete', { ticket: first.id, outcome: 'done' });
  await hall.ask('POST', `/tickets/${first.id}/review`, { grade: 5 });
  await clerk.next();
  hall.wait(60);
  await clerk.do('recall', { ticket: second.id });
  hall.wait(60);
  await clerk.do('miss', { ticket: second.id });
  return { first, second, clerk };
}

const STORY = [
  'NumberTaken',
  'TicketCalled',
  'TicketRecalled',
  'ServiceBegun',
  'TicketTransferred',
  'HandoverAccepted',
  'TicketCalled',
  'ServiceBegun',
  'TicketCompleted',
  'ReviewGiven',
];

describe('the journal is searched', () => {
  test('by who, what, when, where and which number; the newest first, page by page; no citizen’s key is told or found', async () => {
    const hall = await openHall();
    await aMorning(hall);
    const { search, ask } = await audited(hall);
    const all = await search('limit=200');
    expect(all.before).toBeNull();
    expect(all.events.map(({ seq }) => seq)).toEqual(Array.from({ length: all.last }, (_, nth) => all.last - nth));
    const paged: JournalPage['events'][number][] = [];
    for (let before: number | null = 1_000_000; before !== null; ) {
      const page = await search(`limit=7&before=${before}`);
      paged.push(...page.events);
      before = page.before;
    }
    expect(paged).toEqual(all.events);

    const calls = await search(`type=TicketCalled&from=${DAY}&to=${DAY}`);
    expect(calls.events.map(({ ticket }) => ticket?.number)).toEqual(['A002', 'A001', 'A001']);
    expect(calls.events[0]).toMatchObject({ about: 'queue', byName: hall.settings().staffOf.get('S03')?.name, data: { window: '02' } });
    expect((await search(`type=TicketCalled&from=${NEXT}`)).events).toEqual([]);
    expect((await search('about=reviews')).events.map(({ data }) => data.grade)).toEqual([5]);
    expect((await search('number=a001')).events.map(({ type }) => type).reverse()).toEqual(STORY);
    for (const by of ['S03', 'YL-1003', encodeURIComponent(hall.settings().staffOf.get('S03')?.name ?? '')])
      expect(new Set((await search(`by=${by}`)).events.map((event) => event.by)), by).toEqual(new Set(['S03']));
    expect(new Set((await search('by=-')).events.map((event) => event.by))).toEqual(new Set([null]));
    expect((await search('window=03&about=queue')).events.every(({ data }) => JSON.stringify(data).includes('"03"'))).toBe(true);
    expect((await search('text=zh-cn')).events.map(({ type }) => type)).toContain('NumberTaken');

    const { event } = await hall.db.selectFrom('journal').select('event').where('event', 'like', '%"person":"%').executeTakeFirstOrThrow();
    const { person } = JSON.parse(event) as { person: string };
    expect((await search(`text=${person.slice(0, 12)}`)).events).toEqual([]);
    expect(JSON.stringify(all)).not.toContain(person);
    for (const nonsense of ['from=x', 'limit=0', 'limit=900', 'type=Nothing', 'before=0', 'number=1', `from=${NEXT}&to=${DAY}`, 'by='])
      expect((await ask('GET', `/journal/search?${nonsense}`)).status, nonsense).toBe(400);
    expect((await (await hall.signIn('YL-1003')).ask('GET', '/journal/search')).status).toBe(403);
    expect(hall.faults).toEqual([]);
  });

  test('a request looks at so many events and no more, and says where the next goes on', async () => {
    const hall = await openHall();
    await hall.takeNumber('A');
    const { seq } = hall.desk.hall;
    await many(hall, seq, 25_000);
    const { search } = await audited(hall);
    const first = await search('text=nobody-has-written-this');
    expect(first.events).toEqual([]);
    expect(first.before).toBe(seq + 25_000 - 20_000 + 1);
    expect((await search(`type=NumberTaken&before=${first.before}`)).events).toHaveLength(1); // by its index: not walked to
    expect((await search(`text=nobody-has-written-this&before=${first.before}`)).before).toBeNull();
  });
});

/** Rows of a long journal, straight into the database: whoever reads it meets them as any others. */
async function many(hall: OpenHall, after: number, count: number): Promise<void> {
  const at = Date.parse(`${DAY}T09:00:00+08:00`);
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
    insert into journal (hall, seq, at, about, type, by, event)
    select ${hall.settings().hall.id}, ${after} + i, ${at}, 'devices', 'DeviceLost', 'clock',
      '{"about":"devices","by":"clock","at":' || ${String(at)} || ',"type":"DeviceLost","device":"kiosk-' || i || '"}' from n`.execute(
    hall.db,
  );
}

describe('a trail', () => {
  test('of a ticket tells its whole story with names and the slip of its first visit, and no secret of its holder', async () => {
    const hall = await openHall();
    const { first } = await aMorning(hall);
    const { story } = await audited(hall);
    const { body } = await story(DAY, 'A001');
    expect(body.ticket).toMatchObject({
      number: 'A001',
      queue: 'A',
      status: 'done',
      window: '03',
      wait: 0,
      calls: 3,
      misses: 0,
      transfers: 1,
      handling: 9,
      grade: 5,
    });
    expect(body.lines.map(({ type }) => type)).toEqual(STORY);
    expect(body.lines.find(({ type }) => type === 'ServiceBegun')).toMatchObject({
      byName: hall.settings().staffOf.get('S03')?.name,
      window: '02',
    });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${first.id}|"person"`));
    await turnDay(hall, NEXT);
    expect((await story(DAY, 'A002')).body.lines.at(-1)).toMatchObject({ type: 'TicketExpired', by: 'clock', byName: null });
    expect((await story(NEXT, 'A001')).status).toBe(404);
    expect((await (await hall.signIn('YL-1003')).ask('GET', `/journal/story?day=${DAY}&number=A001`)).status).toBe(403);
  });

  test('of a person counts what they did, by their name, their badge or their id', async () => {
    const hall = await openHall();
    await aMorning(hall);
    const { person, ask } = await audited(hall);
    const trail = await person(`by=YL-1003&from=${DAY}&to=${DAY}`);
    expect(trail).toMatchObject({ by: 'S03', byName: hall.settings().staffOf.get('S03')?.name, windows: [{ window: '02', opened: 1 }] });
    expect(trail.types).toContainEqual({ type: 'TicketCalled', count: 2 });
    expect(trail.types.reduce((sum, { count }) => sum + count, 0)).toBe(trail.events);
    expect(trail.signedInAt).not.toBeNull();
    expect(await person(`by=S03&from=${NEXT}&to=${NEXT}`)).toMatchObject({ events: 0, firstAt: null });
    expect((await ask('GET', '/journal/person?by=S03&from=2024-01-01&to=2026-12-01')).status).toBe(400);
  });
});

describe('the wall as it was', () => {
  test('is the board that hung there: the calls of that instant, with the settings of that instant, on that day and on an earlier one', async () => {
    const hall = await openHall();
    const tv = hall.screen('board');
    await tv.first;
    await hall.takeNumber('A');
    await hall.takeNumber('A');
    const clerk = await hall.clerkAt('02');
    hall.wait(90);
    await clerk.next();
    const isCalled = (view: unknown) => (view as BoardView).calls.some(({ number, live }) => number === 'A001' && live);
    await expect.poll(() => tv.views.some(isCalled)).toBe(true);
    const called = tv.views.findLast(isCalled) as BoardView;
    hall.wait(60);
    await clerk.do('pause', { reason: '开会' });
    const admin = await hall.signIn('admin', 'admin-password');
    const { body: document, headers } = await hall.ask<object>('GET', '/settings/hall', undefined, { cookie: admin.cookie });
    const by = { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' };
    expect((await hall.ask('PUT', '/settings/hall', { ...document, name_zh: '改了名的大厅' }, by)).status).toBe(200);
    const { wall, ask } = await audited(hall);
    const then = async () => (await wall(called.at)).view;
    const same = ({ seq: _seq, ...view }: BoardView) => view;
    const sameDay = await then();
    expect(sameDay && same(sameDay)).toEqual(same(called));
    hall.setClock('10:00');
    expect((await wall(`${DAY}T01:59:00Z`)).view?.hall.name).toBe('改了名的大厅');
    await turnDay(hall, NEXT);
    await turnDay(hall, '2026-12-03');
    expect(await then()).toEqual(sameDay);
    await hall.db.deleteFrom('day_state').execute(); // a cache: without it the journal is read from its beginning
    expect((await wall(`${DAY}T01:01:00Z`, 'B')).view).toMatchObject({ zone: 'B', calls: [] });
    expect(await hall.db.selectFrom('day_state').select('seq').execute()).not.toEqual([]);
    expect((await ask('GET', `/journal/wall?at=${called.at}&zone=Y`)).status).toBe(404);
    expect((await ask('GET', '/journal/wall?at=2027-01-01T00:00:00Z')).status).toBe(400);
    expect((await ask('GET', '/journal/wall?at=2020-01-01T00:00:00Z')).status).toBe(404);
    expect(hall.faults).toEqual([]);
  });

  test('is read for one who asks at a time, and whoever waits is told how far it is; calls go on meanwhile', async () => {
    const hall = await openHall();
    await hall.takeNumber('A');
    await many(hall, hall.desk.hall.seq, ALL ? 20_000 : 4_000);
    const { ask } = await audited(hall);
    const asked = ask<WallThen>('GET', `/journal/wall?at=${DAY}T01:00:00Z`);
    const other = ask<WallThen>('GET', `/journal/wall?at=${DAY}T00:59:59Z`);
    const clerk = await hall.signIn('YL-1003');
    expect((await clerk.at('02', 'open')).status).not.toBe(500);
    for (const { body } of [await asked, await other]) expect(body.view === null ? body.of : 1).toBeGreaterThan(0);
  });
});

describe('the chain of hashes', () => {
  test('every change of a single byte of an export is found, and every line that is gone, new or elsewhere', async () => {
    const hall = await openHall();
    const { export: exported } = await audited(hall);
    if (ALL) await aMorning(hall);
    else {
      // Fewer lines; of them each byte is still tried.
      await hall.takeNumber('A');
      const clerk = await hall.clerkAt('02');
      await clerk.next();
    }
    const whole = Buffer.from(await exported(DAY, DAY));
    expect(verified(whole)).toMatchObject({ wrong: [], from: 1, count: hall.desk.hall.seq });
    expect(hall.desk.hall.seq).toBeGreaterThan(ALL ? 24 : 3);
    expect(whole.toString()).not.toContain('"person"');
    const missed: number[] = [];
    for (let nth = 0; nth < whole.length; nth += 1) {
      const was = whole[nth] ?? 0;
      whole[nth] = nth % 2 ? was ^ 1 : (was + 1 + (nth % 254)) % 256;
      if (whole[nth] === was || verified(whole).wrong.length === 0) missed.push(nth);
      whole[nth] = was;
    }
    expect(missed).toEqual([]);
    const lines = whole.toString().trimEnd().split('\n');
    const bad = (change: readonly string[], end = '\n') => expect(verified(change.join('\n') + end).wrong).not.toEqual([]);
    for (let nth = 0; nth < lines.length; nth += 1) {
      bad(lines.toSpliced(nth, 1));
      bad(lines.toSpliced(nth, 0, lines[nth] ?? ''));
      if (nth > 0) bad(lines.with(nth, lines[nth - 1] ?? '').with(nth - 1, lines[nth] ?? ''));
      bad(lines.slice(0, nth));
    }
    bad(lines, '');
    bad([]);
    for (const cut of [1, 40, 76, 300]) expect(verified(whole.subarray(0, -cut)).wrong).not.toEqual([]);
  }, 60_000);

  test('an export of later days goes on where the one before ends; the program says so, holds it against the paper, and is not taken in', async () => {
    const hall = await openHall();
    await aMorning(hall);
    const { export: exported, chain, search } = await audited(hall);
    const evening = (await chain()).now;
    await turnDay(hall, NEXT);
    await hall.takeNumber('A');
    await turnDay(hall, '2026-12-03');
    await hall.takeNumber('A');
    const { mark, marks, differing } = await chain();
    expect(marks.map(({ day }) => day)).toEqual([NEXT, DAY]);
    expect(differing).toEqual([]);
    const one = join(hall.folder, 'one.ndjson');
    const two = join(hall.folder, 'two.ndjson');
    const forged = join(hall.folder, 'forged.ndjson');
    writeFileSync(one, await exported(DAY, DAY));
    writeFileSync(two, await exported(NEXT, NEXT));
    writeFileSync(forged, (await exported(DAY, DAY)).replace('"TicketMissed"', '"TicketHeld"'));
    expect(await tell([one, two, '--mark', `${evening.seq}=${evening.hash.slice(0, 16)}`, '--mark', `${mark?.seq}=${mark?.hash}`])).toEqual(
      {
        code: 0,
        text: expect.stringMatching(/fit together[\s\S]*is the one on paper[\s\S]*is the one on paper/),
      },
    );
    expect(await tell([forged])).toEqual({ code: 1, text: expect.stringMatching(/event \d+ was changed/) });
    expect(await tell([one, '--mark', `${evening.seq}=00000000`])).toMatchObject({
      code: 1,
      text: expect.stringContaining('is not the one on paper'),
    });
    expect((await tell([two, join(hall.folder, 'nothing.ndjson')])).code).toBe(2);
    expect((await tell([])).code).toBe(2);
    expect((await search('about=exports')).events.map(({ by, data }) => [by, data.from, data.to])).toEqual([
      ['S40', DAY, DAY],
      ['S40', NEXT, NEXT],
      ['S40', DAY, DAY],
    ]);
    const open = verified(await exported(DAY, '2026-12-31'));
    expect(open).toMatchObject({ wrong: [], to: hall.desk.hall.seq });
  });

  test('a row that somebody changes in the database is found against its day’s mark: on the page, in the readiness, in the export', async () => {
    const hall = await openHall();
    await aMorning(hall);
    await turnDay(hall, NEXT);
    await turnDay(hall, '2026-12-03');
    const { chain, export: exported } = await audited(hall);
    const change = async (set: ReturnType<typeof sql>, where: ReturnType<typeof sql>) => {
      const before = await hall.db.selectFrom('journal').selectAll().execute();
      await sql`update journal set ${set} where ${where}`.execute(hall.db);
      hall.hall.chain.soon();
      await hall.hall.chain.done();
      const days = (await chain()).differing.map(({ day }) => day);
      const { wrong } = verified(await exported(DAY, NEXT));
      for (const { seq, hall: id, ...row } of before)
        await hall.db.updateTable('journal').set(row).where('seq', '=', seq).where('hall', '=', id).execute();
      return { days, wrong };
    };
    for (const [set, where] of [
      [sql`event = replace(event, '"TicketMissed"', '"TicketHeld"')`, sql`type = 'TicketMissed'`],
      [sql`by = 'S04'`, sql`type = 'TicketMissed'`],
      [sql`at = at + 1`, sql`type = 'ReviewGiven'`],
      [sql`event = 'x'`, sql`seq = 2`],
    ] as const) {
      const { days, wrong } = await change(set, where);
      expect(days).toEqual([DAY]);
      expect(wrong).toEqual([expect.stringContaining(DAY)]);
    }
    await hall.db.deleteFrom('journal').where('type', '=', 'TicketMissed').execute();
    hall.hall.chain.soon();
    await hall.hall.chain.done();
    expect((await chain()).differing.map(({ day }) => day)).toEqual([DAY]);
    const { readiness } = (await (await hall.signIn('YL-1040')).screen('office').first) as unknown as {
      readiness: { what: string; ok: boolean; detail: string }[];
    };
    expect(readiness.find(({ what }) => what === 'journal')).toEqual({ what: 'journal', ok: false, detail: DAY });
    expect(verified(await exported(DAY, DAY)).wrong).not.toEqual([]);
  });

  test('days that turned before there were marks, or while the hall was off, are marked when it opens, as they would have been', async () => {
    const hall = await openHall({ keep: true });
    await aMorning(hall);
    await turnDay(hall, NEXT);
    await turnDay(hall, '2026-12-03');
    const marks = await hall.db.selectFrom('chain_mark').select(['seq', 'day', 'hash']).execute();
    expect(marks).toHaveLength(2);
    await hall.db.deleteFrom('chain_mark').execute();
    await hall.close();
    const again = await openHall({ folder: hall.folder, day: '2026-12-03' });
    await again.hall.chain.done();
    expect(await again.db.selectFrom('chain_mark').select(['seq', 'day', 'hash']).execute()).toEqual(marks);
  });
});

test('an export with a backup in it holds, and so does one of a hall whose backups were first written down with a seq of their own', async () => {
  const hall = await openHall();
  await aMorning(hall);
  const upTo = hall.desk.hall.seq;
  const { export: exported } = await audited(hall);
  const old = { type: 'BackupMade', backup: 'before.zip', seq: upTo, bytes: 1 } as unknown as CareDeed;
  for (const deed of [{ type: 'BackupMade', backup: 'now.zip', upTo, bytes: 1 } as const, old])
    await hall.desk.ask({ about: 'care', type: 'noteCare', by: 'clock', deed });
  await hall.takeNumber('A');
  const { wrong, count } = verified(await exported('2026-12-01', '2026-12-01'));
  expect(wrong).toEqual([]);
  expect(count).toBe(hall.desk.hall.seq);
});
