import type { Printer } from '../../../shared/settings.ts';
import type { TicketView } from '../../../shared/views.ts';
import type { Instant } from '../../../shared/words.ts';
import { slipSettled } from '../../domain/devices/devices.ts';
import type { Ticket } from '../../domain/queue/state.ts';
import { ticketPlace } from '../../domain/queue/views.ts';
import type { Settings } from '../../domain/settings.ts';
import type { HallState } from '../../domain/state.ts';
import type { Job } from './jobs.ts';
import { printerFor } from './printer-for.ts';
import { docOf, markupOf, type TicketDoc } from './slip.ts';

type Shown = Parameters<typeof ticketPlace>[3] & Partial<Pick<Ticket, 'priority' | 'quoted'>>;
/** Who prints: a device of the hall, or one of the staff. */
export type Asker = { readonly id: string | null; readonly device: { readonly name: string } | null };
type Seen = { readonly view: TicketView; readonly ticket: Shown; readonly asker: Asker };

/** What would be printed now for whom, and where: a slip printed again has the figures of its first one. */
export function slipNow(
  { view, ticket, asker }: Seen,
  hall: HallState,
  settings: Settings,
  at: Instant,
): { doc: TicketDoc; printer: Printer | null } {
  const printer = printerFor(settings.hall.printers, { id: asker.id, name: asker.device?.name });
  const last = hall.devices.slips.get(view.id);
  const reprint = last !== undefined && (last.begun || last.again);
  const place = ticketPlace(hall, settings, view, ticket, at);
  const figures = reprint ? { ahead: last.ahead, wait: ticket.quoted ?? null } : {};
  return {
    printer,
    doc: docOf({ ...place, ...figures }, settings, {
      device: placeOf(asker, printer),
      priority: (ticket.priority ?? null) !== null,
      reprint,
    }),
  };
}

/** A guide's own name is nobody's business: there it is the printer's. */
export const placeOf = ({ device }: Asker, printer: Printer | null): string => device?.name ?? printer?.name ?? '';

/** One attempt at a ticket's slip. */
export function slipJob(seen: Seen & { readonly attempt: number }, hall: HallState, settings: Settings, at: Instant): Job {
  const { doc, printer } = slipNow(seen, hall, settings, at);
  const { attempt, asker } = seen;
  const ticket = seen.view.id;
  return {
    key: `${ticket} ${attempt}`,
    name: `${doc.takenAt.slice(0, 10)}-${doc.number}-${attempt}`,
    printer,
    markup: (width) => markupOf(doc, width),
    settled: (devices) => slipSettled(devices, ticket, attempt),
    note: (print) => ({ about: 'devices', type: 'print', by: asker.id, ticket, print, attempt, ahead: doc.ahead }),
  };
}
