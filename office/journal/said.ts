import { eventSaid } from '../../shared/i18n/journal-events.ts';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import { personName } from '../../shared/i18n/person-name.ts';
import type { JournalFound } from '../../shared/journal.ts';
import { localTime } from '../../shared/time.ts';
import type { Instant, Lang } from '../../shared/words.ts';

/** Who it was, as people say it. */
export function whoSaid(lang: Lang, by: string | null, byName: string | null): string {
  const words = officeJournalWords[lang];
  if (byName) return personName(lang, { id: by, name: byName });
  if (by === null) return words.holder;
  return by === 'clock' ? words.clock : by === 'file' ? words.file : by === 'machine' ? words.machine : by;
}

/** The clock on the hall's wall, with its seconds. */
export const clockSaid = (at: Instant, zone: string): string => `${localTime(at, zone).clock}:${new Date(at).toISOString().slice(17, 19)}`;
export const whenSaid = (at: Instant, zone: string): string => `${localTime(at, zone).day} ${clockSaid(at, zone)}`;

export function foundSaid(lang: Lang, { type, ticket, data }: JournalFound): string {
  if ('broken' in data) return officeJournalWords[lang].broken;
  const { window } = data;
  return eventSaid(lang, { type, number: ticket?.number ?? null, window: typeof window === 'string' ? window : null, data });
}
