import type { Insertable, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Every version of a document that was ever in force, with who brought it: what the journal's `version` stands for. */
export function settingsVersions(db: Kysely<Tables>, hall: string) {
  return {
    async keep(row: Omit<Insertable<Tables['settings_version']>, 'hall'>): Promise<void> {
      await db
        .insertInto('settings_version')
        .values({ hall, ...row })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    /** The body of an earlier version; null if there was none. */
    async find(document: string, version: string): Promise<unknown> {
      const row = await db
        .selectFrom('settings_version')
        .select('body')
        .where('hall', '=', hall)
        .where('document', '=', document)
        .where('version', '=', version)
        .executeTakeFirst();
      return row ? JSON.parse(row.body) : null;
    },
  };
}
export type SettingsVersions = ReturnType<typeof settingsVersions>;
