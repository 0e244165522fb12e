import { MINUTE } from '../../../shared/time.ts';
import type { CallKind, Instant, TicketId, WindowNo } from '../../../shared/words.ts';
import { treeBy } from '../tree.ts';
import { withUsed } from './blocks.ts';
import type { QueueEvent } from './events.ts';
import {
  byTurn,
  type CallMade,
  type Handover,
  isLive,
  type Line,
  lineOfWindow,
  type Period,
  personIn,
  type QueueState,
  type Ticket,
  type WindowState,
  windowIn,
} from './state.ts';

/** Writes into a draft what has happened. It never refuses: what has happened has happened. */
export function evolveQueue(queue: QueueState, event: QueueEvent): void {
  const { at } = event;
  switch (event.type) {
    case 'NumberTaken': {
      const { ticket: id, number, day, queue: code, matter, person, priority, lang, ready, turnAt, quoted = null, session = null } = event;
      const takenAt = event.takenAt ?? at;
      if (event.takenAt !== undefined) queue.blocks.set(code, withUsed(queue.blocks.get(code) ?? [], number));
      queue.nth += 1;
      queue.issued.set(code, (queue.issued.get(code) ?? 0) + 1);
      if (session !== null) queue.issuedIn.set(`${code} ${session}`, (queue.issuedIn.get(`${code} ${session}`) ?? 0) + 1);
      put(queue, {
        id,
        number,
        day,
        queue: code,
        matter,
        lang,
        priority,
        person,
        ready,
        quoted,
        turnAt,
        nth: queue.nth,
        takenAt,
        status: 'waiting',
        since: takenAt,
        line: code,
        window: null,
        lastWindow: null,
        nextKind: 'call',
        calls: 0,
        calledAt: null,
        lastCallAt: null,
        misses: 0,
        handover: null,
        note: null,
        doneAt: null,
        clerk: null,
        afterClosing: 0,
        session,
        outcome: null,
        implied: false,
        periods: [{ is: 'waiting', from: takenAt, to: null, window: null }],
      });
      return;
    }
    case 'BlockGranted': {
      const { device, queue: code, from, to } = event;
      queue.blocks.set(code, [...(queue.blocks.get(code) ?? []), { device, queue: code, from, to, grantedAt: at, used: [], ended: false }]);
      return;
    }
    case 'BlocksEnded':
      for (const [code, blocks] of queue.blocks)
        queue.blocks.set(
          code,
          blocks.map((block) => (block.device === event.device ? { ...block, ended: true } : block)),
        );
      return;
    case 'TicketCalled': {
      const ticket = change(queue, event.ticket, {
        status: 'called',
        since: at,
        line: null,
        window: event.window,
        lastWindow: event.window,
        calls: 1,
        calledAt: at,
        lastCallAt: at,
        nextKind: 'call',
        handover: null,
        ...period('called', at, event.window),
      });
      seat(queue, event.window, { ticket: event.ticket, held: without(windowIn(queue, event.window).held, event.ticket) });
      if (ticket) announce(queue, ticket, event.window, event.kind, event.nr, at);
      return;
    }
    case 'TicketRecalled': {
      const before = queue.tickets.get(event.ticket);
      const ticket = change(queue, event.ticket, { calls: (before?.calls ?? 0) + 1, lastCallAt: at });
      if (ticket) announce(queue, ticket, event.window, 'recall', event.nr, at);
      return;
    }
    case 'ServiceBegun':
      change(queue, event.ticket, { status: 'serving', since: at, ...period('serving', at, event.window) });
      seat(queue, event.window, { ticket: event.ticket, held: without(windowIn(queue, event.window).held, event.ticket) });
      return;
    case 'TicketCompleted': {
      const before = queue.tickets.get(event.ticket);
      // Nobody pressed "serve": it counts as served from its last call.
      const served: Partial<Change> = event.implied ? { periods: servedSinceCall(before, event.window) } : {};
      const done = change(queue, event.ticket, {
        status: 'done',
        since: at,
        window: null,
        doneAt: at,
        clerk: event.by,
        afterClosing: event.afterClosing ?? 0,
        outcome: event.outcome,
        implied: event.implied,
        ...served,
        ...over(at),
      });
      const { doneToday, afterClosing } = windowIn(queue, event.window);
      seat(queue, event.window, { ticket: null, doneToday: doneToday + 1, afterClosing: afterClosing + (event.afterClosing ?? 0) });
      if (done) learn(queue, done);
      return;
    }
    case 'TicketMissed': {
      const before = queue.tickets.get(event.ticket);
      change(queue, event.ticket, { status: 'missed', since: at, window: null, misses: (before?.misses ?? 0) + 1, ...over(at) });
      seat(queue, event.window, { ticket: null });
      return;
    }
    case 'TicketRejoined': {
      const before = queue.tickets.get(event.ticket);
      change(queue, event.ticket, {
        status: 'waiting',
        since: at,
        turnAt: event.turnAt,
        line: before?.queue ?? null,
        calls: 0,
        ...period('waiting', at, null),
      });
      return;
    }
    case 'TicketHeld': {
      change(queue, event.ticket, { status: 'held', since: at, nextKind: 'resume', ...period('held', at, event.window) });
      seat(queue, event.window, { ticket: null, held: [...windowIn(queue, event.window).held, event.ticket] });
      return;
    }
    case 'TicketTransferred': {
      const handover: Handover = { from: event.window, to: event.to, note: event.note, at };
      const target = 'queue' in event.to ? { queue: event.to.queue } : {};
      const sender = windowIn(queue, event.window);
      change(queue, event.ticket, {
        status: 'waiting',
        since: at,
        window: null,
        line: null,
        handover,
        note: event.note,
        nextKind: 'transfer',
        calls: 0,
        ...target,
        ...period('waiting', at, null),
      });
      seat(queue, event.window, {
        ticket: sender.ticket === event.ticket ? null : sender.ticket,
        held: without(sender.held, event.ticket),
      });
      return;
    }
    case 'HandoverAccepted':
      change(queue, event.ticket, { line: lineOfWindow(event.window), lastWindow: event.window });
      return;
    case 'TicketCancelled':
    case 'TicketExpired': {
      const before = queue.tickets.get(event.ticket);
      if (before?.window) {
        const there = windowIn(queue, before.window);
        seat(queue, before.window, {
          ticket: there.ticket === event.ticket ? null : there.ticket,
          held: without(there.held, event.ticket),
        });
      }
      const status = event.type === 'TicketCancelled' ? 'cancelled' : 'expired';
      change(queue, event.ticket, { status, since: at, line: null, window: null, ...over(at) });
      return;
    }
    case 'WindowOpened':
      seat(queue, event.window, { status: 'open', clerk: event.clerk, post: event.post, since: at, pausedFor: null });
      return;
    case 'WindowPaused':
      seat(queue, event.window, { status: 'paused', since: at, pausedFor: event.reason });
      return;
    case 'WindowResumed':
      seat(queue, event.window, { status: 'open', since: at, pausedFor: null });
      return;
    case 'WindowClosed':
      seat(queue, event.window, { status: 'closed', clerk: null, post: null, since: at, pausedFor: null });
      // What it had accepted but not yet called is offered again, lest it wait behind a shut window.
      for (const { id } of [...(queue.lines.get(lineOfWindow(event.window))?.values() ?? [])]) change(queue, id, { line: null });
      return;
    case 'DayTurned':
      turn(queue, event.day);
      return;
  }
}

type Change = { -readonly [K in keyof Ticket]: Ticket[K] };

const without = (held: readonly TicketId[], id: TicketId): readonly TicketId[] =>
  held.includes(id) ? held.filter((one) => one !== id) : held;

/** Ends the period that runs, and begins another. Given as a change, filled in by `change`. */
const period = (is: Period['is'], at: Instant, window: WindowNo | null) => ({ opens: { is, from: at, to: null, window }, ends: at });
const over = (at: Instant) => ({ ends: at });

const LEARNED = 40; // services remembered a queue

/** What a service took, times on hold left out. */
function learn(queue: QueueState, { queue: code, periods }: Ticket): void {
  const took = periods.reduce((sum, { is, from, to }) => (is === 'serving' && to !== null ? sum + to - from : sum), 0);
  queue.services.set(code, [...(queue.services.get(code) ?? []), took].slice(-LEARNED));
}

type Step = Partial<Change> & { opens?: Period; ends?: Instant };

function change(queue: QueueState, id: TicketId, { opens, ends, ...to }: Step): Ticket | undefined {
  const before = queue.tickets.get(id);
  if (!before) return undefined; // not of the open day: nothing to change
  let periods = to.periods ?? before.periods;
  const running = periods.at(-1);
  if (ends !== undefined && running && running.to === null) periods = [...periods.slice(0, -1), { ...running, to: ends }];
  if (opens) periods = [...periods, opens];
  const after: Ticket = { ...before, ...to, periods };
  lift(queue, before);
  put(queue, after);
  return after;
}

/** Takes a ticket out of whatever finds it. */
function lift(queue: QueueState, ticket: Ticket): void {
  if (ticket.line !== null) queue.lines.get(ticket.line)?.delete(ticket);
  queue.offered.delete(ticket.id);
  queue.missed.delete(ticket.id);
  const key = ticket.person === null ? null : personIn(ticket.queue, ticket.person);
  if (key !== null && queue.persons.get(key) === ticket.id) queue.persons.delete(key);
}

/** Puts a ticket where it is looked for: by id, in its line, by its person. */
function put(queue: QueueState, ticket: Ticket): void {
  queue.tickets.set(ticket.id, ticket);
  queue.touched.set(ticket.id, ticket);
  if (ticket.line !== null) lane(queue, ticket.line).set({ turnAt: ticket.turnAt, nth: ticket.nth }, ticket);
  else if (ticket.status === 'waiting') queue.offered.add(ticket.id);
  if (ticket.status === 'missed') queue.missed.add(ticket.id);
  if (ticket.person !== null && isLive(ticket)) queue.persons.set(personIn(ticket.queue, ticket.person), ticket.id);
}

function lane(queue: QueueState, line: Line) {
  let found = queue.lines.get(line);
  if (!found) {
    found = treeBy(byTurn);
    queue.lines.set(line, found);
  }
  return found;
}

const seat = (queue: QueueState, no: WindowNo, to: Partial<WindowState>): void => {
  queue.windows.set(no, { ...windowIn(queue, no), ...to });
};

function announce(queue: QueueState, { id, number, lang }: Ticket, window: WindowNo, kind: CallKind, nr: number, at: Instant): void {
  queue.calls = Math.max(queue.calls, nr);
  const made: CallMade = { nr, ticket: id, number, window, kind, lang, at };
  const calls = [made, ...windowIn(queue, window).calls].filter((one, nth) => nth < 8 || one.at > at - MINUTE);
  seat(queue, window, { calls });
}

const servedSinceCall = (ticket: Ticket | undefined, window: WindowNo): readonly Period[] => {
  const running = ticket?.periods.at(-1);
  if (!ticket || !running || ticket.lastCallAt === null) return ticket?.periods ?? [];
  const until = ticket.lastCallAt;
  return [...ticket.periods.slice(0, -1), { ...running, to: until }, { is: 'serving', from: until, to: null, window }];
};

/** A new business day: what is over is forgotten here (the facts keep it); what is being served stays, and keeps its own day. */
function turn(queue: QueueState, day: string): void {
  for (const ticket of [...queue.tickets.values()]) {
    if (ticket.status === 'serving') continue;
    lift(queue, ticket);
    queue.tickets.delete(ticket.id);
  }
  queue.day = day;
  queue.issued.clear();
  queue.issuedIn.clear();
  queue.blocks.clear();
  queue.lines.clear();
  for (const window of queue.windows.keys()) seat(queue, window, { doneToday: 0, afterClosing: 0, calls: [] });
}
