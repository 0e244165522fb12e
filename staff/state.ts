import type { NotificationDue, SessionView } from '../shared/views.ts';
import type { PauseKind, QueueCode, TicketId, TicketNumber, WindowNo } from '../shared/words.ts';
import type { Entry } from '../ui/session.ts';
import type { Act } from './console.ts';
import type { DeskDeed } from './desk-state.ts';
import type { Aside, KeyMap } from './keys.ts';
import type { SlipDeed } from './slip-state.ts';

/** Where the clerk stands on the way to the window. `why` is a sentence, ready to read. */
export type Step =
  | { readonly at: 'starting' }
  | Entry
  | { readonly at: 'choose'; readonly session: SessionView; readonly why: string }
  | { readonly at: 'desk'; readonly session: SessionView }
  | { readonly at: 'console'; readonly session: SessionView; readonly window: WindowNo };

/** What is asked once more before it is done. */
export type Confirmed = 'miss' | 'takeOver' | 'close' | 'leave' | 'signOut';

export type TicketRef = { readonly id: TicketId; readonly number: TicketNumber };

/** What lies open over the console: one thing or nothing. */
export type Sheet =
  | { readonly is: 'none' }
  | { readonly is: 'confirm'; readonly of: Confirmed }
  | { readonly is: 'outcome' }
  /** `other`: where citizens go meanwhile, null as the server proposes; `own`: the reason is being written in the clerk's words. */
  | { readonly is: 'reason'; readonly other: WindowNo | null; readonly own: boolean }
  | { readonly is: 'held' }
  /** `left`: held numbers that have to go, this one counted, before the window can be closed; 0: it is not about closing. */
  | { readonly is: 'transfer'; readonly ticket: TicketRef; readonly left: number }
  | { readonly is: 'return'; readonly ticket: TicketRef }
  | { readonly is: 'note' }
  | { readonly is: 'noteRead'; readonly text: string; readonly by: string; readonly at: string }
  | { readonly is: 'find' }
  /** Which slip, and whether the ticket is completed with it. */
  | { readonly is: 'slip'; readonly of: 'notified' | 'later' }
  | { readonly is: 'refuse' }
  | { readonly is: 'told'; readonly slip: NotificationDue }
  | { readonly is: 'keys' };
export const NO_SHEET: Sheet = { is: 'none' };

/** What may be wished at a window. */
export type WindowWish =
  | { do: 'press'; act: Act }
  | { do: 'choose'; nth: number }
  | { do: 'unhold'; ticket: TicketId; here: boolean }
  | { do: 'accept'; ticket: TicketId }
  | { do: 'handOver'; ticket: TicketRef }
  | { do: 'transfer'; ticket: TicketId; to: { queue: QueueCode } | { window: WindowNo }; note: string }
  | { do: 'slip'; deed: SlipDeed }
  | { do: 'openSheet'; sheet: Sheet }
  | { do: 'sendBack'; ticket: TicketRef }
  | { do: 'return'; ticket: TicketId; reason: string }
  | { do: 'pause'; kind: PauseKind; reason: string; other: WindowNo | null }
  | { do: 'pauseTo'; other: WindowNo | null }
  | { do: 'leaveNote'; text: string }
  /** A number out of turn; without its id this hall does not let clerks choose. */
  | { do: 'callThis'; ticket: TicketId | null }
  /** The day's record is looked at from now on, or no more. */
  | { do: 'record'; shown: boolean }
  | { do: 'confirm' | 'dismiss' | 'help' };

/** What the keys and the console itself may wish for. */
export type ConsoleWish = WindowWish | { do: 'aside'; what: Aside };

/** What an element may wish for. Only main.ts fulfils, or has it fulfilled at the window or at the desk. */
export type Wish =
  | ConsoleWish
  | { do: 'keys'; keys: KeyMap }
  | { do: 'unlock'; password: string }
  | { do: 'takeWindow'; window: WindowNo; takeOver: boolean }
  | { do: 'atDesk'; deed: DeskDeed }
  | { do: 'toDesk' | 'changeWindow' | 'signOut' | 'language' };

const AT_DESK = ['guide', 'supervisor'];
const IN_OFFICE = ['supervisor', 'leader', 'director', 'admin'];
/** Who may stand at the desk (CONTRACT, News). */
export const isOfDesk = ({ staff }: SessionView): boolean => staff.roles.some((role) => AT_DESK.includes(role));
export const isOfOffice = ({ staff }: SessionView): boolean => staff.roles.some((role) => IN_OFFICE.includes(role));

/** Tells main.ts what the clerk wants, out of however many shadows. */
export function wish(from: HTMLElement, detail: Wish): void {
  from.dispatchEvent(new CustomEvent<Wish>('staff-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'staff-wish': CustomEvent<Wish>;
  }
}
