import type { HallEvent } from '../domain/event.ts';
import type { Period, Ticket } from '../domain/queue/state.ts';

/** What the figures ask of a ticket, measured where it is written down. Instants and lengths in milliseconds. */
export type TicketMeasures = {
  /** 等候时长 ends with the first call, whatever came after it. */
  readonly first_called_at: number | null;
  readonly served_at: number | null;
  /** 办理时长: all it was served, what it was held left out; null before it is done, and where a supervisor ended it. */
  readonly handled: number | null;
  /** A list as JSON: the waits after the first call that another call ended. */
  readonly legs: string;
  readonly transfers: number;
};

export function measuresOf(ticket: Ticket, ended: boolean): TicketMeasures {
  const { periods, status, passedOn } = ticket;
  const first = periods.find(({ is }) => is === 'called')?.from ?? null;
  return {
    first_called_at: first,
    served_at: periods.find(({ is }) => is === 'serving')?.from ?? null,
    handled: status === 'done' && !ended ? handled(periods) : null,
    legs: first === null ? '[]' : JSON.stringify(laterWaits(periods, first)),
    transfers: passedOn,
  };
}

function handled(periods: readonly Period[]): number | null {
  const served = periods.filter(({ is, to }) => is === 'serving' && to !== null);
  return served.length === 0 ? null : served.reduce((sum, { from, to }) => sum + (to ?? from) - from, 0);
}

const laterWaits = (periods: readonly Period[], firstCall: number): number[] =>
  periods.flatMap(({ is, from, to }, nth) =>
    is === 'waiting' && to !== null && from >= firstCall && periods[nth + 1]?.is === 'called' ? [to - from] : [],
  );

/** How often a ticket was called by these events, how many of the calls were repeated ones, and whether a supervisor ended it as done. */
export type CallsMade = { calls: number; recalls: number; ended: boolean };

export function callsIn(events: readonly HallEvent[]): ReadonlyMap<string, CallsMade> {
  const made = new Map<string, CallsMade>();
  const of = (ticket: string): CallsMade => {
    const known = made.get(ticket) ?? { calls: 0, recalls: 0, ended: false };
    made.set(ticket, known);
    return known;
  };
  for (const event of events) {
    if (event.type === 'TicketCalled') of(event.ticket).calls += 1;
    else if (event.type === 'TicketRecalled') {
      of(event.ticket).calls += 1;
      of(event.ticket).recalls += 1;
    } else if (event.type === 'TicketSettled' && event.as === 'done') of(event.ticket).ended = true;
  }
  return made;
}
