import { type Kysely, sql } from 'kysely';
import type { HallEvent } from '../../server/domain/event.ts';
import type { Ticket } from '../../server/domain/queue/state.ts';
import { recordTickets } from '../../server/store/facts.ts';
import type { Journal } from '../../server/store/journal.ts';
import type { Tables } from '../../server/store/tables.ts';
import { recordWindows } from '../../server/store/window-periods.ts';

/**
 * The hall's journal, for a past that is made up: the same rows, but kept back and written by the thousand, and of each
 * ticket only how it was left. Nothing is on disk before `flush`.
 */
export function bulkJournal(db: Kysely<Tables>, hall: string): Journal & { flush: () => Promise<void> } {
  let stored = 0;
  let events: HallEvent[] = [];
  const tickets = new Map<string, Ticket>();

  return {
    read: async () => [],
    async append(_seq, more, touched) {
      events.push(...more);
      for (const ticket of touched) tickets.set(ticket.id, ticket);
      return 'stored';
    },
    async flush() {
      await db.transaction().execute(async (tx) => {
        await sql`insert into journal (hall, seq, at, about, type, "by", event)
          select ${hall}, ${stored} + key + 1, value ->> 'at', value ->> 'about', value ->> 'type', value ->> 'by', value
          from json_each(${JSON.stringify(events)})`.execute(tx);
        stored += events.length;
        await tx.updateTable('head').set({ seq: stored }).where('hall', '=', hall).execute();
        await recordWindows(tx, hall, events);
        await recordTickets(tx, hall, [...tickets.values()], new Set(tickets.keys()), events);
      });
      events = [];
      tickets.clear();
    },
  };
}
