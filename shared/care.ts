import type { Actor, Day } from './words.ts';

/** A backup that lies in the folder. Instants are ISO; null: the file is there, and nothing more is known of it. */
export type BackupRow = {
  readonly name: string;
  readonly at: string | null;
  readonly seq: number | null;
  readonly bytes: number;
  readonly sha256: string | null;
  /** How its last trial went: restored into an empty folder and compared. */
  readonly tried: BackupTrial | null;
};
export type BackupTrial = {
  readonly at: string;
  readonly ok: boolean;
  /** ok: same, or other-software (only counts were compared); not ok: no-backup, cut-off, changed, or unreadable. */
  readonly found: 'same' | 'other-software' | 'no-backup' | 'cut-off' | 'changed' | 'unreadable';
  readonly files: number;
};

/** How the last backup or purge went; `why` in the words of whoever failed. */
export type ErrandView = { readonly at: string; readonly ok: boolean; readonly why: string };

/** What lies in the backup folder, and what is being done there. */
export type BackupsView = {
  readonly folder: string;
  /** It is on the disk that the data is on, and would be lost with it. */
  readonly sameDisk: boolean;
  /** Bytes that are free there; null: it cannot be told. */
  readonly free: number | null;
  readonly doing: { readonly what: 'making' | 'trying'; readonly name: string } | null;
  readonly last: ErrandView | null;
  /** When the next one is made by itself. */
  readonly next: string;
  readonly keep: number;
  /** The newest first. */
  readonly backups: readonly BackupRow[];
};

/** The kinds of what may be personal in the data folder; each is told with where it lies and how long. */
export const PERSONAL = [
  'ticket-links',
  'id-keys',
  'phones',
  'review-texts',
  'notification-texts',
  'printed-slips',
  'sessions',
  'free-words',
  'staff',
  'facts',
  'backups',
] as const;
export type PersonalKind = (typeof PERSONAL)[number];

/** One kind: how many there are, how many are over their time, and how long they are kept. */
export type PersonalRow = {
  readonly kind: PersonalKind;
  /** null: it is not counted, because nothing of it is ever destroyed by this. */
  readonly there: number | null;
  readonly due: number | null;
  /** Kept so many days (backups: so many of them); null: by its own end, or as long as the hall keeps its records. */
  readonly keep: number | null;
  /** The rule that says so; null: none. */
  readonly rule: string | null;
};
export type PurgeView = { readonly day: Day; readonly last: ErrandView | null; readonly rows: readonly PersonalRow[] };
/** What was destroyed. */
export type Purged = { readonly by: Actor; readonly at: string; readonly counts: Readonly<Partial<Record<PersonalKind, number>>> };

/** Which Paihao runs here, and how it goes. */
export type AboutView = {
  readonly version: string;
  /** The hash of what was built, short; empty where it runs from its sources. */
  readonly build: string;
  readonly node: string;
  readonly system: string;
  readonly startedAt: string;
  readonly databaseBytes: number;
  readonly seq: number;
  /** The upgrades that the database has had, in their order. */
  readonly migrations: readonly string[];
  readonly lastBackup: string | null;
  readonly voice: string | null;
  readonly personal: readonly PersonalRow[];
};
