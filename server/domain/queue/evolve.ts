import { MINUTE } from '../../../shared/time.ts';
import type { Actor, CallKind, Instant, TicketId, WindowNo } from '../../../shared/words.ts';
import { treeBy } from '../tree.ts';
import { withUsed } from './blocks.ts';
import { evolveAtDesk } from './desk-evolve.ts';
import type { QueueEvent } from './events.ts';
import {
  byTurn,
  type CallMade,
  type Handover,
  inVain,
  isLive,
  type Line,
  lineOfWindow,
  type Period,
  personIn,
  type QueueState,
  slipIn,
  type Ticket,
  ticketIn,
  type Was,
  type WindowState,
  windowIn,
} from './state.ts';

/** Writes into a draft what has happened. It never refuses: what has happened has happened. */
export function evolveQueue(queue: QueueState, event: QueueEvent): void {
  const { at } = event;
  switch (event.type) {
    case 'NumberTaken': {
      const {
        ticket: id,
        number,
        day,
        queue: code,
        matter,
        person,
        priority,
        lang,
        ready,
        turnAt,
        quoted = null,
        session = null,
        back,
      } = event;
      const takenAt = event.takenAt ?? at;
      if (event.takenAt !== undefined) queue.blocks.set(code, withUsed(queue.blocks.get(code) ?? [], number));
      queue.nth += 1;
      queue.issued.set(code, (queue.issued.get(code) ?? 0) + 1);
      if (session !== null) {
        const key = `${code} ${session}`;
        queue.issuedIn.set(key, (queue.issuedIn.get(key) ?? 0) + 1);
        queue.lastIn.set(key, Math.max(queue.lastIn.get(key) ?? 0, takenAt));
      }
      put(queue, {
        id,
        number,
        day,
        queue: code,
        matter,
        lang,
        priority,
        urgent: false,
        ...(back ? { back: { notification: back.notification, firstAt: back.firstAt } } : {}),
        person,
        ready,
        quoted,
        turnAt,
        nth: queue.nth,
        takenAt,
        status: 'waiting',
        since: takenAt,
        line: back && back.window !== null ? lineOfWindow(back.window) : code,
        window: null,
        lastWindow: null,
        nextKind: 'call',
        calls: 0,
        calledAt: null,
        lastCallAt: null,
        misses: 0,
        firstContact: isStaff(event.by) ? event.by : null, // a guide who takes a number for somebody was asked first
        passedOn: 0,
        handover: null,
        note: null,
        doneAt: null,
        clerk: null,
        afterClosing: 0,
        session,
        outcome: null,
        implied: false,
        periods: [{ is: 'waiting', from: takenAt, to: null, window: null }],
        was: null,
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
      learnRound(queue, event);
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
      change(queue, event.ticket, {
        ...firstTaken(queue, event.ticket, event.by),
        status: 'serving',
        since: at,
        ...period('serving', at, event.window),
      });
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
        ...firstTaken(queue, event.ticket, event.by),
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
    case 'MissUndone': {
      const before = queue.tickets.get(event.ticket);
      change(queue, event.ticket, {
        status: 'called',
        since: before?.lastCallAt ?? at,
        window: event.window,
        misses: Math.max(0, (before?.misses ?? 1) - 1),
        ...period('called', at, event.window),
      });
      seat(queue, event.window, { ticket: event.ticket });
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
    case 'MatterSet':
      change(queue, event.ticket, { matter: event.matter });
      return;
    case 'TicketHeld': {
      change(queue, event.ticket, { status: 'held', since: at, nextKind: 'resume', ...period('held', at, event.window) });
      seat(queue, event.window, { ticket: null, held: [...windowIn(queue, event.window).held, event.ticket] });
      return;
    }
    case 'TicketTransferred': {
      const handover: Handover = { from: event.window, to: event.to, note: event.note, at, by: event.by };
      const before = queue.tickets.get(event.ticket);
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
        passedOn: (before?.passedOn ?? 0) + 1,
        ...firstTaken(queue, event.ticket, event.by),
        ...target,
        ...period('waiting', at, null),
      });
      seat(queue, event.window, {
        ticket: sender.ticket === event.ticket ? null : sender.ticket,
        held: without(sender.held, event.ticket),
      });
      return;
    }
    case 'HandoverReturned': {
      const { window: from, to, reason: note, by } = event;
      change(queue, event.ticket, { since: at, note, handover: { from, to, note, at, by }, ...('queue' in to ? { queue: to.queue } : {}) });
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
      const was = before && status === 'cancelled' ? { was: whatItWas(before) } : {};
      change(queue, event.ticket, { status, since: at, line: null, window: null, ...was, ...over(at) });
      return;
    }
    case 'TicketMarkedUrgent':
    case 'TicketMoved':
    case 'TicketRestored':
    case 'TicketSettled':
    case 'QueueStopped':
    case 'QueueResumed':
      evolveAtDesk(queue, event, { change, seat });
      return;
    case 'WindowOpened': {
      learnBreak(queue, event.window, at);
      const { firstOpened } = windowIn(queue, event.window);
      const first = firstOpened?.day === queue.day ? {} : { firstOpened: { day: queue.day, at } };
      seat(queue, event.window, { ...PRESENT, ...first, status: 'open', clerk: event.clerk, post: event.post, since: at });
      return;
    }
    case 'WindowPaused':
      seat(queue, event.window, {
        ...PRESENT,
        status: 'paused',
        since: at,
        pausedFor: event.reason,
        pausedKind: event.kind ?? 'other',
        pausedTo: event.other ?? null,
      });
      sendBackToQueue(queue, event.window);
      return;
    case 'WindowResumed':
      learnBreak(queue, event.window, at);
      seat(queue, event.window, { ...PRESENT, status: 'open', since: at });
      return;
    case 'WindowClosed':
      seat(queue, event.window, { ...PRESENT, status: 'closed', clerk: null, post: null, since: at });
      sendBackToQueue(queue, event.window);
      // What it had accepted but not yet called is offered again, lest it wait behind a shut window.
      for (const { id } of [...(queue.lines.get(lineOfWindow(event.window))?.values() ?? [])]) change(queue, id, { line: null });
      return;
    case 'NoteLeft':
      seat(queue, event.window, { note: event.text === null ? null : { text: event.text, by: event.by, at } });
      return;
    case 'ConsoleLost':
      seat(queue, event.window, { silentSince: at });
      return;
    case 'ConsoleBack':
      seat(queue, event.window, {
        silentSince: null,
        absent: windowIn(queue, event.window).pausedKind === 'away' && windowIn(queue, event.window).absent,
      });
      return;
    case 'AbsenceRecorded':
      seat(queue, event.window, { absent: true });
      return;
    case 'DayTurned':
      turn(queue, event.day);
      return;
  }
}

/** As a window stands whose clerk is there, and at work. */
const PRESENT = { pausedFor: null, pausedKind: null, pausedTo: null, silentSince: null, absent: false } as const;

/** Devices and the clock act too; a visit is taken by people. */
const isStaff = (by: Actor): by is string => by !== null && by !== 'clock' && by !== 'admin' && !/^(kiosk|display|pad)-\d+$/.test(by);

/** The first of the staff who takes a visit is kept, whoever comes after (首问负责制). */
function firstTaken(queue: QueueState, id: TicketId, by: Actor): Partial<Change> {
  return queue.tickets.get(id)?.firstContact === null && isStaff(by) ? { firstContact: by } : {};
}

const whatItWas = ({ status, since, line, window }: Ticket): Was => ({ status, since, line, window });

export type Change = { -readonly [K in keyof Ticket]: Ticket[K] };
/** Who came back to this window with a slip waits with the others of their queue while nobody calls here; a hand-over stays. */
function sendBackToQueue(queue: QueueState, no: WindowNo): void {
  for (const { id, queue: code, handover } of [...(queue.lines.get(lineOfWindow(no))?.values() ?? [])])
    if (handover === null) change(queue, id, { line: code });
}

const without = (held: readonly TicketId[], id: TicketId): readonly TicketId[] =>
  held.includes(id) ? held.filter((one) => one !== id) : held;

/** Ends the period that runs, and begins another. Given as a change, filled in by `change`. */
const period = (is: Period['is'], at: Instant, window: WindowNo | null) => ({ opens: { is, from: at, to: null, window }, ends: at });
const over = (at: Instant) => ({ ends: at });

const LEARNED = 40; // services, and rounds, remembered a queue; breaks, a kind

/** What a service took, times on hold left out. */
function learn(queue: QueueState, { queue: code, periods }: Ticket): void {
  const took = periods.reduce((sum, { is, from, to }) => (is === 'serving' && to !== null ? sum + to - from : sum), 0);
  if (took < 0) return; // the clock was put back meanwhile: nothing can be learned from it
  queue.services.set(code, [...(queue.services.get(code) ?? []), took].slice(-LEARNED));
}

/** What a call took until this next one, at a window that was open all the time: only if the next one had been waiting when it was free. */
function learnRound(queue: QueueState, { ticket, window, at }: Extract<QueueEvent, { type: 'TicketCalled' }>): void {
  const { calls, status, since } = windowIn(queue, window);
  const last = ticketIn(queue, calls[0]?.ticket ?? null);
  const next = ticketIn(queue, ticket);
  if (!last || !next || last.id === ticket || last.calledAt === null) return;
  if (last.lastWindow !== window || last.passedOn > 0) return; // handed on: of another queue now
  if (status !== 'open' || since > last.calledAt || next.since > last.since || at < last.calledAt) return;
  queue.rounds.set(last.queue, [...(queue.rounds.get(last.queue) ?? []), at - last.calledAt].slice(-LEARNED));
}

/** A break is over, whoever sits there now. A window that was left paused over a night was on none. */
function learnBreak(queue: QueueState, no: WindowNo, at: Instant): void {
  const { status, pausedKind, since, firstOpened } = windowIn(queue, no);
  if (status !== 'paused' || pausedKind === null || at < since || firstOpened?.day !== queue.day) return;
  queue.breaks.set(pausedKind, [...(queue.breaks.get(pausedKind) ?? []), at - since].slice(-LEARNED));
}

export type Step = Partial<Change> & { opens?: Period; ends?: Instant };

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
  if (ticket.back && queue.persons.get(slipIn(ticket.back.notification)) === ticket.id)
    queue.persons.delete(slipIn(ticket.back.notification));
}

/** Puts a ticket where it is looked for: by id, in its line, by its person. */
function put(queue: QueueState, ticket: Ticket): void {
  queue.tickets.set(ticket.id, ticket);
  queue.touched.set(ticket.id, ticket);
  if (ticket.line !== null) lane(queue, ticket.line).set({ turnAt: ticket.turnAt, nth: ticket.nth }, ticket);
  else if (ticket.status === 'waiting') queue.offered.add(ticket.id);
  if (ticket.status === 'missed') queue.missed.add(ticket.id);
  if (ticket.person !== null && isLive(ticket)) queue.persons.set(personIn(ticket.queue, ticket.person), ticket.id);
  if (ticket.back && isLive(ticket)) queue.persons.set(slipIn(ticket.back.notification), ticket.id);
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

const CALLS_KEPT = 8;

function announce(queue: QueueState, { id, number, lang }: Ticket, window: WindowNo, kind: CallKind, nr: number, at: Instant): void {
  queue.calls = Math.max(queue.calls, nr);
  const made: CallMade = { nr, ticket: id, number, window, kind, lang, at };
  const all = [made, ...windowIn(queue, window).calls];
  const old = all.findIndex((one, nth) => nth >= CALLS_KEPT && one.at <= at - MINUTE);
  const calls = old < 0 ? all : [...all.slice(0, old), ...stillShown(queue, all, old)];
  seat(queue, window, { calls });
}

/** Of the calls from the `old`th on, those with fewer heeded ones before them than a board shows; of the newest nobody knows yet. */
function stillShown(queue: QueueState, calls: readonly CallMade[], old: number): CallMade[] {
  const shown: CallMade[] = [];
  let heeded = 0;
  for (let nth = 1; nth < calls.length && heeded < CALLS_KEPT; nth += 1) {
    const call = calls[nth] as CallMade;
    if (inVain(queue, call)) continue;
    heeded += 1;
    if (nth >= old) shown.push(call);
  }
  return shown;
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
  queue.lastIn.clear();
  queue.blocks.clear();
  queue.stopped.clear();
  queue.lines.clear();
  for (const window of queue.windows.keys()) seat(queue, window, { doneToday: 0, afterClosing: 0, calls: [] });
}
