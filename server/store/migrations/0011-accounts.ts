import type { Kysely } from 'kysely';

/** What is known of an account beside its password, also where nobody has set one yet; and of a session, when it was last used and from what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account_state')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('closed_at', 'bigint')
    .addColumn('signed_in_at', 'bigint')
    .execute();
  await db.schema.alterTable('session').addColumn('seen_at', 'bigint').execute();
  await db.schema.alterTable('session').addColumn('browser', 'text').execute();
}
