import type { Kysely } from 'kysely';

/** A day's reviews are asked for again and again: without an index by days all that there ever were are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('review_by_day').on('review').columns(['hall', 'day', 'ticket', 'grade']).execute();
}
