import { iso, MINUTE } from '../../../shared/time.ts';
import type { Before, WhyView } from '../../../shared/views.ts';
import type { Instant } from '../../../shared/words.ts';
import { emergencyIn } from '../emergency.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import { byTurn, lineOfWindow, type QueueState, type Ticket, windowIn } from './state.ts';

/** How many of those before are named. */
const NAMED = 5;

/**
 * Why a ticket was not called: which rule holds, and who goes first by it. Whoever is named before it has the lesser turn:
 * a number called out of turn (`call.choosing`) is not explained away as a rule.
 */
export function whyNotCalled(hall: HallState, settings: Settings, ticket: Ticket, at: Instant): WhyView {
  const { queue } = hall;
  const waits = ticket.status === 'waiting';
  const windows = waits ? windowsFor(queue, settings, ticket) : [];
  const lines = new Set(linesBefore(ticket, windows));
  const earlier = waits && ticket.line !== null ? standingBefore(queue, ticket, lines) : [];
  const passed = waits ? calledSince(queue, ticket, lines) : [];
  const tell = (others: readonly Ticket[], waiting: boolean): WhyView['before'] =>
    others.slice(0, NAMED).map((other) => ({
      number: other.number,
      because: because(other, ticket),
      takenAt: iso(other.takenAt),
      waits: waiting,
    }));
  return {
    number: ticket.number,
    queue: ticket.queue,
    rule: ruleFor(hall, settings, ticket, { windows: windows.length, ahead: earlier.length }, at),
    status: ticket.status,
    takenAt: iso(ticket.takenAt),
    since: iso(ticket.since),
    headStart: Math.max(0, Math.round((ticket.takenAt - ticket.turnAt) / MINUTE)),
    windows,
    before: [...tell(earlier, true), ...tell(passed, false)],
    ahead: earlier.length,
    passed: passed.length,
    window: ticket.window ?? ticket.lastWindow,
    calledAt: ticket.lastCallAt === null ? null : iso(ticket.lastCallAt),
    calls: ticket.calls,
  };
}

type Counted = { readonly windows: number; readonly ahead: number };
function ruleFor({ notices }: HallState, settings: Settings, ticket: Ticket, { windows, ahead }: Counted, at: Instant): WhyView['rule'] {
  switch (ticket.status) {
    case 'waiting':
      if (emergencyIn(notices, settings.queueOf.get(ticket.queue)?.zone ?? null, at)) return 'emergency';
      if (ticket.line === null) return 'handed-over';
      if (windows === 0) return 'no-window';
      return ahead === 0 ? 'next' : 'in-turn';
    case 'called':
    case 'serving':
    case 'held':
    case 'missed':
      return ticket.status;
    default:
      return 'over';
  }
}

/** The open windows that may call it; of a hand-over those that may accept it. */
function windowsFor(queue: QueueState, { windows }: Settings, { line, handover, queue: code }: Ticket): string[] {
  const open = windows.filter(({ no }) => windowIn(queue, no).status === 'open');
  const own = line?.startsWith('@') ? line.slice(1) : line === null && handover && 'window' in handover.to ? handover.to.window : null;
  return open
    .filter(({ no, categories, second }) => (own === null ? [...categories, ...second].includes(code) : no === own))
    .map(({ no }) => no);
}

/** Lines whose people are called by the same turns: its own, and what its windows have accepted from others. */
const linesBefore = ({ queue, line }: Ticket, windows: readonly string[]): string[] => [line ?? queue, ...windows.map(lineOfWindow)];

function standingBefore(queue: QueueState, ticket: Ticket, lines: ReadonlySet<string>): Ticket[] {
  const found: Ticket[] = [];
  for (const line of lines)
    for (const other of queue.lines.get(line)?.values() ?? []) {
      if (byTurn(other, ticket) >= 0) break;
      found.push(other);
    }
  return found.sort(byTurn);
}

/** Those of its queue who were called since it was taken although they came after it: who came before needs no explaining. */
function calledSince(queue: QueueState, ticket: Ticket, lines: ReadonlySet<string>): Ticket[] {
  const found: Ticket[] = [];
  for (const other of queue.tickets.values()) {
    if (other.calledAt === null || other.calledAt < ticket.takenAt || other.status === 'waiting') continue;
    if (lines.has(other.queue) && byTurn(other, ticket) < 0 && cameLater(other, ticket)) found.push(other);
  }
  return found.sort((a, b) => (b.calledAt ?? 0) - (a.calledAt ?? 0));
}

const cameLater = (other: Ticket, ticket: Ticket): boolean => (other.takenAt - ticket.takenAt || other.nth - ticket.nth) > 0;

/** Of two, why the one with the lesser turn goes first. */
function because(other: Ticket, ticket: Ticket): Before {
  if (other.urgent) return 'urgent';
  if (!cameLater(other, ticket)) return other.handover ? 'handed-over' : 'came-earlier';
  if (ticket.misses > 0) return 'you-rejoined';
  if (other.priority !== null) return 'priority';
  return other.misses > 0 ? 'rejoined' : other.handover ? 'handed-over' : 'came-earlier';
}
