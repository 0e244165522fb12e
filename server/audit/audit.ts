import type { Kysely } from 'kysely';
import type { Day, TicketNumber } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';
import { personTrail } from './person.ts';
import { journalSearch } from './search.ts';
import { ticketStory } from './story.ts';
import { ticketsNamed } from './tickets.ts';

/** What can be asked of one hall's journal beside reading it in order. */
export function auditOf(db: Kysely<Tables>, hall: string) {
  return {
    ...journalSearch(db, hall),
    ...ticketsNamed(db, hall),
    story: (which: { day: Day; number: TicketNumber }, nameOf: (by: string | null) => string | null) =>
      ticketStory(db, hall, which, nameOf),
    person: (asked: Parameters<typeof personTrail>[2]) => personTrail(db, hall, asked),
  };
}
export type Audit = ReturnType<typeof auditOf>;
