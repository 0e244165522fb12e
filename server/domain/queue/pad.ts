import { MINUTE } from '../../../shared/time.ts';
import type { PadView } from '../../../shared/views.ts';
import type { Instant, WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import { ticketIn, windowIn } from './state.ts';
import { signView } from './views.ts';

const DUE = 3 * MINUTE; // after a service the pad asks for so long, then it is not rated

/** The pad before the citizen: the window's screen, what was ticked at the kiosk, and the service that may be reviewed. */
export function padView(hall: HallState, settings: Settings, no: WindowNo, at: Instant): PadView | null {
  const sign = signView(hall, settings, no, at);
  if (!sign) return null;
  const { ticket, calls } = windowIn(hall.queue, no);
  const here = ticketIn(hall.queue, ticket);
  const last = here ? undefined : calls.map((call) => ticketIn(hall.queue, call.ticket)).find((one) => one?.lastWindow === no);
  const due = last?.status === 'done' && at - (last.doneAt ?? 0) < DUE && !hall.reviews.reviewed.has(last.id);
  return { ...sign, ready: here?.ready ?? [], review: due && last ? { ticket: last.id, number: last.number } : null };
}
