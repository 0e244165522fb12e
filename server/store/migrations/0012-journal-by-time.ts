import type { Kysely } from 'kysely';

/** Whoever has to answer for a day asks for its hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('journal_at').on('journal').columns(['hall', 'at']).execute();
}
