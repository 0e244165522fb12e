import type { HallOpened, TrialCleared } from '../../shared/set-up-views.ts';
import type { Actor, Refusal, TicketId } from '../../shared/words.ts';
import type { QueueCommand } from '../domain/queue/commands.ts';
import type { QueueState, Ticket } from '../domain/queue/state.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { SetUp } from '../set-up.ts';

type Needs = { desk: FrontDesk; setUp: SetUp; by: Actor };

/**
 * Ends the trial: from now on hours and quotas count, and first passwords have to be changed. What was taken to try the hall out is
 * cleared away, so that nobody's number stands behind it. Asked again it is so already, and nothing more is cleared.
 */
export async function openForReal({ desk, setUp, by }: Needs): Promise<HallOpened | Refusal> {
  const hall = setUp.find('hall');
  const { trial } = setUp.documents().hall;
  if (!hall || !trial) return { cleared: [] };
  const tried = live(desk.hall.queue);
  const said = await setUp.replace('hall', { ...setUp.documents().hall, trial: false }, hall.version, by);
  if (said !== 'stored') return { refusal: 'changed-meanwhile' };
  return { cleared: await cancelAll(desk, tried, by) };
}

/** What stands in the way of another hall while this one is only tried out: every number, and every window that is open. */
export async function clearTrial({ desk, by }: Omit<Needs, 'setUp'>): Promise<TrialCleared> {
  const cleared = await cancelAll(desk, live(desk.hall.queue), by);
  const closed: string[] = [];
  for (const { no, status } of [...desk.hall.queue.windows.values()]) {
    if (status === 'closed') continue;
    const decision = await desk.ask({ about: 'queue', type: 'closeWindow', by, window: no, supervisor: true });
    if ('events' in decision) closed.push(no);
  }
  return { cleared, closed };
}

async function cancelAll(desk: FrontDesk, tickets: readonly Ticket[], by: Actor): Promise<string[]> {
  const cleared: string[] = [];
  for (const { id, number } of tickets) {
    const ticket = desk.hall.queue.tickets.get(id);
    const decision = ticket && (await desk.ask(clearing(ticket, by)));
    if (decision && 'events' in decision) cleared.push(number);
  }
  return cleared.sort();
}

const live = ({ tickets }: QueueState): Ticket[] =>
  [...tickets.values()].filter(({ status }) => ['waiting', 'called', 'serving', 'held', 'missed'].includes(status));

/** Whoever is being served cannot cancel: that is ended as a supervisor would end it. */
const clearing = ({ id, status }: { id: TicketId; status: Ticket['status'] }, by: Actor): QueueCommand =>
  status === 'serving'
    ? { about: 'queue', type: 'settle', by, ticket: id, as: 'cancelled', reason: 'by-mistake' }
    : { about: 'queue', type: 'cancel', by, ticket: id };
