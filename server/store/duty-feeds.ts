import type { Kysely } from 'kysely';
import type { Instant } from '../../shared/words.ts';
import type { Tables } from './tables.ts';

/** Which calendars of duty are out, one a person, each by the hash of its secret. */
export function dutyFeeds(db: Kysely<Tables>, hall: string) {
  return {
    list: async (): Promise<{ person: string; at: Instant; by: string | null }[]> => {
      const rows = await db.selectFrom('duty_feed').select(['person', 'at', 'by']).where('hall', '=', hall).orderBy('person').execute();
      return rows.map(({ person, at, by }) => ({ person, at: Number(at), by }));
    },
    /** The one there was before is void from now on. */
    async make(person: string, hash: string, at: Instant, by: string | null): Promise<void> {
      await db
        .insertInto('duty_feed')
        .values({ hall, person, hash, at, by })
        .onConflict((on) => on.columns(['hall', 'person']).doUpdateSet({ hash, at, by }))
        .execute();
    },
    /** False if there was none. */
    async revoke(person: string): Promise<boolean> {
      const { numDeletedRows } = await db.deleteFrom('duty_feed').where('hall', '=', hall).where('person', '=', person).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    /** Whose it is; null: nobody's, or no more. */
    async whose(hash: string): Promise<string | null> {
      const row = await db.selectFrom('duty_feed').select('person').where('hall', '=', hall).where('hash', '=', hash).executeTakeFirst();
      return row?.person ?? null;
    },
  };
}
export type DutyFeeds = ReturnType<typeof dutyFeeds>;
