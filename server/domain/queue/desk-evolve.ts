import type { Instant, WindowNo } from '../../../shared/words.ts';
import type { DeskQueueEvent } from './desk-events.ts';
import type { Step } from './evolve.ts';
import { type QueueState, type Ticket, ticketIn, type WindowState, windowIn } from './state.ts';

/** How a ticket and a window of a draft are written: `evolve` keeps every index of them. */
type Pen = {
  change: (queue: QueueState, id: string, to: Step) => Ticket | undefined;
  seat: (queue: QueueState, no: WindowNo, to: Partial<WindowState>) => void;
};

/** Writes into a draft what has happened at the desk. */
export function evolveAtDesk(queue: QueueState, event: DeskQueueEvent & { at: Instant }, { change, seat }: Pen): void {
  const { at } = event;
  switch (event.type) {
    case 'TicketMarkedUrgent': {
      const priority = ticketIn(queue, event.ticket)?.priority ?? 'urgent';
      change(queue, event.ticket, { urgent: true, priority, turnAt: event.turnAt });
      return;
    }
    case 'TicketMoved':
      change(queue, event.ticket, { queue: event.queue, matter: event.matter, line: event.queue, handover: null, nextKind: 'call' });
      return;
    case 'TicketRestored': {
      const { ticket, status, line, window } = event;
      const was = ticketIn(queue, ticket)?.was;
      const since = was?.status === status ? was.since : at; // who was called stands in the line only from now on
      const opens = status === 'missed' ? {} : { opens: { is: status, from: at, to: null, window } };
      change(queue, ticket, { status, since, line, window, was: null, ...(status === 'waiting' ? { calls: 0 } : {}), ...opens });
      if (window !== null) seat(queue, window, { held: [...windowIn(queue, window).held, ticket] });
      return;
    }
    case 'TicketSettled': {
      const { ticket, window, as } = event;
      const { ticket: here, held, doneToday } = windowIn(queue, window);
      seat(queue, window, {
        ticket: here === ticket ? null : here,
        held: held.filter((one) => one !== ticket),
        doneToday: doneToday + (as === 'done' ? 1 : 0),
      });
      const before = ticketIn(queue, ticket);
      if (before) change(queue, ticket, { status: as, since: at, window: null, ends: at, ...settled(event, before, at) });
      return;
    }
    case 'QueueStopped':
      queue.stopped.set(event.queue, { reason: event.reason, since: at });
      return;
    case 'QueueResumed':
      queue.stopped.delete(event.queue);
      return;
  }
}

/** What else becomes of a ticket that was settled: how long it stood there says nothing about a service, so nothing is learned from it. */
function settled({ as, clerk }: Extract<DeskQueueEvent, { type: 'TicketSettled' }>, before: Ticket, at: Instant): Step {
  switch (as) {
    case 'done':
      return { doneAt: at, clerk, outcome: 'done' };
    case 'missed':
      return { misses: before.misses + 1 };
    case 'waiting':
      return { line: before.queue, calls: 0, nextKind: 'call', opens: { is: 'waiting', from: at, to: null, window: null } };
    case 'cancelled':
      return {};
  }
}
