import type { BoardView, JournalRow } from './views.ts';
import type { Day, TicketNumber, WindowNo } from './words.ts';

/** A line of the journal as the office reads it: with the name of who did it, and the number of the ticket it is about. */
export type JournalFound = JournalRow & {
  readonly about: string;
  /** null where that is nobody who may sign in now: a device, the clock, whoever held the ticket, somebody who has left. */
  readonly byName: string | null;
  readonly ticket: { readonly day: Day; readonly number: TicketNumber } | null;
};

/** What a search has found, the newest first. */
export type JournalPage = {
  readonly events: readonly JournalFound[];
  /** The journal's last event. */
  readonly last: number;
  /** There may be more: ask again with this as `before`. null: that is all. */
  readonly before: number | null;
};

/** What somebody has done in a time. The journal keeps no sign-ins: the last one is the account's own. */
export type PersonTrail = {
  readonly by: string;
  readonly byName: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly signedInAt: string | null;
  readonly events: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Most often first. */
  readonly types: readonly { readonly type: string; readonly count: number }[];
  readonly windows: readonly { readonly window: WindowNo; readonly opened: number }[];
};

/** The hash of the journal at the end of a day. */
export type ChainMark = { readonly day: Day; readonly seq: number; readonly hash: string; readonly differs: boolean };

/** How the journal's chain of hashes stands. */
export type ChainView = {
  readonly hall: string;
  /** The last day's end; null in a hall whose first day is not over. */
  readonly mark: ChainMark | null;
  /** The journal as it is now: to be written down in the evening. */
  readonly now: { readonly seq: number; readonly hash: string; readonly at: string };
  /** The last thirty-one, the newest first. */
  readonly marks: readonly ChainMark[];
  /** Days whose events are no longer those that the mark was made of. */
  readonly differing: readonly ChainMark[];
  /** When the day that was looked at longest ago was looked at; null: not all of them have been. */
  readonly checkedAt: string | null;
};

/** A board as it stood at an instant. */
export type WallThen = {
  readonly at: string;
  readonly zone: string | null;
  /** The last event that had happened by then. */
  readonly seq: number;
  /** null while the journal is still being read: ask again. `done` of `of` events are read. */
  readonly view: BoardView | null;
  readonly done: number;
  readonly of: number;
  /** The documents that were in force, by version. */
  readonly documents: readonly { readonly document: string; readonly version: string }[];
  /** Documents whose version of then is not kept or no longer readable: in their place stands what is in force now. */
  readonly replaced: readonly string[];
};
