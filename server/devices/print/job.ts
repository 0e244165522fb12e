import type { TicketView } from '../../../shared/views.ts';
import type { Instant } from '../../../shared/words.ts';
import type { Ticket } from '../../domain/queue/state.ts';
import { ticketPlace } from '../../domain/queue/views.ts';
import type { Settings } from '../../domain/settings.ts';
import type { HallState } from '../../domain/state.ts';
import type { Job } from './jobs.ts';
import { docOf } from './slip.ts';

type Shown = Parameters<typeof ticketPlace>[3] & Partial<Pick<Ticket, 'priority' | 'quoted'>>;
type Asker = { readonly id: string | null; readonly device: { readonly name: string } | null };

/** What is printed for whom, and where: a slip printed again has the figures of its first one. */
export function jobOf(
  { view, ticket, attempt, asker }: { view: TicketView; ticket: Shown; attempt: number; asker: Asker },
  hall: HallState,
  settings: Settings,
  at: Instant,
): Job {
  const names = [asker.id, asker.device?.name];
  const printer = settings.hall.printers.find(({ devices }) => devices.some((one) => names.includes(one))) ?? null;
  const last = hall.devices.slips.get(view.id);
  const reprint = last !== undefined && (last.begun || last.again);
  const place = ticketPlace(hall, settings, view, ticket, at);
  const figures = reprint ? { ahead: last.ahead, wait: ticket.quoted ?? null } : {};
  return {
    ticket: view.id,
    attempt,
    by: asker.id,
    printer,
    // A guide's own name is nobody's business: there it is the printer's.
    doc: docOf({ ...place, ...figures }, settings, {
      device: asker.device?.name ?? printer?.name ?? '',
      priority: (ticket.priority ?? null) !== null,
      reprint,
    }),
  };
}
