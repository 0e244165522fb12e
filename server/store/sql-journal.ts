import type { Kysely, Transaction } from 'kysely';
import { DamagedDatabase } from './damage.ts';
import { recordReviews, recordTickets } from './facts.ts';
import { forgetSheets } from './figures/forget-sheets.ts';
import type { Journal } from './journal.ts';
import { recordNotifications } from './notifications.ts';
import { keepWords, type WordsKept, withWords } from './staff-words.ts';
import type { Tables } from './tables.ts';
import { recordWindows } from './window-periods.ts';
import { takeApart } from './words-apart.ts';

/** Wakes the other servers, if and only if the transaction is stored. */
export type Ring = (tx: Transaction<Tables>) => Promise<unknown>;

const PAGE = 5_000;
const ROWS = 500; // at once: an engine binds only so many values in one statement

/** The journal in SQL, for SQLite and PostgreSQL alike: moving the head is what lets only one writer through. */
export function sqlJournal(db: Kysely<Tables>, hall: string, ring: Ring = async () => {}): Journal {
  return {
    async read(seq, limit = PAGE) {
      const rows = await db
        .selectFrom('journal')
        .select(['seq', 'type', 'event'])
        .where('hall', '=', hall)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return (await withWords(db, hall, rows, '')).map(readEvent);
    },

    append: (seq, events, tickets) =>
      db.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('head')
          .set({ seq: seq + events.length })
          .where('hall', '=', hall)
          .where('seq', '=', seq)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return 'conflict';
        const kept: WordsKept[] = [];
        const rows = events.map((event, nth) => {
          const { body, words } = takeApart(event, seq + nth + 1);
          const { at, about, type, by } = event;
          kept.push(...words.map((one) => ({ ...one, at })));
          return { hall, seq: seq + nth + 1, at, about, type, by, event: JSON.stringify(body) };
        });
        for (let from = 0; from < rows.length; from += ROWS) {
          await tx
            .insertInto('journal')
            .values(rows.slice(from, from + ROWS))
            .execute();
        }
        await keepWords(tx, hall, kept);
        const taken = new Set(events.flatMap((event) => (event.type === 'NumberTaken' ? event.ticket : [])));
        const reviews = events.flatMap((event) => (event.type === 'ReviewGiven' ? event : []));
        if (reviews.length > 0) await recordReviews(tx, hall, reviews);
        const notifications = events.flatMap((event) => (event.about === 'notifications' ? event : []));
        if (notifications.length > 0) await recordNotifications(tx, hall, notifications);
        if (tickets.length > 0) await recordTickets(tx, hall, tickets, taken, events);
        await recordWindows(tx, hall, events);
        await forgetSheets(tx, hall, tickets, reviews, notifications);
        await ring(tx);
        return 'stored';
      }),
  };
}

function readEvent({ seq, event }: { seq: number; event: string }) {
  try {
    return JSON.parse(event);
  } catch (fault) {
    throw new DamagedDatabase(`event ${seq} of its journal cannot be read`, { cause: fault });
  }
}

/** A hall that nobody has written to yet stands at 0. */
export async function openHead(db: Kysely<Tables>, hall: string): Promise<void> {
  await db
    .insertInto('head')
    .values({ hall, seq: 0 })
    .onConflict((on) => on.doNothing())
    .execute();
}
