import type { Kysely } from 'kysely';
import type { Instant } from '../../shared/words.ts';
import type { DutyShown } from '../domain/duty/duty.ts';
import type { SetupEvent } from '../domain/setup/setup.ts';
import type { Tables } from './tables.ts';

/** How often a document has changed, and the last time. */
export type DocumentChanges = { readonly times: number; readonly at: Instant; readonly by: string | null };

/** What the journal tells of duty: read by its subject, not from the beginning. */
export function dutyRecord(db: Kysely<Tables>, hall: string) {
  const about = (subject: string, type: string) =>
    db.selectFrom('journal').select('event').where('hall', '=', hall).where('about', '=', subject).where('type', '=', type);
  return {
    /** Who stood on the wall, from when on, in order; `until` itself is not counted. */
    async shown(from: Instant, until: Instant): Promise<DutyShown[]> {
      const rows = await about('duty', 'DutyShown').where('at', '>=', from).where('at', '<', until).orderBy('seq').execute();
      return rows.map(({ event }) => JSON.parse(event));
    },
    /** By the name of the document; those alone that hold the rosters of months. */
    async rosterChanges(): Promise<ReadonlyMap<string, DocumentChanges>> {
      const rows = await about('setup', 'SettingsChanged').where('event', 'like', '%"document":"roster-%').orderBy('seq').execute();
      const changes = new Map<string, DocumentChanges>();
      for (const row of rows) {
        const { document, at, by }: SetupEvent = JSON.parse(row.event);
        changes.set(document, { times: (changes.get(document)?.times ?? 0) + 1, at, by });
      }
      return changes;
    },
  };
}
export type DutyRecord = ReturnType<typeof dutyRecord>;
