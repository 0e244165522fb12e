import type { WindowTicket, WindowView } from '../shared/views.ts';
import type { StaffId, TicketId } from '../shared/words.ts';

/** What a key of the console asks for; `main` is whatever the next step is. */
export const ACTS = [
  'main',
  'recall',
  'miss',
  'hold',
  'unhold',
  'transfer',
  'complete',
  'pause',
  'accept',
  'giveBack',
  'undo',
  'note',
  'close',
  'papers',
  'slip',
] as const;
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
  | 'noMatter'
  | 'notReturnable'
  | 'noUndo';

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
    case 'papers':
      return ticket ? null : away(view);
    case 'slip':
      if (!ticket) return away(view);
      return ticket.matter === null ? 'noMatter' : null;
    case 'unhold':
      if (view.held.length === 0) return 'nothingHeld';
      if (view.status === 'paused') return 'paused';
      return ticket ? 'ticketHere' : null;
    case 'accept':
      return view.handovers.length === 0 ? 'noHandover' : null;
    case 'giveBack':
      if (view.handovers.length === 0) return 'noHandover';
      return view.handovers.some(({ returnable }) => returnable) ? null : 'notReturnable';
    case 'undo':
      if (!mayUndo(seat)) return 'noUndo';
      return ticket ? 'ticketHere' : null;
    case 'note':
      return null;
    case 'pause':
      return ticket ? 'ticketHere' : null;
    case 'close':
      return ticket ? 'ticketHere' : null; // held ones are handed over on the way
  }
}

/** A number was missed here just now, and may still be taken back. */
export const mayUndo = ({ view, now }: Pick<Seat, 'view' | 'now'>): boolean =>
  view.undo !== null && (now === null || now < Date.parse(view.undo.until));

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

/** Served for more than half as long again as usual: a quiet mark, none for the citizen. */
export const isLong = ({ status, since, usual }: WindowTicket, now: number | null): boolean =>
  status === 'serving' && usual !== null && now !== null && now - Date.parse(since) > usual * 1.5 * 60_000;

export const LONG_HELD = 20; // minutes on hold after which it is marked and said once (SCREENS 4.3)

/** How a pause without a reported reason stands: `warned` from two thirds of the time on. Minutes are whole. */
export function awayNow({
  view,
  now,
}: Pick<Seat, 'view' | 'now'>): { away: number; left: number; warned: boolean; recorded: boolean } | null {
  if (!view.absence || !view.pausedSince || now === null) return null;
  const [since, from] = [Date.parse(view.pausedSince), Date.parse(view.absence.from)];
  const left = Math.max(0, Math.ceil((from - now) / 60_000));
  return {
    away: minutesBetween(view.pausedSince, now),
    left,
    warned: now - since >= ((from - since) * 2) / 3,
    recorded: view.absence.recorded,
  };
}

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
