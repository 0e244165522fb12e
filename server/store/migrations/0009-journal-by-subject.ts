import type { Kysely } from 'kysely';

/** What the office asks of the journal is about one subject at a time: who changed which document, who stood on the wall. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('journal_about').on('journal').columns(['hall', 'about', 'seq']).execute();
}
