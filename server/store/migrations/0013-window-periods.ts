import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { windowsFromJournal } from '../window-periods.ts';

/** When each window was open, paused, or left by its clerk: read off the journal that is there, and kept with it from now on. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('window_period')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('window', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('is', 'text', (c) => c.notNull())
    .addColumn('from', 'bigint', (c) => c.notNull())
    .addColumn('to', 'bigint')
    .addColumn('clerk', 'text')
    .addColumn('kind', 'text')
    .addPrimaryKeyConstraint('window_period_pk', ['hall', 'window', 'from'])
    .execute();
  await db.schema.createIndex('window_period_day').on('window_period').columns(['hall', 'day']).execute();
  await db.schema.createIndex('window_period_running').on('window_period').columns(['hall']).where(sql.ref('to'), 'is', null).execute();
  await db.schema
    .createIndex('journal_turns')
    .on('journal')
    .columns(['hall', 'seq'])
    .where(sql.ref('type'), '=', sql.lit('DayTurned'))
    .execute();
  for (const { hall } of await db.selectFrom('head').select('hall').execute()) await windowsFromJournal(db, hall);
}
