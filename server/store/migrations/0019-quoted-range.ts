import type { Kysely } from 'kysely';

/**
 * The range that was quoted with a number. `0001` was given these columns after the first release, so a hall that has gone on since then
 * has none; everybody else has them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ticket = (await db.introspection.getTables()).find(({ name }) => name === 'ticket');
  for (const column of ['quoted_from', 'quoted_to']) {
    if (ticket?.columns.some(({ name }) => name === column)) continue;
    await db.schema.alterTable('ticket').addColumn(column, 'integer').execute();
  }
}
