import type { Insertable, Kysely } from 'kysely';
import type { SetupEvent } from '../domain/setup/setup.ts';
import { withWords } from './staff-words.ts';
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
    /** Each change of a document as the journal has it, the newest first; '' for a reason that has been purged. */
    async history(document: string): Promise<readonly SetupEvent[]> {
      const rows = await db
        .selectFrom('journal')
        .select(['seq', 'type', 'event'])
        .where('hall', '=', hall)
        .where('about', '=', 'setup')
        .orderBy('seq', 'desc')
        .execute();
      return (await withWords(db, hall, rows, '')).flatMap(({ event }) => {
        const read: SetupEvent = JSON.parse(event);
        return read.type === 'SettingsChanged' && read.document === document ? read : [];
      });
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
