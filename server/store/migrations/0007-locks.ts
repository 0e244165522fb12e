import type { Kysely } from 'kysely';

/** A session may be locked: whoever sits there has gone away for a while. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('session')
    .addColumn('locked', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
