import type { Kysely } from 'kysely';

/**
 * The journal's hash at each day's end, and the state after each day's turn. Both are made from the journal while the hall is at work:
 * those of the days before this upgrade too. The journal is searched by who did it and by what it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chain_mark')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('checked_at', 'bigint')
    .addColumn('differs', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('chain_mark_pk', ['hall', 'seq'])
    .execute();
  await db.schema.createIndex('chain_mark_day').on('chain_mark').columns(['hall', 'day']).execute();
  await db.schema
    .createTable('day_state')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('day_state_pk', ['hall', 'seq'])
    .execute();
  await db.schema.createIndex('journal_by').on('journal').columns(['hall', 'by', 'seq']).execute();
  await db.schema.createIndex('journal_type').on('journal').columns(['hall', 'type', 'seq']).execute();
}
