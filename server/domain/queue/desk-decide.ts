import { MINUTE } from '../../../shared/time.ts';
import type { Actor, Instant, QueueCode, StaffId } from '../../../shared/words.ts';
import { accept, type Decision, refuse, wrongState } from '../decision.ts';
import type { Settings } from '../settings.ts';
import type { Of } from './commands.ts';
import type { DeskQueueCommand } from './desk-commands.ts';
import type { QueueEvent } from './events.ts';
import { lineOfWindow, liveTicketOf, type QueueState, type Ticket, ticketIn, windowIn } from './state.ts';
import { unheardOf } from './wish.ts';

// What a guide or a supervisor does for others. Who may ask is known at the door; what may be is decided here.

type Asked<T extends DeskQueueCommand['type']> = Of<T>;

export function decideAtDesk(command: Asked<DeskQueueCommand['type']>, queue: QueueState, settings: Settings, at: Instant): Decision {
  switch (command.type) {
    case 'markUrgent':
      return markUrgent(command, queue, settings, at);
    case 'move':
      return move(command, queue, settings, at);
    case 'restore':
      return restore(command, queue, at);
    case 'settle':
      return settle(command, queue, settings, at);
    case 'openFlex':
      return openFlex(command, queue, settings, at);
    case 'stopQueue':
    case 'resumeQueue':
      return stopOrResume(command, queue, settings, at);
  }
}

function markUrgent(asked: Asked<'markUrgent'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const { about, by, ticket: id, reason } = asked;
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (ticket.status !== 'waiting') return wrongState(ticket);
  if (ticket.urgent) return accept(); // it is already: nobody gains by asking twice
  const headStart = settings.rules['priority.head_start_minutes'] * MINUTE;
  return accept({ about, by, at, type: 'TicketMarkedUrgent', ticket: id, reason, turnAt: urgentTurn(queue, ticket, headStart) });
}

/** As if it had come the head start before the first of those who wait there; of several urgent ones, none counts for the others. */
export function urgentTurn(queue: QueueState, ticket: Ticket, headStart: number): Instant {
  let first = ticket.turnAt;
  for (const line of new Set([ticket.queue, ticket.line ?? ticket.queue]))
    for (const other of queue.lines.get(line)?.values() ?? []) {
      if (other.urgent) continue;
      first = Math.min(first, other.turnAt);
      break; // they stand in the order of their turns
    }
  return first - headStart;
}

function move({ about, by, ticket: id, queue: to, matter }: Asked<'move'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  const unheard = unheardOf(settings, to, matter);
  if (unheard) return unheard;
  if (ticket.status !== 'waiting') return wrongState(ticket);
  if (ticket.line === to && ticket.matter === matter) return accept();
  const other = to === ticket.queue ? undefined : liveOf(queue, settings, to, ticket);
  if (other) return { refusal: 'already-waiting', number: other.number };
  return accept({ about, by, at, type: 'TicketMoved', ticket: id, queue: to, matter });
}

/** The live ticket that somebody holds in a queue already, where that counts. */
const liveOf = (queue: QueueState, { queueOf }: Settings, code: QueueCode, { person }: Ticket): Ticket | undefined =>
  queueOf.get(code)?.one_active_ticket_per_person ? liveTicketOf(queue, code, person) : undefined;

/** How long a cancelled number can be brought back. */
export const UNDO = MINUTE;

function restore({ about, by, ticket: id }: Asked<'restore'>, queue: QueueState, at: Instant): Decision {
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (['waiting', 'held', 'missed'].includes(ticket.status)) return accept(); // it is back already
  if (ticket.status !== 'cancelled' || ticket.was === null || at - ticket.since > UNDO) return wrongState(ticket);
  const other = liveTicketOf(queue, ticket.queue, ticket.person);
  if (other && ticket.was.status !== 'missed') return { refusal: 'already-waiting', number: other.number };
  return accept({ about, by, at, type: 'TicketRestored', ticket: id, ...placeOf(ticket, ticket.was, queue) });
}

type Place = Pick<Extract<QueueEvent, { type: 'TicketRestored' }>, 'status' | 'line' | 'window'>;
/** Where a cancelled number goes back to. Its window may have called somebody else meanwhile: then it waits, by its own place in time. */
function placeOf(ticket: Ticket, was: NonNullable<Ticket['was']>, queue: QueueState): Place {
  if (was.status === 'missed') return { status: 'missed', line: null, window: null };
  const stays = was.window !== null && windowIn(queue, was.window).status !== 'closed';
  if (was.status === 'held' && stays) return { status: 'held', line: null, window: was.window };
  if (was.status !== 'waiting') return { status: 'waiting', line: ticket.queue, window: null };
  const shut = was.line?.startsWith('@') && windowIn(queue, was.line.slice(lineOfWindow('').length)).status === 'closed';
  return { status: 'waiting', line: shut ? null : was.line, window: null }; // what a shut window had accepted is offered again
}

function settle({ about, by, ticket: id, as, reason }: Asked<'settle'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (ticket.window === null) return wrongState(ticket);
  const { window } = ticket;
  const settled: QueueEvent = {
    about,
    by,
    at,
    type: 'TicketSettled',
    ticket: id,
    window,
    as,
    reason,
    clerk: windowIn(queue, window).clerk,
  };
  const { 'ticket.missed_max': max, 'ticket.missed_policy': policy } = settings.rules;
  const over = as === 'missed' && (ticket.misses + 1 >= max || policy === 'void');
  return over ? accept(settled, { about, by, at, type: 'TicketExpired', ticket: id, why: 'missed-too-often' }) : accept(settled);
}

function openFlex({ about, by, window: no }: Asked<'openFlex'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const window = settings.windowOf.get(no);
  if (!window) return refuse('unknown-window');
  if (window.status !== 'reserve' && !window.tidal) return refuse('not-allowed');
  if (windowIn(queue, no).clerk !== null) return accept(); // somebody sits there already
  const clerk = freePost(queue, settings, no);
  if (clerk === null) return { refusal: 'window-busy', clerk: window.post_a };
  return accept({ about, by, at, type: 'WindowOpened', window: no, clerk, post: clerk === window.post_a ? 'A' : 'B', insteadOf: null });
}

/** Post A of a window, or B if A sits elsewhere; null if both do. */
export function freePost(queue: QueueState, { windowOf }: Settings, no: string): StaffId | null {
  const busy = new Set<Actor>([...queue.windows.values()].filter((one) => one.no !== no).map(({ clerk }) => clerk));
  const { post_a = null, post_b = null } = windowOf.get(no) ?? {};
  return [post_a, post_b].find((one) => one !== null && !busy.has(one)) ?? null;
}

function stopOrResume(asked: Asked<'stopQueue' | 'resumeQueue'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const { about, by, queue: code } = asked;
  if (!settings.queueOf.has(code)) return refuse('unknown-queue');
  const stopped = queue.stopped.has(code);
  if (asked.type === 'stopQueue')
    return stopped ? accept() : accept({ about, by, at, type: 'QueueStopped', queue: code, reason: asked.reason });
  return stopped ? accept({ about, by, at, type: 'QueueResumed', queue: code }) : accept();
}
