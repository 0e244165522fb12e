import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { JournalSearch } from '../../shared/journal-requests.ts';
import type { Instant } from '../../shared/words.ts';
import { PURGED, withWords } from '../store/staff-words.ts';
import type { Tables } from '../store/tables.ts';
import { parsed, type Row, withoutPerson } from './lines.ts';
import { ticketRows } from './ticket-rows.ts';

/** What is looked for: the days as instants, the names as ids; null among `by` is whoever held the ticket. */
export type Sought = Pick<JournalSearch, 'about' | 'type' | 'window' | 'text' | 'before' | 'limit'> & {
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly by: readonly (string | null)[] | null;
  /** Of these tickets alone, by their ids. */
  readonly tickets: readonly string[] | null;
};
export type Found = { readonly rows: readonly Row[]; readonly before: number | null };

const SLICE = 2_000; // rows that are looked at between two requests of others
const SLICES = 10; // and so many of these for one request
const ASTRAY = 2_000; // events by which a clock that was set back may have put an instant out of its place

/** Events by who, what, when and where, the newest first. One request looks at a bounded number of rows: `before` says where the next goes on. */
export function journalSearch(db: Kysely<Tables>, hall: string) {
  const journal = () => db.selectFrom('journal').where('hall', '=', hall);

  /** Between which places a time lies: found by the index of instants, so that an old day is as near as a new one. */
  async function places(from: Instant | null, until: Instant | null): Promise<{ low: number; high: number }> {
    const edge = async (order: 'asc' | 'desc') => {
      const row = await journal()
        .select('seq')
        .$if(from !== null, (of) => of.where('at', '>=', from ?? 0))
        .$if(until !== null, (of) => of.where('at', '<', until ?? 0))
        .orderBy('at', order)
        .limit(1)
        .executeTakeFirst();
      return row ? Number(row.seq) : null;
    };
    const [first, last] = [await edge('asc'), await edge('desc')];
    if (first === null || last === null) return { low: 1, high: 0 };
    return { low: Math.min(first, last) - ASTRAY, high: Math.max(first, last) + ASTRAY };
  }

  async function page(sought: Sought): Promise<Found> {
    if (sought.tickets) return ofTickets(sought, sought.tickets);
    const { about, type, by, window, text, from, until, before, limit } = sought;
    const { low, high } = await places(from, until);
    const rows: Row[] = [];
    let cursor = Math.min(before ?? Number.MAX_SAFE_INTEGER, high + 1);
    for (let slice = 0; slice < SLICES && rows.length <= limit; slice += 1) {
      let looked = journal().where('seq', '>=', low).where('seq', '<', cursor);
      if (type) looked = looked.where('type', '=', type);
      else if (about) looked = looked.where('about', '=', about);
      if (by) looked = looked.where((is) => is.or(by.map((one) => (one === null ? is('by', 'is', null) : is('by', '=', one)))));
      const inner = looked.orderBy('seq', 'desc').limit(SLICE);
      let found = db.selectFrom(inner.select(['seq', 'at', 'about', 'type', 'by', 'event']).as('looked')).selectAll();
      if (about) found = found.where('about', '=', about);
      if (from !== null) found = found.where('at', '>=', from);
      if (until !== null) found = found.where('at', '<', until);
      if (window) found = found.where(sql<boolean>`event like ${like(windowPart(window))} escape '~'`);
      if (text) found = found.where(sql<boolean>`(event like ${like(inJson(text))} escape '~' or ${inWords(text)})`);
      const matching = (await found.orderBy('seq', 'desc').execute()).map((row) => ({ ...row, seq: Number(row.seq), at: Number(row.at) }));
      rows.push(...(await withWords(db, hall, matching, PURGED)).filter((row) => says(row, sought)));
      const end = await db
        .selectFrom(inner.select('seq').as('looked'))
        .select(({ fn }) => [fn.min('seq').as('low'), fn.countAll().as('count')])
        .executeTakeFirstOrThrow();
      if (Number(end.count) < SLICE) return cut(rows, limit, null);
      cursor = Number(end.low);
      await nextTurn();
    }
    return cut(rows, limit, cursor);
  }

  /** Whether what is looked for stands in the staff's words beside an event. */
  const inWords = (text: string) =>
    sql`exists (select 1 from staff_words as w where w.hall = ${hall} and w.seq = looked.seq and w.text like ${like(text)} escape '~')`;

  /** Everything of a few tickets: their days are known, so nothing else is looked at. */
  async function ofTickets(sought: Sought, tickets: readonly string[]): Promise<Found> {
    const rows: Row[] = [];
    for (const ticket of tickets) {
      rows.push(...(await ticketRows(db, hall, ticket)).filter((row) => fits(row, sought)));
      await nextTurn();
    }
    return cut(
      rows.sort((a, b) => b.seq - a.seq),
      sought.limit,
      null,
    );
  }

  return { page, places };
}

const cut = (rows: readonly Row[], limit: number, cursor: number | null): Found => {
  const shown = rows.slice(0, limit);
  return { rows: shown, before: rows.length > limit ? (shown.at(-1)?.seq ?? null) : cursor };
};

/** A text as JSON writes it within others. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const windowPart = (window: string): string => `"window":"${window}"`;
const like = (part: string): string => `%${part.replaceAll(/[~%_]/g, (sign) => `~${sign}`)}%`;

/** What is looked for must be in what is told: nobody finds out a person's key by asking for it. */
function says(row: Row, { text }: Sought): boolean {
  if (!text) return true;
  const event = parsed(row.event);
  return event !== null && JSON.stringify(withoutPerson(event)).toLowerCase().includes(inJson(text).toLowerCase());
}

function fits(row: Row, sought: Sought): boolean {
  const { about, type, by, window, from, until, before } = sought;
  return (
    (!type || row.type === type) &&
    (!about || row.about === about) &&
    (!by || by.includes(row.by)) &&
    (from === null || row.at >= from) &&
    (until === null || row.at < until) &&
    (before === undefined || row.seq < before) &&
    (!window || row.event.includes(windowPart(window))) &&
    says(row, sought)
  );
}
