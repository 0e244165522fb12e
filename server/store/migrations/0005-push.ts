import type { Kysely } from 'kysely';

/** Messages to phones: the hall's own pair of keys, and where those who asked for it can be reached. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('push_key')
    .addColumn('hall', 'text', (c) => c.primaryKey())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('private_key', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('push')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('ticket', 'text', (c) => c.notNull())
    .addColumn('endpoint', 'text', (c) => c.notNull())
    .addColumn('p256dh', 'text', (c) => c.notNull())
    .addColumn('auth', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('told', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('push_pk', ['hall', 'ticket', 'endpoint'])
    .execute();
}
