import type { Kysely } from 'kysely';

/** Why somebody was not content stands beside what they wrote. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('review_text')
    .addColumn('reasons', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
}
