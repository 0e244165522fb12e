import type { SessionView } from '../shared/views.ts';
import type { QueueCode, TicketId, TicketNumber, WindowNo } from '../shared/words.ts';
import type { Entry } from '../ui/session.ts';
import type { Act } from './console.ts';
import type { DeskDeed } from './desk-state.ts';

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
  | { readonly is: 'reason' }
  | { readonly is: 'held' }
  | { readonly is: 'transfer'; readonly ticket: TicketRef }
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
  | { do: 'confirm' | 'dismiss' | 'help' };

/** What an element may wish for. Only main.ts fulfils, or has it fulfilled at the window or at the desk. */
export type Wish =
  | WindowWish
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
