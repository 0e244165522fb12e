import type { WindowView } from '../shared/views.ts';
import type { StaffId, TicketId } from '../shared/words.ts';

/** What a key of the console asks for; `main` is whatever the next step is. */
export const ACTS = ['main', 'recall', 'miss', 'hold', 'unhold', 'transfer', 'complete', 'pause', 'accept', 'close'] as const;
export type Act = (typeof ACTS)[number];

/** What the main key does now. */
export type MainAct = 'open' | 'takeOver' | 'resume' | 'callNext' | 'serve' | 'finish';

/** Why a key cannot act now: it is dimmed and says so, it does not vanish. */
export type WhyNot =
  | 'stale'
  | 'notOpen'
  | 'notYours'
  | 'paused'
  | 'noTicket'
  | 'serving'
  | 'tooSoon'
  | 'recalled'
  | 'callAgain'
  | 'ticketHere'
  | 'nobodyWaiting'
  | 'nothingHeld'
  | 'noHandover'
  | 'heldFirst';

/** A window as one clerk sees it: `now` is the hall's clock, null while it cannot be told. */
export type Seat = { readonly view: WindowView; readonly me: StaffId; readonly stale: boolean; readonly now: number | null };

/** The next step at this window, for this clerk. */
export function mainAct({ view, me }: Pick<Seat, 'view' | 'me'>): MainAct {
  if (view.status === 'closed') return 'open';
  if (view.clerk !== me) return 'takeOver';
  if (view.status === 'paused') return 'resume';
  if (!view.ticket) return 'callNext';
  return view.ticket.status === 'called' ? 'serve' : 'finish';
}

/** Why a key may not be pressed now; null: it may. The server decides once more. */
export function whyNot(act: Act, seat: Seat): WhyNot | null {
  const { view, me, stale, now } = seat;
  if (stale) return 'stale';
  if (act === 'main') return mainAct(seat) === 'callNext' && view.waiting === 0 ? 'nobodyWaiting' : null;
  if (view.status === 'closed') return 'notOpen';
  if (view.clerk !== me) return 'notYours';
  const { ticket } = view;
  switch (act) {
    case 'recall':
      if (!ticket) return away(view);
      if (ticket.status === 'serving') return 'serving';
      if (ticket.recallFrom === null) return 'recalled';
      return now !== null && now < Date.parse(ticket.recallFrom) ? 'tooSoon' : null;
    case 'miss':
      if (!ticket) return away(view);
      if (ticket.status === 'serving') return 'serving';
      return ticket.mayMiss ? null : 'callAgain';
    case 'hold':
    case 'transfer':
    case 'complete':
      return ticket ? null : away(view);
    case 'unhold':
      if (view.held.length === 0) return 'nothingHeld';
      if (view.status === 'paused') return 'paused';
      return ticket ? 'ticketHere' : null;
    case 'accept':
      return view.handovers.length === 0 ? 'noHandover' : null;
    case 'pause':
      return ticket ? 'ticketHere' : null;
    case 'close':
      if (ticket) return 'ticketHere';
      return view.held.length > 0 ? 'heldFirst' : null; // they are handed over first
  }
}

const away = ({ status }: WindowView): WhyNot => (status === 'paused' ? 'paused' : 'noTicket');

/** Where the main key's wish goes, and with what: `leaving` names the ticket on screen, so a second press skips nobody. */
export function mainRequest(view: WindowView, act: MainAct): { path: string; body: Record<string, unknown> } {
  switch (act) {
    case 'open':
      return { path: 'open', body: {} };
    case 'takeOver':
      return { path: 'open', body: { takeOver: true } };
    case 'resume':
      return { path: 'resume', body: {} };
    case 'serve':
      return { path: 'serve', body: { ticket: view.ticket?.id } };
    case 'callNext':
    case 'finish':
      return { path: 'call-next', body: { leaving: leaving(view) } };
  }
}

const leaving = ({ ticket }: WindowView): TicketId | null => ticket?.id ?? null;

const MAIN_REST = 2000; // milliseconds in which the main key acts once

/** Whether the main key may act again: a hasty double press is one press. Steady milliseconds, not a clock. */
export const mainRested = (last: number | null, now: number): boolean => last === null || now - last >= MAIN_REST;

/** Whole minutes somebody has waited between two instants; never less than none. */
export const minutesBetween = (from: string, to: number): number => Math.max(0, Math.floor((to - Date.parse(from)) / 60_000));

/** A running time as it is read: 04:16, 1:02:09. */
export function running(from: string, now: number | null): string {
  if (now === null) return '—';
  const seconds = Math.max(0, Math.floor((now - Date.parse(from)) / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
