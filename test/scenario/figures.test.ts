import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figures, FiguresAsked, TicketRows } from '../../shared/figures.ts';
import { addDays } from '../../shared/time.ts';
import { figuresByJournal, journalBook } from '../support/figures-by-journal.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { liveThrough } from '../support/simulated-month.ts';

// A whole October: a week of holidays first, then a Saturday that makes up for it, then weeks as they are.
const FIRST = '2026-10-01';
const LAST = '2026-10-31';
const DAYS = Array.from({ length: 31 }, (_none, nth) => addDays(FIRST, nth));
const OPEN = DAYS.filter((day) => day > '2026-10-07' && (![0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay()) || day === '2026-10-10'));

let hall: OpenHall;
let book: ReturnType<typeof journalBook>;
let boss: Awaited<ReturnType<OpenHall['signIn']>>;
const eventsOf = async () =>
  (await hall.db.selectFrom('journal').select('event').orderBy('seq').execute()).map(({ event }) => JSON.parse(event));
const alertOf = (queue: string) => hall.settings().queueOf.get(queue)?.alert.waiting_minutes ?? 0;
const query = (asked: object) => new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== null) as [string, string][]);
const figures = async (asked: FiguresAsked) => (await boss.ask<Figures>('GET', `/figures?${query(asked)}`)).body;
const tickets = async (asked: object) =>
  (await boss.ask<TicketRows>('GET', `/figures/tickets?${query({ from: FIRST, to: LAST, ...asked })}`)).body;
const month: FiguresAsked = { from: FIRST, to: LAST, queue: null, window: null };

async function expectSame(asked: FiguresAsked): Promise<Figures> {
  const { at, ...counted } = await figures(asked);
  expect(counted, JSON.stringify(asked)).toEqual(figuresByJournal(book, asked, alertOf));
  return { at, ...counted };
}

beforeAll(async () => {
  hall = await openHall({ keep: true, clock: '00:00', day: FIRST });
  await sql`pragma synchronous = off`.execute(hall.db); // nobody pulls the plug here
  boss = await hall.signIn('YL-1040');
  expect(await liveThrough(hall, DAYS, 20261001)).toBeGreaterThan(1_000);
  hall.setClock('00:00', addDays(LAST, 1));
  await hall.tick();
  book = journalBook(await eventsOf());
  return () => hall.close();
});

describe('the figures of a month equal a fold of its journal', () => {
  test('in which everything happens', async () => {
    const { total, byWindow, byDay, peak, missing, promises } = await expectSame(month);
    expect(byDay.map(({ day }) => day)).toEqual(OPEN);
    const { taken, done, cancelled, expired, recalled, misses, transferred, extended, priority, grades, estimate, legs, wait } = total;
    for (const some of [taken, done, cancelled, expired, recalled, misses, transferred, extended, priority, ...grades, estimate.within])
      expect(some, JSON.stringify(total)).toBeGreaterThan(0);
    expect(legs.count).toBeGreaterThan(wait.count);
    for (const is of ['serving', 'free', 'paused', 'absent'] as const)
      expect(
        byWindow.reduce((sum, { time }) => sum + time[is], 0),
        is,
      ).toBeGreaterThan(0);
    expect(peak?.taken).toBeGreaterThan(1);
    expect(missing.length).toBeGreaterThan(5);
    expect(missing[0]?.count).toBeGreaterThan(missing.at(-1)?.count ?? 0);
    for (const come of ['within', 'sooner', 'later', 'untold'] as const) expect(promises[0]?.[come], come).toBeGreaterThan(0);
  });

  test('of each queue, each window, both at once, and of single days', async () => {
    for (const queue of ['A', 'B']) await expectSame({ ...month, queue });
    for (const window of ['02', '03', '04', '13', '14']) await expectSame({ ...month, window });
    await expectSame({ ...month, queue: 'B', window: '14' });
    for (const day of ['2026-10-09', '2026-10-10', '2026-10-12', '2026-10-30']) await expectSame({ ...month, from: day, to: day });
    const restDays = await expectSame({ ...month, from: '2026-10-17', to: '2026-10-18' });
    expect(restDays).toMatchObject({ days: 0, total: { taken: 0 }, before: { taken: expect.any(Number) } });
  });

  test('as many days before stand beside it', async () => {
    const { before } = await expectSame({ ...month, from: '2026-10-19', to: '2026-10-23', queue: 'A' });
    expect(before?.taken).toBeGreaterThan(0);
    expect((await expectSame({ ...month, from: '2026-10-08', to: '2026-10-09' })).before).toBeNull(); // holidays
  });
});

describe('what is kept of the days that are over', () => {
  test('thrown away, it is made again, the same', async () => {
    const before = await figures(month);
    const kept = await hall.db.selectFrom('day_sheet').select(['day', 'body']).orderBy('day').execute();
    expect(kept.length).toBe(31);
    await hall.db.deleteFrom('day_sheet').execute();
    expect({ ...(await figures(month)), at: before.at }).toEqual(before);
    expect(await hall.db.selectFrom('day_sheet').select(['day', 'body']).orderBy('day').execute()).toEqual(kept);
  });

  test('a grade that is given a day later counts on the day of its ticket at once', async () => {
    const day = '2026-10-28';
    const asked = { ...month, from: day, to: day };
    const before = (await figures(asked)).total.grades;
    const rated = new Set((await hall.db.selectFrom('review').select('ticket').execute()).map(({ ticket }) => ticket));
    const done = await hall.db.selectFrom('ticket').selectAll().where('day', '=', day).where('status', '=', 'done').execute();
    const ticket = done.find(({ id }) => !rated.has(id));
    expect((await hall.ask('POST', `/tickets/${ticket?.id}/review`, { grade: 1 })).status).toBe(201);
    const after = (await figures(asked)).total.grades;
    expect(after).toEqual([before[0], before[1], before[2], before[3], before[4] + 1]);
    book = journalBook(await eventsOf());
    await expectSame(month);
  });

  test('an older hall, upgraded, finds the same in what it has', async () => {
    const columns = ['calls', 'recalls', 'transfers', 'first_called_at', 'served_at', 'handled', 'legs'] as const;
    const read = () =>
      hall.db
        .selectFrom('ticket')
        .select(['id', ...columns])
        .orderBy('id')
        .execute();
    const before = await read();
    for (const column of columns) await hall.db.schema.alterTable('ticket').dropColumn(column).execute();
    await hall.db.schema.dropTable('day_sheet').execute();
    const { up } = await import('../../server/store/migrations/0014-figures.ts');
    await up(hall.db);
    expect(await read()).toEqual(before);
  });
});

describe('the tickets behind a figure', () => {
  test('are as many as it says', async () => {
    const { total, heatByWeekday, matters, byWindow } = await figures(month);
    const counted = { called: total.called, done: total.done, recalled: total.recalled, transferred: total.transferred };
    for (const [name, count] of Object.entries({ ...counted, priority: total.priority, told: total.estimate.told }))
      expect((await tickets({ with: name })).total, name).toBe(count);
    expect((await tickets({ with: 'abandoned' })).total).toBe(Math.round((total.abandoned ?? 0) * total.taken));
    expect((await tickets({ with: 'bad' })).total).toBe(total.grades[3] + total.grades[4]);
    expect((await tickets({ with: 'late' })).total).toBe(Math.round((1 - (total.withinAlert ?? 0)) * total.called));
    const sooner = (await tickets({ with: 'sooner' })).total + (await tickets({ with: 'later' })).total;
    expect(sooner).toBe(total.estimate.told - total.estimate.within);
    const [cell, matter, window] = [heatByWeekday[5], matters[0], byWindow[0]];
    expect((await tickets({ weekday: cell?.weekday, half: cell?.half })).total).toBe(cell?.taken);
    expect((await tickets({ matter: matter?.matter })).total).toBe(matter?.taken);
    expect((await tickets({ window: window?.window })).total).toBe(window?.taken);
  });

  test('come page by page in the order that was asked for, each once', async () => {
    const { total } = await tickets({ limit: '1' });
    const seen: TicketRows['rows'][number][] = [];
    for (let offset = 0; offset < total; offset += 150) seen.push(...(await tickets({ sort: '-wait', offset, limit: 150 })).rows);
    expect(new Set(seen.map(({ day, number }) => `${day} ${number}`)).size).toBe(total);
    const waits = seen.map(({ wait }) => wait ?? -1);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(Object.keys(seen[0] ?? {})).not.toContain('id');
  });
});

test('a period that begins on no day is refused with its place, and is no fault of the hall', async () => {
  const hall = await openHall();
  const { ask } = await hall.signIn('YL-1040');
  for (const from of ['1', '2026-02-30', '__proto__', ''])
    for (const file of ['figures', 'figures.xlsx', 'figures/tickets', 'figures/tickets.csv'])
      expect(await ask('GET', `/${file}?from=${from}&to=2026-12-01`), `${file} ${from}`).toMatchObject({
        status: 400,
        body: { path: 'from' },
      });
  expect(hall.faults).toEqual([]);
});
