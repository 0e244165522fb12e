import { type Kysely, sql } from 'kysely';

/** Journal, head, snapshot, and the facts with their guards: a bug in the rules cannot give one number twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('head')
    .addColumn('hall', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('journal')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('by', 'text')
    .addColumn('event', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('journal_pk', ['hall', 'seq'])
    .execute();
  await db.schema
    .createTable('snapshot')
    .addColumn('hall', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('ticket')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('matter', 'text')
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('priority', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('window', 'text')
    .addColumn('last_window', 'text')
    .addColumn('taken_at', 'bigint', (c) => c.notNull())
    .addColumn('called_at', 'bigint')
    .addColumn('done_at', 'bigint')
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('implied', 'integer', (c) => c.notNull())
    .addColumn('misses', 'integer', (c) => c.notNull())
    .addColumn('periods', 'text', (c) => c.notNull())
    .addColumn('quoted_from', 'integer')
    .addColumn('quoted_to', 'integer')
    .addPrimaryKeyConstraint('ticket_pk', ['hall', 'id'])
    .execute();
  await db.schema.createIndex('ticket_number').unique().on('ticket').columns(['hall', 'day', 'number']).execute();
  await db.schema
    .createIndex('ticket_at_window')
    .unique()
    .on('ticket')
    .columns(['hall', 'window'])
    .where(sql.ref('status'), 'in', ['called', 'serving'])
    .execute();
}
