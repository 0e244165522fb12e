import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { freeze, SNAPSHOT_VERSION } from '../../server/domain/snapshot.ts';
import { draftOf, emptyHall } from '../../server/domain/state.ts';
import { openFrontDesk } from '../../server/front-desk.ts';
import { ticketFacts } from '../../server/store/facts.ts';
import { migrate } from '../../server/store/migrate.ts';
import { lockFolder, openSqlite } from '../../server/store/open-sqlite.ts';
import { type Snapshots, sqlSnapshots } from '../../server/store/snapshots.ts';
import { openHead, sqlJournal } from '../../server/store/sql-journal.ts';
import { hallAfter } from '../support/given.ts';
import { at, settings } from '../support/hall.ts';
import { asks, called, callsNext, completed, dayBegan, has, opened, opens, takes } from '../support/people.ts';

const folder = mkdtempSync(join(tmpdir(), 'paihao-journal-'));
const db = openSqlite(join(folder, 'hall.db'));
beforeAll(() => migrate(db));
afterAll(() => db.destroy());

const newHall = async () => {
  const name = `h-${randomUUID()}`;
  await openHead(db, name);
  return name;
};
/** The tickets that events leave changed, as the front desk would hand them in. */
const left = (history: readonly HallEvent[], events: readonly HallEvent[]) => {
  const draft = draftOf(hallAfter(history));
  for (const event of events) evolve(draft, event);
  return [...draft.queue.touched.values()];
};

describe('the journal', () => {
  test('keeps what it was given, in order, and reads on from anywhere', async () => {
    const journal = sqlJournal(db, await newHall());
    const call = called('zhang', '02');
    expect(await journal.append(0, [opened('02'), has('zhang', 'A001')], [])).toBe('stored');
    expect(await journal.append(2, [call], [])).toBe('stored');
    expect(await journal.read(0)).toEqual([opened('02'), has('zhang', 'A001'), call]);
    expect(await journal.read(2)).toEqual([call]);
    expect(await journal.read(3)).toEqual([]);
  });

  test('two writers at the same seq: one is stored, the other is told', async () => {
    const name = await newHall();
    const said = await Promise.all([
      sqlJournal(db, name).append(0, [opened('02')], []),
      sqlJournal(db, name).append(0, [opened('03')], []),
    ]);
    expect(said.sort()).toEqual(['conflict', 'stored']);
    expect(await sqlJournal(db, name).read(0)).toHaveLength(1);
  });

  test('the second guard: a number given twice, or two tickets at one window, is not stored, nor anything beside it', async () => {
    const journal = sqlJournal(db, await newHall());
    const twice = [has('zhang', 'A001'), has('li', 'A001')];
    await expect(journal.append(0, twice, left([], twice))).rejects.toThrow(/unique/i);
    expect(await journal.read(0)).toEqual([]);
    const fine = [opened('02'), has('zhang', 'A001'), has('li', 'A002'), called('zhang', '02')];
    expect(await journal.append(0, fine, left([], fine))).toBe('stored');
    const both = [called('li', '02')];
    await expect(journal.append(4, both, left(fine, both))).rejects.toThrow(/unique/i);
    const change = [completed('zhang', '02'), called('li', '02')];
    expect(await journal.append(4, change, left(fine, change))).toBe('stored'); // one leaves, the other comes, in one transaction
  });

  test('thousands of events at once, as at midnight', async () => {
    const journal = sqlJournal(db, await newHall());
    const many = Array.from({ length: 12_000 }, (_, nth) => has(`p${nth}`, `A${nth}`));
    expect(await journal.append(0, many, left([], many))).toBe('stored');
    expect((await journal.read(0)).length).toBe(5000);
  });

  test('two desks on one journal: eighty numbers, none twice, both end the same', async () => {
    const name = await newHall();
    const desk = () => openFrontDesk({ journal: sqlJournal(db, name), settings: () => settings, now: () => at('09:00'), oops: () => {} });
    const [north, south] = [await desk(), await desk()];
    const answers = await Promise.all(Array.from({ length: 80 }, (_, nth) => (nth % 2 ? north : south).ask(takes(`p${nth}`))));
    const numbers = answers.flatMap((one) =>
      'events' in one ? one.events.flatMap((event) => (event.type === 'NumberTaken' ? event.number : [])) : [],
    );
    expect(new Set(numbers).size).toBe(80);
    north.bell();
    south.bell();
    await expect.poll(() => north.hall.seq === south.hall.seq).toBe(true);
    expect(freeze(north.hall)).toEqual(freeze(south.hall));
  });
});

describe('the facts', () => {
  test('a ticket is found as it was left, with its times, and nothing about its person', async () => {
    const name = await newHall();
    const desk = await openFrontDesk({ journal: sqlJournal(db, name), settings: () => settings, now: () => at('09:00'), oops: () => {} });
    await desk.ask(takes('zhang', { person: 'secret-person-key' }));
    await desk.ask(opens('02'));
    await desk.ask(callsNext('02'));
    await desk.ask(asks('02', 'complete', { ticket: 'zhang', outcome: 'accepted' }));
    expect(await ticketFacts(db, name).find('zhang')).toMatchObject({
      view: { number: 'A001', status: 'done', ahead: null, window: null },
      lastWindow: '02',
    });
    const rows = await sql<{
      text: string;
    }>`select json_object('all', periods, 'outcome', outcome, 'implied', implied) as text from ticket where hall = ${name}`.execute(db);
    expect(rows.rows[0]?.text).toContain('"outcome":"accepted","implied":1');
    const row = await db.selectFrom('ticket').selectAll().where('hall', '=', name).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain('secret-person-key');
    expect(JSON.parse(row.periods).map(({ is }: { is: string }) => is)).toEqual(['waiting', 'called', 'serving']);
  });
});

describe('the snapshot', () => {
  const yesterday = async () => {
    const name = await newHall();
    let now = at('23:00', '2026-11-30');
    const open = (snapshots: Snapshots = sqlSnapshots(db, name)) =>
      openFrontDesk({
        journal: sqlJournal(db, name),
        snapshots,
        settings: () => ({ ...settings, alwaysOpen: true }),
        now: () => now,
        oops: () => {},
      });
    const desk = await open();
    for (const who of ['zhang', 'li']) await desk.ask(takes(who));
    await desk.ask(opens('02'));
    await desk.ask(callsNext('02'));
    await desk.ask(asks('02', 'serve', { ticket: 'zhang' }));
    now = at('00:01', '2026-12-01');
    await desk.ask(takes('wang'));
    await expect.poll(() => sqlSnapshots(db, name).latest()).not.toBeNull();
    return { name, desk, open };
  };

  test('with it and without it a start ends at the same hall; with it, yesterday is not read', async () => {
    const { name, desk, open } = await yesterday();
    const snapshot = await sqlSnapshots(db, name).latest();
    expect(snapshot?.seq).toBeGreaterThan(5);
    const [quick, thorough] = [await open(), await open({ latest: async () => null, keep: async () => {} })];
    expect(freeze(quick.hall)).toEqual(freeze(desk.hall));
    expect(freeze(thorough.hall)).toEqual(freeze(desk.hall));
    expect([...quick.hall.queue.tickets.keys()].sort()).toEqual(['wang', 'zhang']); // zhang is still being served
  });

  test('one of another version is thrown away, not misread', async () => {
    const { name, desk, open } = await yesterday();
    await db
      .updateTable('snapshot')
      .set({ version: `${SNAPSHOT_VERSION}-older`, body: '{}' })
      .where('hall', '=', name)
      .execute();
    expect(freeze((await open()).hall)).toEqual(freeze(desk.hall));
  });
});

test('SQLite waits for the disk, again after reopening', async () => {
  for (let nth = 0; nth < 2; nth += 1) {
    const own = openSqlite(join(folder, 'own.db'));
    expect((await sql<{ synchronous: number }>`pragma synchronous`.execute(own)).rows[0]?.synchronous).toBe(2);
    await own.destroy();
  }
});

test('a data folder belongs to one server at a time', () => {
  const path = join(folder, 'lock');
  const first = lockFolder(path);
  expect(first).not.toBeNull();
  expect(lockFolder(path)).toBeNull();
  first?.release();
  const again = lockFolder(path);
  expect(again).not.toBeNull();
  again?.release();
});

test('an empty hall has nothing to freeze, and thaws to nothing', () => {
  expect(freeze(emptyHall())).toMatchObject({ seq: 0, tickets: [], day: '' });
  expect(dayBegan.type).toBe('DayTurned');
});
