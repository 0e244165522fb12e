import type { PrintView } from '../../shared/views.ts';
import type { Instant, Refusal, TicketId } from '../../shared/words.ts';
import type { Who } from '../auth/only.ts';
import type { Jobs } from '../devices/print/jobs.ts';
import { slipJob } from '../devices/print/slip-job.ts';
import { ticketIn } from '../domain/queue/state.ts';
import { ticketView } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { TicketFacts } from '../store/facts.ts';

export type Printing = { desk: FrontDesk; settings: () => Settings; now: () => Instant; facts: TicketFacts; slips: Jobs };

/** A ticket of today or of an earlier day, as it is seen and as its slip needs it; null: there is none. */
export async function ticketWithSlip({ desk, settings, now, facts }: Omit<Printing, 'slips'>, id: TicketId) {
  const ticket = ticketIn(desk.hall.queue, id);
  if (ticket) return { view: ticketView(desk.hall, settings(), ticket, now()), ticket };
  const left = await facts.find(id);
  return left && { view: left.view, ticket: { ...left.view, ...left } };
}

/** Prints a ticket's slip at the asker's printer and says what became of it. */
export async function slipOf(needs: Printing, id: TicketId, attempt: number, asker: Who): Promise<PrintView | Refusal> {
  const found = await ticketWithSlip(needs, id);
  if (!found) return { refusal: 'unknown-ticket' };
  return needs.slips.print(slipJob({ ...found, attempt, asker }, needs.desk.hall, needs.settings(), needs.now()));
}

/** The last attempt at a ticket's slip today; 0: none yet. Who has not seen the earlier ones counts on from here. */
export const lastAttempt = ({ hall }: FrontDesk, id: TicketId): number => hall.devices.slips.get(id)?.attempt ?? 0;
