import { OUTCOMES, PAUSE_KINDS, type TicketId } from '../shared/words.ts';
import { type Act, mainAct, mainRequest, type Seat, whyNot } from './console.ts';
import { reasonRecorded } from './pause-reasons.ts';
import type { SlipDeed } from './slip-state.ts';
import { type Confirmed, NO_SHEET, type Sheet } from './state.ts';

/** What follows from a key: ask the server for something, ask the clerk first, or say why not. */
export type Deed =
  | { readonly do: 'send'; readonly path: string; readonly body: Record<string, unknown> }
  | { readonly do: 'open'; readonly sheet: Sheet }
  | { readonly do: 'slip'; readonly deed: SlipDeed }
  | { readonly do: 'blocked'; readonly act: Act };

const send = (path: string, body: Record<string, unknown>): Deed => ({ do: 'send', path, body });
const open = (sheet: Sheet): Deed => ({ do: 'open', sheet });

/** What a key of the console does at this window now. */
export function pressed(act: Act, seat: Seat): Deed {
  if (whyNot(act, seat)) return { do: 'blocked', act };
  const { ticket, held, handovers, status, undo } = seat.view;
  switch (act) {
    case 'main': {
      const next = mainAct(seat);
      if (next === 'takeOver') return open({ is: 'confirm', of: 'takeOver' });
      const { path, body } = mainRequest(seat.view, next);
      return send(path, body);
    }
    case 'miss':
      return open({ is: 'confirm', of: 'miss' });
    case 'close':
      return closing(seat);
    case 'recall':
    case 'hold':
      return send(act, { ticket: ticket?.id });
    case 'unhold':
      return held.length > 1 ? open({ is: 'held' }) : send('unhold', { ticket: held[0]?.id });
    case 'transfer':
      return open(ticket ? { is: 'transfer', ticket: { id: ticket.id, number: ticket.number }, left: 0 } : NO_SHEET);
    case 'complete':
      return open({ is: 'outcome' });
    case 'pause':
      return status === 'paused' ? send('resume', {}) : open({ is: 'reason', other: null, own: false });
    case 'accept':
      return send('accept', { ticket: handovers[0]?.id });
    case 'papers':
      return { do: 'slip', deed: { do: 'papers' } };
    case 'slip':
      return open({ is: 'slip', of: 'notified' });
    case 'giveBack': {
      const first = handovers.find(({ returnable }) => returnable);
      return open(first ? { is: 'return', ticket: { id: first.id, number: first.number } } : NO_SHEET);
    }
    case 'undo':
      return send('undo-miss', { ticket: undo?.id });
    case 'note':
      return open({ is: 'note' });
  }
}

/** The next step of closing: what is on hold is handed over, one after the other, and then it is asked once more. */
export function closing({ view: { held } }: Seat): Deed {
  const first = held[0];
  if (!first) return open({ is: 'confirm', of: 'close' });
  return open({ is: 'transfer', ticket: { id: first.id, number: first.number }, left: held.length });
}

/** What the nth answer of an open sheet does; one that is not there does nothing. */
export function chosen(nth: number, sheet: Sheet, { view }: Seat): Deed {
  const outcome = OUTCOMES[nth - 1];
  const kind = PAUSE_KINDS[nth - 1];
  const held = view.held[nth - 1];
  if (sheet.is === 'outcome' && outcome && view.ticket) return send('complete', { ticket: view.ticket.id, outcome });
  if (sheet.is === 'reason' && kind === 'other') return open({ ...sheet, own: true });
  if (sheet.is === 'reason' && kind) return send('pause', { reason: reasonRecorded(kind), kind, other: sheet.other });
  if (sheet.is === 'held' && held) return send('unhold', { ticket: held.id });
  if (sheet.is === 'slip') return ofSlip(nth, sheet);
  return open(sheet);
}

/** Printed and done, or printed alone; or another slip than it was. */
function ofSlip(nth: number, sheet: Extract<Sheet, { is: 'slip' }>): Deed {
  if (nth === 1 || nth === 2) return { do: 'slip', deed: { do: 'give', kind: sheet.of, finish: nth === 1 } };
  if (nth === 3 && sheet.of === 'notified') return open({ is: 'slip', of: 'later' });
  return open(nth === 4 && sheet.of === 'notified' ? { is: 'refuse' } : sheet);
}

/** What was asked once more, and confirmed, at this window. */
export function confirmed(of: Exclude<Confirmed, 'leave' | 'signOut'>, { view }: Seat): Deed {
  if (of === 'takeOver') return send('open', { takeOver: true });
  return of === 'close' ? send('close', {}) : send('miss', { ticket: view.ticket?.id });
}

/** A row's own key for one held or handed-over number. */
export function ofRow(act: 'unhold' | 'accept', ticket: TicketId, here: boolean, seat: Seat): Deed {
  if (whyNot(act, seat)) return { do: 'blocked', act };
  return send(act, act === 'unhold' ? { ticket, here } : { ticket });
}
