import type { Queue, Window } from '../../../shared/settings.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { Instant, Priority, QueueCode } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { byTurn, type Line, lineOfWindow, type QueueState, type Ticket, type Turn } from './state.ts';

/** A ticket's place in time: the moment it was taken, or earlier by the head start its holder is due. */
export function turnAt(takenAt: Instant, priority: Priority | null, headStartMinutes: number): Instant {
  return priority ? takenAt - headStartMinutes * MINUTE : takenAt;
}

/** The moment from which a newcomer to a line counts: now, or, if the clock was put back, behind who has come by the clock before that. */
export function comesAt(state: QueueState, line: Line, at: Instant): Instant {
  const lane = state.lines.get(line);
  const last = lane?.maxKey();
  return last && (lane?.get(last)?.takenAt ?? at) > at ? last.turnAt : at;
}

/** Where a missed number stands when it rejoins: right behind the next `behind` who wait; behind all, if there are fewer. */
export function rejoinAt(waiting: Iterable<Turn>, behind: number, at: Instant): Instant {
  let last: Turn | undefined;
  let seen = 0;
  for (const turn of waiting) {
    if (seen === behind) break;
    last = turn;
    seen += 1;
  }
  return (last?.turnAt ?? at) + 1;
}

/** Who is next: the least turn at the head of a rank's lines; the second rank only when nobody waits in the first. */
export function nextFor<L, S extends Turn>(ranks: readonly (readonly L[])[], headOf: (line: L) => S | undefined): S | undefined {
  for (const rank of ranks) {
    let next: S | undefined;
    for (const line of rank) {
      const head = headOf(line);
      if (head && (!next || byTurn(head, next) < 0)) next = head;
    }
    if (next) return next;
  }
  return undefined;
}

/**
 * The lines a window calls from, rank by rank. What it has accepted from another window waits for it alone, in the first rank.
 * A queue of the second rank counts as first while its oldest ticket has waited longer than its alert allows.
 */
export function ranksOf(window: Window, waitedTooLong: (queue: QueueCode) => boolean): Line[][] {
  const promoted = window.second.filter(waitedTooLong);
  const second = window.second.filter((queue) => !promoted.includes(queue));
  return [[lineOfWindow(window.no), ...window.categories, ...promoted], second];
}

/** Whether somebody in a line has waited longer than the queue's alert (`queues.alert.waiting_minutes`). */
export function waitedTooLong(state: QueueState, queue: Queue, at: Instant): boolean {
  const limit = at - queue.alert.waiting_minutes * MINUTE;
  for (const { takenAt } of state.lines.get(queue.code)?.values() ?? []) if (takenAt < limit) return true;
  return false;
}

/** The next ticket for a window of the real hall. */
export function nextTicket(state: QueueState, window: Window, settings: Settings, at: Instant): Ticket | undefined {
  const ranks = ranksOf(window, (code) => {
    const queue = settings.queueOf.get(code);
    return queue ? waitedTooLong(state, queue, at) : false;
  });
  return nextFor(ranks, (line) => headOf(state, line));
}

export const headOf = (state: QueueState, line: Line): Ticket | undefined => {
  const lane = state.lines.get(line);
  const first = lane?.minKey();
  return lane && first ? lane.get(first) : undefined;
};

/** The first few for a window, in the order in which it would call them. */
export function nextFew(state: QueueState, window: Window, settings: Settings, at: Instant, count: number): Ticket[] {
  const lanes = new Map<Line, Ticket[]>();
  const take = (line: Line): Ticket[] => {
    const lane = lanes.get(line) ?? firstOf(state, line, count);
    lanes.set(line, lane);
    return lane;
  };
  const ranks = ranksOf(window, (code) => {
    const queue = settings.queueOf.get(code);
    return queue ? waitedTooLong(state, queue, at) : false;
  });
  const few: Ticket[] = [];
  while (few.length < count) {
    const next = nextFor(ranks, (line) => take(line)[0]);
    if (!next) break;
    few.push(next);
    take(next.line ?? '').shift();
  }
  return few;
}

function firstOf(state: QueueState, line: Line, count: number): Ticket[] {
  const few: Ticket[] = [];
  for (const ticket of state.lines.get(line)?.values() ?? []) {
    if (few.length === count) break;
    few.push(ticket);
  }
  return few;
}
