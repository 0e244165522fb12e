import { afterClosing, sessionAt, sessionsOn } from '../../../shared/schedule.ts';
import { iso, localTime } from '../../../shared/time.ts';
import type { Instant, Refusal, TicketId, WindowNo } from '../../../shared/words.ts';
import { accept, type Decision, refuse, wrongState } from '../decision.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import { endBlocks, grantBlocks, handIn, nextNumber } from './blocks.ts';
import { mayIssueLate, shutNow } from './closing.ts';
import { countsFrom, matterOf, notTheirs, windowFor } from './come-back.ts';
import type { Of, QueueCommand } from './commands.ts';
import { decideAtDesk } from './desk-decide.ts';
import type { QueueEvent } from './events.ts';
import { atMyWindow, busy, ofMine } from './mine.ts';
import { comesAt, nextTicket, rejoinAt, turnAt } from './order.ts';
import { findConsole, leaveNote, loseConsole } from './presence.ts';
import { liveTicketOf, type QueueState, type Ticket, ticketIn, type WindowState, windowIn } from './state.ts';
import { unheardOf } from './wish.ts';

/** What follows from a command, or why nothing may. It looks at nothing but its arguments. */
export function decideQueue(command: QueueCommand, hall: HallState, settings: Settings, at: Instant): Decision {
  const { queue } = hall;
  switch (command.type) {
    case 'takeNumber':
      return takeNumber(command, queue, settings, at);
    case 'handIn':
      return handIn(command, queue, settings, at);
    case 'grantBlocks':
      return grantBlocks(command, queue, settings, at);
    case 'endBlocks':
      return endBlocks(command, queue, at);
    case 'cancel':
      return cancel(command, queue, at);
    case 'rejoin':
      return rejoin(command, queue, settings, at);
    case 'openWindow':
      return openWindow(command, queue, settings, at);
    case 'pauseWindow':
      return pauseWindow(command, queue, settings, at);
    case 'resumeWindow':
      return resumeWindow(command, queue, settings, at);
    case 'closeWindow':
      return closeWindow(command, queue, settings, at);
    case 'leaveNote':
      return leaveNote(command, queue, settings, at);
    case 'loseConsole':
      return loseConsole(command, queue, at);
    case 'findConsole':
      return findConsole(command, queue, at);
    case 'callNext':
      return callNext(command, queue, settings, at);
    case 'call':
      return call(command, queue, settings, at);
    case 'recall':
      return recall(command, queue, settings, at);
    case 'serve':
      return serve(command, queue, settings, at);
    case 'miss':
      return miss(command, queue, settings, at);
    case 'undoMiss':
      return undoMiss(command, queue, settings, at);
    case 'setMatter':
      return setMatter(command, queue, settings, at);
    case 'hold':
      return hold(command, queue, settings, at);
    case 'unhold':
      return unhold(command, queue, settings, at);
    case 'complete':
      return complete(command, queue, settings, at);
    case 'transfer':
      return transfer(command, queue, settings, at);
    case 'accept':
      return acceptHandover(command, queue, settings, at);
    case 'returnHandover':
      return returnHandover(command, queue, settings, at);
    case 'markUrgent':
    case 'move':
    case 'restore':
    case 'settle':
    case 'openFlex':
    case 'stopQueue':
    case 'resumeQueue':
      return decideAtDesk(command, queue, settings, at);
  }
}

// —— the holder's side ————————————————————————————————————————————————————————————————————————————————

function takeNumber(asked: Of<'takeNumber'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  if (ticketIn(queue, asked.ticket)) return accept(); // asked twice, given once
  const of = settings.queueOf.get(asked.queue);
  if (!of) return refuse('unknown-queue');
  const { back = null } = asked;
  const unheard = back ? notTheirs(queue, back, asked.queue) : unheardOf(settings, asked.queue, asked.matter);
  if (unheard) return unheard;
  const shut = shutNow(queue, settings, of, at);
  const late = shut && asked.late && mayIssueLate(settings, at) ? { late: asked.late } : {};
  if (shut && !('late' in late)) return shut;
  const mine = of.one_active_ticket_per_person ? liveTicketOf(queue, asked.queue, asked.person) : undefined;
  if (mine) return { refusal: 'already-waiting', number: mine.number };
  const { about, by, ticket, queue: code, person, priority, lang, ready, quoted } = asked;
  return accept({
    about,
    by,
    at,
    type: 'NumberTaken',
    ticket,
    day: queue.day,
    queue: code,
    matter: back ? matterOf(back, settings) : asked.matter,
    person,
    priority,
    lang,
    ready,
    quoted,
    session: settings.alwaysOpen ? null : (sessionAt(settings.calendar, at)?.id ?? null),
    number: nextNumber(queue, code, of.ticket_digits),
    turnAt: turnAt(
      back ? countsFrom(back, settings, at) : comesAt(queue, code, at),
      priority,
      settings.rules['priority.head_start_minutes'],
    ),
    ...late,
    ...(back ? { back: { notification: back.notification, firstAt: back.firstAt, window: windowFor(back, queue, settings) } } : {}),
  });
}

function cancel({ about, by, ticket: id }: Of<'cancel'>, queue: QueueState, at: Instant): Decision {
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (ticket.status === 'cancelled') return accept(); // a retry after a lost answer
  if (['done', 'expired', 'serving'].includes(ticket.status)) return wrongState(ticket);
  return accept({ about, by, at, type: 'TicketCancelled', ticket: id });
}

function rejoin({ about, by, ticket: id }: Of<'rejoin'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (ticket.status === 'waiting' && ticket.misses > 0) return accept(); // it has rejoined already
  if (ticket.status !== 'missed') return wrongState(ticket);
  const other = liveTicketOf(queue, ticket.queue, ticket.person);
  if (other) return { refusal: 'already-waiting', number: other.number };
  const { 'ticket.missed_policy': policy, 'ticket.missed_reinsert_after': behind } = settings.rules;
  const turn = policy === 'tail' ? at : rejoinAt(queue.lines.get(ticket.queue)?.keys() ?? [], behind, at);
  return accept({ about, by, at, type: 'TicketRejoined', ticket: id, turnAt: turn });
}

// —— the window itself ————————————————————————————————————————————————————————————————————————————————

function openWindow(asked: Of<'openWindow'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const { about, by, window: no, takeOver, supervisor } = asked;
  const window = settings.windowOf.get(no);
  if (!window) return refuse('unknown-window');
  const clerk = asked.clerk ?? by;
  if (clerk !== by && !supervisor) return refuse('not-allowed');
  if (clerk === null || !settings.staffOf.has(clerk))
    return asked.clerk === null ? refuse('not-allowed') : { refusal: 'malformed', path: 'clerk' };
  const post = clerk === window.post_a ? 'A' : clerk === window.post_b ? 'B' : null;
  const put = supervisor && asked.clerk !== null; // a supervisor may put anybody there
  if (post === null && !put) return refuse('not-allowed');
  const now = windowIn(queue, no);
  if (now.clerk === clerk) return accept(); // already theirs
  if (now.clerk !== null && !takeOver) return { refusal: 'window-busy', clerk: now.clerk };
  return accept({ about, by, at, type: 'WindowOpened', window: no, clerk, post, insteadOf: now.clerk });
}

function pauseWindow(asked: Of<'pauseWindow'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const { about, by, window, reason, kind = 'other', other = null } = asked;
  const mine = atMyWindow(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  if (mine.ticket) return busy(queue, mine);
  if (other !== null && !settings.windowOf.has(other)) return refuse('unknown-window');
  if (other === window) return { refusal: 'malformed', path: 'other' };
  return accept({ about, by, at, type: 'WindowPaused', window, reason, kind, other });
}

function resumeWindow({ about, by, window }: Of<'resumeWindow'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = ofMine(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  return mine.status === 'open' ? accept() : accept({ about, by, at, type: 'WindowResumed', window });
}

function closeWindow({ about, by, window, supervisor }: Of<'closeWindow'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = ofMine(queue, settings, window, supervisor ? windowIn(queue, window).clerk : by); // who is taken away by a supervisor is not asked
  if ('refusal' in mine) return mine;
  if (mine.ticket || mine.held.length > 0) return busy(queue, mine); // held ones are handed over first
  return accept({ about, by, at, type: 'WindowClosed', window });
}

// —— calling and serving ——————————————————————————————————————————————————————————————————————————————

function callNext({ about, by, window: no, leaving }: Of<'callNext'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = atMyWindow(queue, settings, no, by);
  if ('refusal' in mine) return mine;
  if (mine.ticket !== leaving) return refuse('already-moved-on'); // a second press, or a stale screen
  const here = ticketIn(queue, leaving);
  const done: QueueEvent[] = here ? [completed(here, mine, by, settings, at)] : [];
  const window = settings.windowOf.get(no);
  const next = window && nextTicket(queue, window, settings, at);
  if (!next) return leaving ? accept(...done) : refuse('nobody-waiting');
  return accept(...done, { about, by, at, type: 'TicketCalled', ticket: next.id, window: no, kind: next.nextKind, nr: queue.calls + 1 });
}

const completed = (
  ticket: Ticket,
  { no }: WindowState,
  by: string | null,
  settings: Settings,
  at: Instant,
  outcome: Of<'complete'>['outcome'] = 'done',
): QueueEvent => ({
  about: 'queue',
  by,
  at,
  type: 'TicketCompleted',
  ticket: ticket.id,
  window: no,
  outcome,
  implied: ticket.status === 'called',
  afterClosing: servedAfterClosing(ticket, settings, at),
});

/** How much of a service that ends now lay after closing (延时服务), in milliseconds. */
function servedAfterClosing({ periods, status, lastCallAt, day }: Ticket, { alwaysOpen, calendar }: Settings, at: Instant): number {
  if (alwaysOpen) return 0;
  const sessions = sessionsOn(calendar, day);
  const served = periods.filter(({ is }) => is === 'serving').map(({ from, to }) => [from, to ?? at] as const);
  const implied = status === 'called' && lastCallAt !== null ? [[lastCallAt, at] as const] : [];
  return [...served, ...implied].reduce((sum, [from, to]) => sum + afterClosing(sessions, day, from, to, calendar.timezone), 0);
}

function call({ about, by, window: no, ticket: id }: Of<'call'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = atMyWindow(queue, settings, no, by);
  if ('refusal' in mine) return mine;
  if (!settings.rules['call.choosing']) return refuse('choosing-not-allowed');
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (mine.ticket) return mine.ticket === id ? refuse('already-moved-on') : busy(queue, mine);
  if (atSomeWindow(ticket)) return calledElsewhere(ticket);
  if (ticket.status !== 'waiting') return wrongState(ticket);
  const window = settings.windowOf.get(no);
  const served =
    ticket.line !== null && (ticket.line === `@${no}` || [...(window?.categories ?? []), ...(window?.second ?? [])].includes(ticket.line));
  if (!served) return refuse('not-served-here'); // nor is a hand-over called before it is accepted
  return accept({ about, by, at, type: 'TicketCalled', ticket: id, window: no, kind: ticket.nextKind, nr: queue.calls + 1 });
}

function recall({ about, by, window, ticket: id }: Of<'recall'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const here = ticketHere(queue, settings, window, by, id);
  if ('refusal' in here) return here;
  if (here.status !== 'called') return wrongState(here);
  const { 'ticket.recall_interval_seconds': interval } = settings.rules;
  if (here.calls - 1 >= recallMax(settings, window)) return refuse('too-many-recalls');
  const from = (here.lastCallAt ?? at) + interval * 1000;
  if (at < from) return { refusal: 'too-soon', retryAt: iso(from) };
  return accept({ about, by, at, type: 'TicketRecalled', ticket: id, window, nr: queue.calls + 1 });
}

function serve({ about, by, window, ticket: id }: Of<'serve'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const here = ticketHere(queue, settings, window, by, id);
  if ('refusal' in here) return here;
  if (here.status !== 'called') return wrongState(here);
  return accept({ about, by, at, type: 'ServiceBegun', ticket: id, window });
}

function miss({ about, by, window, ticket: id }: Of<'miss'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const here = ticketHere(queue, settings, window, by, id);
  if ('refusal' in here) return here;
  if (here.status !== 'called') return wrongState(here);
  if (here.calls < callsBeforeMiss(settings, window)) return refuse('call-again-first');
  const { 'ticket.missed_max': max, 'ticket.missed_policy': policy } = settings.rules;
  const missed: QueueEvent = { about, by, at, type: 'TicketMissed', ticket: id, window };
  const over = here.misses + 1 >= max || policy === 'void';
  return over ? accept(missed, { about, by, at, type: 'TicketExpired', ticket: id, why: 'missed-too-often' }) : accept(missed);
}

/** The wrong key: the number is called still, as often as it was, and nobody is told anew. */
function undoMiss({ about, by, window, ticket: id }: Of<'undoMiss'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = atMyWindow(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (mine.ticket === id && ticket.status === 'called') return accept(); // a retry after a lost answer
  if (mine.ticket) return busy(queue, mine);
  if (!mayUndoMiss(ticket, window, settings, at)) return elsewhere(ticket, window);
  const other = liveTicketOf(queue, ticket.queue, ticket.person);
  if (other) return { refusal: 'already-waiting', number: other.number }; // its holder has taken another meanwhile
  return accept({ about, by, at, type: 'MissUndone', ticket: id, window });
}

/** It was missed at this window, just now, and has done nothing since. */
export function mayUndoMiss({ status, lastWindow, since, misses, line }: Ticket, no: WindowNo, { rules }: Settings, at: Instant): boolean {
  const missed = status === 'missed' || (status === 'expired' && misses > 0);
  return missed && lastWindow === no && line === null && at - since < rules['call.undo_seconds'] * 1000;
}

/** How often a number is called before it may be missed; never more often than it can be called at all. */
export const callsBeforeMiss = (settings: Settings, window: WindowNo): number =>
  Math.min(settings.rules['ticket.calls_before_miss'], 1 + recallMax(settings, window));

/** How often a number may be called again at this window. */
export const recallMax = ({ rules, windowOf }: Settings, window: WindowNo): number =>
  windowOf.get(window)?.recall_max ?? rules['ticket.recall_max'];

function complete({ by, window, ticket: id, outcome }: Of<'complete'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const here = ticketHere(queue, settings, window, by, id);
  if ('refusal' in here) return here;
  return accept(completed(here, windowIn(queue, window), by, settings, at, outcome));
}

/** What the one at the window has come for, as it turned out; any matter of the hall: whoever is asked first tells of it. */
function setMatter(
  { about, by, window, ticket: id, matter }: Of<'setMatter'>,
  queue: QueueState,
  settings: Settings,
  at: Instant,
): Decision {
  const here = ticketHere(queue, settings, window, by, id);
  if ('refusal' in here) return here;
  if (!settings.matterOf.has(matter)) return refuse('unknown-matter');
  return here.matter === matter ? accept() : accept({ about, by, at, type: 'MatterSet', ticket: id, window, matter });
}

function hold({ about, by, window, ticket: id }: Of<'hold'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const here = ticketHere(queue, settings, window, by, id);
  if ('refusal' in here) return here;
  return accept({ about, by, at, type: 'TicketHeld', ticket: id, window });
}

function unhold(
  { about, by, window, ticket: id, here: atOnce }: Of<'unhold'>,
  queue: QueueState,
  settings: Settings,
  at: Instant,
): Decision {
  const mine = atMyWindow(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (!mine.held.includes(id)) return mine.ticket === id ? wrongState(ticket) : elsewhere(ticket, window);
  if (mine.ticket) return busy(queue, mine);
  return accept(
    atOnce
      ? { about, by, at, type: 'ServiceBegun', ticket: id, window }
      : { about, by, at, type: 'TicketCalled', ticket: id, window, kind: 'resume', nr: queue.calls + 1 },
  );
}

// —— from window to window ————————————————————————————————————————————————————————————————————————————

function transfer(
  { about, by, window, ticket: id, to, note }: Of<'transfer'>,
  queue: QueueState,
  settings: Settings,
  at: Instant,
): Decision {
  const mine = ofMine(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  const held = mine.held.includes(id); // handed over when the window is to close
  const here = held ? ticketIn(queue, id) : ticketHere(queue, settings, window, by, id);
  if (!here) return refuse('unknown-ticket');
  if ('refusal' in here) return here;
  if ('queue' in to && !settings.queueOf.has(to.queue)) return refuse('unknown-queue');
  if ('window' in to && !settings.windowOf.has(to.window)) return refuse('unknown-window');
  if ('window' in to && to.window === window) return { refusal: 'malformed', path: 'to.window' };
  return accept({ about, by, at, type: 'TicketTransferred', ticket: id, window, to, note });
}

function acceptHandover({ about, by, window: no, ticket: id }: Of<'accept'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = ofMine(queue, settings, no, by);
  if ('refusal' in mine) return mine;
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (!queue.offered.has(id)) return elsewhere(ticket, no);
  if (!isOfferedTo(ticket, no, settings)) return refuse('not-served-here');
  return accept({ about, by, at, type: 'HandoverAccepted', ticket: id, window: no });
}

/** Sent back with a reason, to the window it came from; if that is shut, to whoever serves its queue. */
function returnHandover(asked: Of<'returnHandover'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const { about, by, window, ticket: id, reason } = asked;
  const mine = ofMine(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  const ticket = ticketIn(queue, id);
  if (!ticket) return refuse('unknown-ticket');
  if (!queue.offered.has(id) || !ticket.handover) return elsewhere(ticket, window);
  if (!isReturnable(ticket, window)) return refuse('not-served-here');
  const { from } = ticket.handover;
  const to = windowIn(queue, from).status === 'closed' ? { queue: ticket.queue } : { window: from };
  return accept({ about, by, at, type: 'HandoverReturned', ticket: id, window, to, reason });
}

/** Only what was handed to a window by name is that window's to send back. */
export const isReturnable = ({ handover }: Ticket, no: WindowNo): boolean =>
  handover !== null && 'window' in handover.to && handover.to.window === no;

/** Whether a hand-over stands in this window's list: it is named, or it serves the queue and did not send it. */
export function isOfferedTo({ handover }: Ticket, no: WindowNo, { windowOf }: Settings): boolean {
  if (!handover) return false;
  if ('window' in handover.to) return handover.to.window === no;
  const window = windowOf.get(no);
  return handover.from !== no && [...(window?.categories ?? []), ...(window?.second ?? [])].includes(handover.to.queue);
}

// —— why not ——————————————————————————————————————————————————————————————————————————————————————————

/** The ticket on the asker's screen, if it is the one at their window. */
function ticketHere(queue: QueueState, settings: Settings, no: WindowNo, by: string | null, id: TicketId): Ticket | Refusal {
  const mine = atMyWindow(queue, settings, no, by);
  if ('refusal' in mine) return mine;
  const ticket = ticketIn(queue, id);
  if (!ticket) return { refusal: 'unknown-ticket' };
  return mine.ticket === id ? ticket : elsewhere(ticket, no);
}

const atSomeWindow = ({ status }: Ticket): boolean => status === 'called' || status === 'serving';

const calledElsewhere = (ticket: Ticket): Refusal => ({
  refusal: 'already-called',
  window: ticket.window ?? '',
  at: iso(ticket.calledAt ?? ticket.since),
});

/** A ticket that is not at this window: another has it, or it has left this one (a second press), or it never came. */
function elsewhere(ticket: Ticket, no: WindowNo): Refusal {
  if (atSomeWindow(ticket) && ticket.window !== no) return calledElsewhere(ticket);
  return ticket.lastWindow === no ? { refusal: 'already-moved-on' } : wrongState(ticket);
}

/** The day a number belongs to is the hall's own, read off its wall. */
export const dayOf = (settings: Settings, at: Instant): string => localTime(at, settings.hall.timezone).day;
