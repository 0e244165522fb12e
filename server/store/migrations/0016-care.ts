import type { Kysely } from 'kysely';

/** What is known of each backup beside the file itself, and how the last of each errand went. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('backup')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('tried_at', 'bigint')
    .addColumn('tried', 'text')
    .addPrimaryKeyConstraint('backup_pk', ['hall', 'name'])
    .execute();
  await db.schema
    .createTable('errand')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('ok', 'integer', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('errand_pk', ['hall', 'what'])
    .execute();
}
