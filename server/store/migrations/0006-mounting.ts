import type { Kysely } from 'kysely';

/** How a screen hangs: its layout, turn and loudness, kept with the device. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('device')
    .addColumn('mounting', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
}
