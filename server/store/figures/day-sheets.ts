import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addDays } from '../../../shared/time.ts';
import type { Day, Instant } from '../../../shared/words.ts';
import type { Tables } from '../tables.ts';
import { type DaySheet, packed, unpacked } from './day-sheet.ts';
import { inSlices } from './in-slices.ts';
import { readDay } from './read-day.ts';

const FORM = 1; // of a sheet; one of another form is made again
const MOST = 2_000_000; // tickets whose sheets are held in memory: some 40 bytes each
const PAUSE = 20; // milliseconds between two days that are made ready ahead: nobody waits for them

type Needs = { db: Kysely<Tables>; hall: string; zone: () => string; now: () => Instant; today: () => Day };
type Held = { readonly mark: string; readonly sheet: DaySheet };

/**
 * The sheets of days. Days that are over are kept in `day_sheet`, and held in memory while their mark there is the same; whatever
 * changes a ticket of such a day throws its row away (see forget-sheets.ts). A day of which something is under way is read each time.
 */
export function daySheets({ db, hall, zone, now, today }: Needs) {
  const held = new Map<Day, Held>();
  let tickets = 0;
  const version = () => `${FORM} ${zone()}`;

  const forget = (day: Day): void => {
    tickets -= held.get(day)?.sheet.count ?? 0;
    held.delete(day);
  };
  function hold(day: Day, one: Held): DaySheet {
    forget(day);
    held.set(day, one);
    tickets += one.sheet.count;
    for (const oldest of held.keys()) {
      if (tickets <= MOST || oldest === day) break;
      forget(oldest);
    }
    return one.sheet;
  }

  /** Reads a day off the facts, and keeps it if it is over: in one transaction, so that nothing changes it meanwhile. */
  const make = (day: Day): Promise<DaySheet> =>
    db.transaction().execute(async (tx) => {
      const sheet = await readDay(tx, hall, day, zone(), now());
      if (!sheet.over || day >= today()) return sheet;
      const mark = randomUUID();
      const row = { version: version(), mark, body: packed(sheet) };
      await tx
        .insertInto('day_sheet')
        .values({ hall, day, ...row })
        .onConflict((on) => on.columns(['hall', 'day']).doUpdateSet(row))
        .execute();
      return hold(day, { mark, sheet });
    });

  async function marks(from: Day, to: Day): Promise<ReadonlyMap<Day, string>> {
    const rows = await db
      .selectFrom('day_sheet')
      .select(['day', 'mark'])
      .where('hall', '=', hall)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .where('version', '=', version())
      .execute();
    return new Map(rows.map(({ day, mark }) => [day, mark]));
  }

  async function sheetOf(day: Day, mark: string | undefined): Promise<DaySheet> {
    if (mark === undefined) return make(day);
    const known = held.get(day);
    if (known?.mark === mark) return known.sheet;
    const row = await db
      .selectFrom('day_sheet')
      .select(['mark', 'body'])
      .where('hall', '=', hall)
      .where('day', '=', day)
      .executeTakeFirst();
    return row ? hold(day, { mark: row.mark, sheet: unpacked(row.body) }) : make(day);
  }

  /** The days on which there are tickets, or what a window did: the first and the last of them. */
  async function span(): Promise<{ first: Day; last: Day } | null> {
    // Questions of one index entry each: asked for both ends at once, SQLite goes through all tickets that there ever were.
    const end = (table: 'ticket' | 'window_period', way: 'asc' | 'desc') =>
      db.selectFrom(table).select('day').where('hall', '=', hall).orderBy('day', way).limit(1).executeTakeFirst();
    const found = await Promise.all([end('ticket', 'asc'), end('window_period', 'asc'), end('ticket', 'desc')]);
    const days = found.flatMap((one) => one?.day ?? []).sort();
    const [first, last = ''] = [days[0], days.at(-1)];
    return first === undefined ? null : { first, last: last > today() ? last : today() };
  }

  return {
    /** Whether a sheet stays as it is: of a day that is over, and not read each time. */
    isKept: (sheet: DaySheet): boolean => held.get(sheet.day)?.sheet === sheet,
    /** The sheets of a period, day after day; between two the hall goes on. */
    async *of(from: Day, to: Day): AsyncGenerator<DaySheet> {
      const known = await span();
      if (!known) return;
      const first = from > known.first ? from : known.first;
      const last = to < known.last ? to : known.last;
      if (first > last) return;
      const breathe = inSlices();
      const kept = await marks(first, last);
      for (let day = first; day <= last; day = addDays(day, 1)) {
        yield await sheetOf(day, kept.get(day));
        await breathe();
      }
    },
    /** Makes what is not kept yet, the latest days first, a day at a time; until it is done a figure makes what it needs itself. */
    async prepare(stopped: () => boolean): Promise<void> {
      const known = await span();
      if (!known) return;
      const kept = await marks(known.first, known.last);
      for (let day = addDays(today(), -1); day >= known.first && !stopped(); day = addDays(day, -1)) {
        if (kept.has(day)) continue;
        await make(day);
        await new Promise((done) => setTimeout(done, PAUSE).unref());
      }
    },
  };
}
export type DaySheets = ReturnType<typeof daySheets>;
