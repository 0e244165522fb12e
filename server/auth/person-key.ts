import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { IdDocument } from '../../shared/requests.ts';
import { addDays } from '../../shared/time.ts';
import type { Day } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';

/**
 * One key per person and day. Whoever has the journal cannot turn it back: there are few enough ID numbers to
 * try them all, so the day's key is kept apart and destroyed when its time is over (rules.json ticket.id_retention_days).
 */
export function personKey({ kind, number }: IdDocument, keyOfTheDay: string): string {
  const written = number.replace(/\s/g, '').toUpperCase(); // x and X at the end of an ID number are the same person
  return createHmac('sha256', keyOfTheDay).update(`${kind} ${written}`).digest('base64url');
}

export type PersonKeys = Awaited<ReturnType<typeof openPersonKeys>>;

export async function openPersonKeys(db: Kysely<Tables>) {
  let today: { day: Day; key: string } | null = null;
  return {
    /** The person's key for a day. The first of the day makes the day's key, which outlives a restart. */
    async of(document: IdDocument, day: Day): Promise<string> {
      if (today?.day !== day) {
        await db
          .insertInto('day_key')
          .values({ day, key: randomBytes(32).toString('base64url') })
          .onConflict((on) => on.doNothing())
          .execute();
        today = await db.selectFrom('day_key').selectAll().where('day', '=', day).executeTakeFirstOrThrow();
      }
      return personKey(document, today.key);
    },
    /** Destroys the keys of days that are over. */
    async forget(day: Day, retentionDays: number): Promise<void> {
      await db.deleteFrom('day_key').where('day', '<=', addDays(day, -retentionDays)).execute();
    },
  };
}
