import type { Kysely } from 'kysely';
import type { Day, TicketNumber } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';

const AT_ONCE = 400; // ids in one question

/** Which ticket an id is, and which id a number had: by the facts. */
export function ticketsNamed(db: Kysely<Tables>, hall: string) {
  const tickets = () => db.selectFrom('ticket').where('hall', '=', hall);
  return {
    async names(ids: readonly string[]): Promise<ReadonlyMap<string, { day: Day; number: TicketNumber }>> {
      const known = new Map<string, { day: Day; number: TicketNumber }>();
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const rows = await tickets()
          .select(['id', 'day', 'number'])
          .where('id', 'in', ids.slice(from, from + AT_ONCE))
          .execute();
        for (const { id, day, number } of rows) known.set(id, { day, number });
      }
      return known;
    },
    /** Those that had a number, on days without a gap, the newest first. */
    async numbered(number: TicketNumber, days: readonly Day[]): Promise<string[]> {
      if (days.length === 0) return [];
      const rows = await tickets()
        .select(['id', 'day'])
        .where('day', 'in', days)
        .where('number', '=', number)
        .orderBy('day', 'desc')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
