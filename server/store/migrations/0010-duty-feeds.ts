import type { Kysely } from 'kysely';

/** The calendar that somebody has subscribed to, by the hash of its secret. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('duty_feed')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text')
    .addPrimaryKeyConstraint('duty_feed_pk', ['hall', 'person'])
    .execute();
  await db.schema.createIndex('duty_feed_hash').unique().on('duty_feed').column('hash').execute();
}
