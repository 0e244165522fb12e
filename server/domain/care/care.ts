import type { Actor, Day, Instant } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';

/** What was done to keep the hall's records safe, and what was destroyed because its time was over: by counts, never by content. */
export type CareEvent = { about: 'care'; by: Actor; at: Instant } & (CareDeed | WordsSetApart);
/**
 * An upgrade has moved the staff's own words of the events from `first` to `through` out of the journal. `hash`: what the chain's hash at
 * `through` was before that; null: none was ever told. `differing`: days that did not agree with their marks by then.
 */
type WordsSetApart = {
  type: 'WordsSetApart';
  count: number;
  first: number;
  through: number;
  hash: string | null;
  differing: readonly Day[];
};
export type CareDeed =
  | { type: 'BackupMade'; backup: string; upTo: number; bytes: number } // at first `upTo` was called `seq`, and hid the event's own in an export
  | { type: 'BackupFailed'; why: string }
  | { type: 'BackupTried'; backup: string; ok: boolean }
  | { type: 'BackupFetched' | 'BackupDeleted'; backup: string }
  | { type: 'PersonalPurged'; counts: Readonly<Record<string, number>> };

/** It is done already: the journal is to know. */
export type CareCommand = { about: 'care'; type: 'noteCare'; by: Actor; deed: CareDeed };

export const decideCare = ({ about, by, deed }: CareCommand, at: Instant): Decision => accept({ about, by, at, ...deed });
