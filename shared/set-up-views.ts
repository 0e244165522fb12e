import type { Documents } from './settings.ts';
import type { StaffId, WindowNo } from './words.ts';

/** How far something is from what the hall has now, row by row (a row's key is its id, letter or number). */
export type Rows = { readonly count: number; readonly examples: readonly RowExample[] };
export type RowExample = {
  readonly key: string;
  /** What people call it, in the language asked; empty where it has no name. */
  readonly name: string;
  /** Which fields are others than before; of a row that is changed. */
  readonly fields: readonly string[];
};

/** What would become of a document: new here, changed, the same, taken away, or not spoken of and left as it is. */
export const BECOMES = ['new', 'changed', 'same', 'gone', 'kept'] as const;
export type Becomes = (typeof BECOMES)[number];
export type DocumentChange = {
  readonly document: string;
  readonly becomes: Becomes;
  readonly added: Rows;
  readonly removed: Rows;
  readonly changed: Rows;
};

/** What somebody should know before other documents are taken over. */
export type SetUpWarning =
  | { readonly warning: 'people-waiting'; readonly people: number }
  | { readonly warning: 'windows-open'; readonly windows: readonly WindowNo[] }
  /** Staff who would be gone: nobody signs in as them any more. */
  | { readonly warning: 'accounts-gone'; readonly staff: readonly StaffId[] }
  /** Staff ids under which another person would be: what the one before set as a password is forgotten. */
  | { readonly warning: 'accounts-anew'; readonly staff: readonly StaffId[] }
  | { readonly warning: 'opens-for-real' }
  | { readonly warning: 'becomes-trial' }
  /** The journal is kept under the hall's id, so it stays what it is. */
  | { readonly warning: 'id-kept'; readonly id: string }
  /** These are not what the manifest says they were: edited since, or damaged. */
  | { readonly warning: 'not-as-made'; readonly documents: readonly string[] }
  | { readonly warning: 'pictures'; readonly added: readonly string[]; readonly replaced: readonly string[] };
export const SET_UP_WARNINGS = [
  'people-waiting',
  'windows-open',
  'accounts-gone',
  'accounts-anew',
  'opens-for-real',
  'becomes-trial',
  'id-kept',
  'not-as-made',
  'pictures',
] as const satisfies readonly SetUpWarning['warning'][];

export type SetUpMistake = { readonly document: string; readonly path: string; readonly reason: string };

/** What taking over other documents would change. Nothing has been changed. */
export type SetUpReport = {
  /** Named in `If-Match` when they are taken over: the documents of the hall as they were when this was told. */
  readonly basis: string;
  /** Of the bundle, if it says so: whose it is, when and with what it was made. */
  readonly made: { readonly hall: string; readonly at: string; readonly paihao: string } | null;
  readonly documents: readonly DocumentChange[];
  /** Any of them, and nothing can be taken over. */
  readonly mistakes: readonly SetUpMistake[];
  readonly warnings: readonly SetUpWarning[];
  /** What is in the bundle and is none of the hall's. */
  readonly ignored: readonly string[];
};

/** What has been taken over. */
export type SetUpTaken = { readonly documents: readonly string[]; readonly pictures: readonly string[] };

/** A number taken to see that all is connected. */
export type TestTicket = { readonly id: string; readonly number: string; readonly queue: string };

/** The trial is over: which numbers were cleared away. */
export type HallOpened = { readonly cleared: readonly string[] };

/** What was tried out is cleared away: numbers, and windows that were open. */
export type TrialCleared = { readonly cleared: readonly string[]; readonly closed: readonly WindowNo[] };

/** What a guided set-up asks about, as it is now. */
export type SetUpNow = Pick<Documents, 'hall' | 'calendar' | 'departments' | 'queues' | 'windows' | 'staff'> & {
  /** Named in `If-Match` when some of it is put back. */
  readonly basis: string;
  readonly leaders: number;
  readonly matters: number;
};
