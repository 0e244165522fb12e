import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import { iso } from '../../shared/time.ts';
import type { TicketView } from '../../shared/views.ts';
import type { Lang, ReviewReason, TicketStatus } from '../../shared/words.ts';
import type { HallEvent } from '../domain/event.ts';
import type { Ticket } from '../domain/queue/state.ts';
import type { ReviewEvent } from '../domain/reviews/reviews.ts';
import type { Tables, TicketFact } from './tables.ts';
import { type CallsMade, callsIn, measuresOf } from './ticket-measures.ts';

/** `calls` and `recalls` are those of the events that are written with it: they are added to what is there. */
const factOf = (hall: string, ticket: Ticket, made: CallsMade | undefined): Insertable<TicketFact> => ({
  hall,
  id: ticket.id,
  day: ticket.day,
  number: ticket.number,
  queue: ticket.queue,
  matter: ticket.matter,
  lang: ticket.lang,
  priority: ticket.priority,
  status: ticket.status,
  window: ticket.window,
  last_window: ticket.lastWindow,
  taken_at: ticket.takenAt,
  called_at: ticket.calledAt,
  done_at: ticket.doneAt,
  since: ticket.since,
  outcome: ticket.outcome,
  implied: ticket.implied ? 1 : 0,
  misses: ticket.misses,
  periods: JSON.stringify(ticket.periods),
  quoted_from: ticket.quoted?.from ?? null,
  quoted_to: ticket.quoted?.to ?? null,
  session: ticket.session,
  clerk: ticket.clerk,
  after_closing: ticket.afterClosing,
  calls: made?.calls ?? 0,
  recalls: made?.recalls ?? 0,
  ...measuresOf(ticket, made?.ended ?? false),
});

const atWindow = ({ status }: Ticket): number => (status === 'called' || status === 'serving' ? 1 : 0);
const ROWS = 500; // at once: an engine binds only so many values in one statement

/**
 * Writes down the tickets as these events have left them. One that was just taken must not be there yet, on no day: an id is used once.
 * Whoever leaves a window is written before whoever comes to it: the guard looks at each row.
 */
export async function recordTickets(
  tx: Transaction<Tables>,
  hall: string,
  tickets: readonly Ticket[],
  taken: ReadonlySet<string>,
  events: readonly HallEvent[],
): Promise<void> {
  const made = callsIn(events);
  const inTurn = [...tickets].sort((a, b) => atWindow(a) - atWindow(b));
  const rows = inTurn.filter(({ id }) => !taken.has(id)).map((ticket) => factOf(hall, ticket, made.get(ticket.id)));
  const first = inTurn.filter(({ id }) => taken.has(id)).map((ticket) => factOf(hall, ticket, made.get(ticket.id)));
  await update(tx, rows);
  for (let from = 0; from < first.length; from += ROWS) {
    await tx
      .insertInto('ticket')
      .values(first.slice(from, from + ROWS))
      .execute();
  }
}

async function update(tx: Transaction<Tables>, rows: readonly Insertable<TicketFact>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    await tx
      .insertInto('ticket')
      .values(rows.slice(from, from + ROWS))
      .onConflict((on) =>
        on.columns(['hall', 'id']).doUpdateSet((row) => ({
          queue: row.ref('excluded.queue'),
          matter: row.ref('excluded.matter'),
          priority: row.ref('excluded.priority'),
          status: row.ref('excluded.status'),
          window: row.ref('excluded.window'),
          last_window: row.ref('excluded.last_window'),
          called_at: row.ref('excluded.called_at'),
          done_at: row.ref('excluded.done_at'),
          since: row.ref('excluded.since'),
          outcome: row.ref('excluded.outcome'),
          implied: row.ref('excluded.implied'),
          misses: row.ref('excluded.misses'),
          periods: row.ref('excluded.periods'),
          clerk: row.ref('excluded.clerk'),
          after_closing: row.ref('excluded.after_closing'),
          first_called_at: row.ref('excluded.first_called_at'),
          served_at: row.ref('excluded.served_at'),
          handled: row.ref('excluded.handled'),
          legs: row.ref('excluded.legs'),
          transfers: row.ref('excluded.transfers'),
          calls: sql<number>`ticket.calls + excluded.calls`,
          recalls: sql<number>`ticket.recalls + excluded.recalls`,
        })),
      )
      .execute();
  }
}

/** One service, one review: the second one breaks here, whatever the rules have said. */
export async function recordReviews(tx: Transaction<Tables>, hall: string, reviews: readonly ReviewEvent[]): Promise<void> {
  await tx
    .insertInto('review')
    .values(
      reviews.map(({ ticket, day, at, queue, matter, window, clerk, grade, dimensions }) => ({
        hall,
        ticket,
        day,
        at,
        queue,
        matter,
        window,
        clerk,
        grade,
        dimensions: JSON.stringify(dimensions),
      })),
    )
    .execute();
}

/** A ticket that the open day no longer knows, as it was left. */
export type TicketLeft = {
  readonly view: TicketView;
  readonly since: number;
  readonly lastWindow: string | null;
  readonly day: string;
  readonly clerk: string | null;
};

export function ticketFacts(db: Kysely<Tables>, hall: string) {
  return {
    async find(id: string): Promise<TicketLeft | null> {
      const row = await db.selectFrom('ticket').selectAll().where('hall', '=', hall).where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const { number, queue, matter, status, window, taken_at, called_at, done_at, since, last_window, day, clerk } = row;
      const view: TicketView = {
        id,
        number,
        queue,
        matter,
        lang: row.lang as Lang,
        status: status as TicketStatus,
        ahead: null,
        wait: null,
        window: status === 'serving' ? window : null,
        takenAt: iso(Number(taken_at)),
        calledAt: called_at === null ? null : iso(Number(called_at)),
        doneAt: done_at === null ? null : iso(Number(done_at)),
      };
      return { view, since: Number(since), lastWindow: last_window, day, clerk };
    },
    /** The ticket that has a number on a day. */
    async idOf(day: string, number: string): Promise<string | null> {
      const row = await db
        .selectFrom('ticket')
        .select('id')
        .where('hall', '=', hall)
        .where('day', '=', day)
        .where('number', '=', number)
        .executeTakeFirst();
      return row?.id ?? null;
    },
    async isReviewed(id: string): Promise<boolean> {
      return (
        (await db.selectFrom('review').select('ticket').where('hall', '=', hall).where('ticket', '=', id).executeTakeFirst()) !== undefined
      );
    },
    /** What somebody wrote, and why: stands apart from the journal, so that it can be destroyed. False: there was something already. */
    async keepWords(id: string, at: number, { text, reasons }: { text: string; reasons: readonly ReviewReason[] }): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('review_text')
        .values({ hall, ticket: id, at, text, reasons: JSON.stringify(reasons) })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async dropWords(id: string): Promise<void> {
      await db.deleteFrom('review_text').where('hall', '=', hall).where('ticket', '=', id).execute();
    },
  };
}
export type TicketFacts = ReturnType<typeof ticketFacts>;
