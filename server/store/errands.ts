import type { Kysely } from 'kysely';
import type { BackupTrial, ErrandView } from '../../shared/care.ts';
import { iso } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import type { Tables } from './tables.ts';

/** What is remembered of backups beside their files, and how the last of each errand went. */
export function errands(db: Kysely<Tables>, hall: string) {
  const found = (what: string) => db.selectFrom('errand').selectAll().where('hall', '=', hall).where('what', '=', what).executeTakeFirst();
  return {
    async last(what: 'backup' | 'purge'): Promise<ErrandView | null> {
      const row = await found(what);
      return row ? { at: iso(Number(row.at)), ok: row.ok === 1, why: row.detail } : null;
    },
    async note(what: 'backup' | 'purge', at: Instant, ok: boolean, detail: string): Promise<void> {
      const row = { at, ok: ok ? 1 : 0, detail };
      await db
        .insertInto('errand')
        .values({ hall, what, ...row })
        .onConflict((on) => on.columns(['hall', 'what']).doUpdateSet(row))
        .execute();
    },
    backups: () => db.selectFrom('backup').selectAll().where('hall', '=', hall).execute(),
    async keepBackup(row: { name: string; at: Instant; seq: number; bytes: number; sha256: string }): Promise<void> {
      const values = { hall, tried_at: null, tried: null, ...row };
      await db
        .insertInto('backup')
        .values(values)
        .onConflict((on) => on.columns(['hall', 'name']).doUpdateSet(values))
        .execute();
    },
    async noteTrial(name: string, trial: BackupTrial): Promise<void> {
      await db
        .updateTable('backup')
        .set({ tried_at: Date.parse(trial.at), tried: JSON.stringify(trial) })
        .where('hall', '=', hall)
        .where('name', '=', name)
        .execute();
    },
    async forgetBackup(name: string): Promise<void> {
      await db.deleteFrom('backup').where('hall', '=', hall).where('name', '=', name).execute();
    },
    /** When the first thing happened that the journal knows of; null: nothing has. */
    async began(): Promise<Instant | null> {
      const row = await db.selectFrom('journal').select('at').where('hall', '=', hall).where('seq', '=', 1).executeTakeFirst();
      return row ? Number(row.at) : null;
    },
  };
}
export type Errands = ReturnType<typeof errands>;
