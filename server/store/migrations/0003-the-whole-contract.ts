import type { Kysely } from 'kysely';

/** What the reports need beside the queue: session, clerk and minutes after closing; reviews; the versions of the settings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('ticket').addColumn('session', 'text').execute();
  await db.schema.alterTable('ticket').addColumn('clerk', 'text').execute();
  await db.schema
    .alterTable('ticket')
    .addColumn('after_closing', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('review')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('matter', 'text')
    .addColumn('window', 'text')
    .addColumn('clerk', 'text')
    .addColumn('grade', 'integer', (c) => c.notNull())
    .addColumn('dimensions', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_pk', ['hall', 'ticket'])
    .execute();
  await db.schema
    .createTable('review_text')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_text_pk', ['hall', 'ticket'])
    .execute();
  await db.schema
    .createTable('settings_version')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text')
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('settings_version_pk', ['hall', 'document', 'version'])
    .execute();
  await db.schema.createIndex('ticket_day').on('ticket').columns(['hall', 'day', 'called_at']).execute();
}
