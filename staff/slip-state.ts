import type { MatterRow, NotificationView } from '../shared/views.ts';
import type { MatterCode, NotificationId, NotificationKind, PrintResult } from '../shared/words.ts';
import type { Check, Draft } from './slip-draft.ts';

/** The slip that was given last at this window; `small`: what became of it on the printer for slips. */
export type Given = {
  readonly id: NotificationId;
  readonly serial: string;
  readonly number: string;
  readonly small: PrintResult | null;
};

/** All that the pane of papers shows beside the window's own view. */
export type SlipState = {
  /** Absent until the matter is known and here. */
  readonly draft: Draft | null;
  /** The slip with which the citizen has come back. */
  readonly before: NotificationView | undefined;
  readonly given: Given | null;
  /** Matters that fit what was typed; null: nothing was. */
  readonly found: readonly MatterRow[] | null;
  /** Counts on when the keyboard asks for the papers. */
  readonly asked: number;
};
export const NO_SLIP: SlipState = { draft: null, before: undefined, given: null, found: null, asked: 0 };

/** What may be wished of papers and slips. */
export type SlipDeed =
  | { do: 'papers' }
  | { do: 'check'; paper: string; check: Check }
  | { do: 'situation'; id: string }
  | { do: 'text'; text: string }
  | { do: 'findMatter'; query: string }
  | { do: 'setMatter'; code: MatterCode }
  | { do: 'give'; kind: Exclude<NotificationKind, 'refused'>; finish: boolean }
  | { do: 'refuse'; reason: string; basis: string; finish: boolean }
  | { do: 'told'; id: NotificationId; text: string }
  | { do: 'printAgain' | 'printSmall' | 'putAway' };
