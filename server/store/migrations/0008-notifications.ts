import type { Kysely } from 'kysely';

/** The slips of one-time notification, what each found missing, and, apart from what the journal tells, what is written on them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notification')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('serial', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('window', 'text', (c) => c.notNull())
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('matter', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('department', 'text', (c) => c.notNull())
    .addColumn('clerk', 'text')
    .addColumn('first_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('answered_at', 'bigint')
    .addPrimaryKeyConstraint('notification_pk', ['hall', 'id'])
    .execute();
  await db.schema.createIndex('notification_serial').unique().on('notification').columns(['hall', 'serial']).execute();
  await db.schema.createIndex('notification_day').on('notification').columns(['hall', 'day']).execute();
  await db.schema
    .createTable('notification_missing')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('notification', 'text', (c) => c.notNull())
    .addColumn('material', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('notification_missing_pk', ['hall', 'notification', 'material'])
    .execute();
  await db.schema
    .createTable('notification_text')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('notification', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('notification_text_pk', ['hall', 'notification'])
    .execute();
}
