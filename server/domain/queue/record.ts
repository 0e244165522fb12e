import { iso, MINUTE } from '../../../shared/time.ts';
import type { WindowRecord, WindowRecordRow } from '../../../shared/views.ts';
import type { WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import type { Period, Ticket } from './state.ts';
import { nameOf, waitedFor } from './views.ts';

/** Today at one window: what was called there, newest first, with how long it waited and was served. Definitions: domain figures 3.3. */
export function windowRecord({ queue }: HallState, settings: Settings, no: WindowNo): WindowRecord {
  const here = [...queue.tickets.values()].filter(({ periods }) => periods.some(({ window }) => window === no));
  const rows = here.map((ticket) => rowOf(ticket, settings)).sort((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? ''));
  const done = rows.filter(({ status }) => status === 'done');
  return {
    rows,
    done: done.length,
    missed: here.filter(({ misses }) => misses > 0).length,
    transferred: here.filter(({ passedOn, status, window }) => passedOn > 0 && window !== no && status !== 'done').length,
    meanService: mean(done.map(({ served }) => served)),
    meanWait: mean(rows.map(({ waited }) => waited)),
  };
}

const rowOf = (ticket: Ticket, settings: Settings): WindowRecordRow => ({
  number: ticket.number,
  queue: ticket.queue,
  matter: ticket.matter,
  status: ticket.status,
  outcome: ticket.outcome,
  calledAt: ticket.calledAt === null ? null : iso(ticket.calledAt),
  doneAt: ticket.doneAt === null ? null : iso(ticket.doneAt),
  waited: waitedFor(ticket),
  served: lasted(ticket.periods, 'serving'),
  held: lasted(ticket.periods, 'held'),
  clerk: nameOf(settings, ticket.clerk),
});

/** Whole minutes of the ended stretches of one kind; null where there was none. */
function lasted(periods: readonly Period[], kind: Period['is']): number | null {
  const ended = periods.filter(({ is, to }) => is === kind && to !== null);
  return ended.length === 0 ? null : Math.round(ended.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0) / MINUTE);
}

function mean(all: readonly (number | null)[]): number | null {
  const known = all.filter((one) => one !== null);
  return known.length === 0 ? null : Math.round((known.reduce((sum, one) => sum + one, 0) / known.length) * 10) / 10;
}
