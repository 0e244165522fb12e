import { OUTCOMES, type TicketId } from '../shared/words.ts';
import { type Act, mainAct, mainRequest, type Seat, whyNot } from './console.ts';
import { reasonRecorded } from './pause-reasons.ts';
import { type Confirmed, NO_SHEET, type Sheet } from './state.ts';

/** What follows from a key: ask the server for something, ask the clerk first, or say why not. */
export type Deed =
  | { readonly do: 'send'; readonly path: string; readonly body: Record<string, unknown> }
  | { readonly do: 'open'; readonly sheet: Sheet }
  | { readonly do: 'blocked'; readonly act: Act };

const send = (path: string, body: Record<string, unknown>): Deed => ({ do: 'send', path, body });
const open = (sheet: Sheet): Deed => ({ do: 'open', sheet });

/** What a key of the console does at this window now. */
export function pressed(act: Act, seat: Seat): Deed {
  if (whyNot(act, seat)) return { do: 'blocked', act };
  const { ticket, held, handovers, status } = seat.view;
  switch (act) {
    case 'main': {
      const next = mainAct(seat);
      if (next === 'takeOver') return open({ is: 'confirm', of: 'takeOver' });
      const { path, body } = mainRequest(seat.view, next);
      return send(path, body);
    }
    case 'miss':
    case 'close':
      return open({ is: 'confirm', of: act });
    case 'recall':
    case 'hold':
      return send(act, { ticket: ticket?.id });
    case 'unhold':
      return held.length > 1 ? open({ is: 'held' }) : send('unhold', { ticket: held[0]?.id });
    case 'transfer':
      return open(ticket ? { is: 'transfer', ticket: { id: ticket.id, number: ticket.number } } : NO_SHEET);
    case 'complete':
      return open({ is: 'outcome' });
    case 'pause':
      return status === 'paused' ? send('resume', {}) : open({ is: 'reason' });
    case 'accept':
      return send('accept', { ticket: handovers[0]?.id });
  }
}

/** What the nth answer of an open sheet does; one that is not there does nothing. */
export function chosen(nth: number, sheet: Sheet, { view }: Seat): Deed {
  const outcome = OUTCOMES[nth - 1];
  const reason = reasonRecorded(nth - 1);
  const held = view.held[nth - 1];
  if (sheet.is === 'outcome' && outcome && view.ticket) return send('complete', { ticket: view.ticket.id, outcome });
  if (sheet.is === 'reason' && reason) return send('pause', { reason });
  if (sheet.is === 'held' && held) return send('unhold', { ticket: held.id });
  return open(sheet);
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
