import { estimate } from '../../server/domain/queue/estimate.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { ticketView } from '../../server/domain/queue/views.ts';
import { settingsFrom } from '../../server/domain/settings.ts';
import type { HallState } from '../../server/domain/state.ts';
import type { Documents, Roster } from '../../shared/settings.ts';
import { instantAt, MINUTE } from '../../shared/time.ts';
import type { Wait } from '../../shared/views.ts';
import type { Day, Instant, QueueCode, TicketId } from '../../shared/words.ts';
import { beginDay } from '../simulation/day.ts';
import { invariants } from '../simulation/invariants.ts';
import { knownHall } from '../simulation/known-hall.ts';
import { type Lobby, readsTheWall } from '../simulation/lobby.ts';
import { steppedClock } from '../simulation/sim-clock.ts';
import { hallInMemory } from './hall-in-memory.ts';

/** Somebody who took a number and was called: what the slip told, what there was to see then, and how long it was (minutes). */
export type Waited = {
  readonly day: Day;
  readonly queue: QueueCode;
  readonly takenAt: Instant;
  readonly told: Wait;
  /** The moment around which that range lies, in minutes from then. */
  readonly after: number | null;
  readonly ahead: number;
  /** Open, and calling this queue first. */
  readonly windows: number;
  /** One of them was free. */
  readonly atOnce: boolean;
  /** Of a service of this queue, as set in the documents. */
  readonly set: number;
  readonly took: number;
};

export type Weeks = {
  readonly documents: Documents;
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly seed: number;
  readonly days: readonly Day[];
  readonly load: number;
  /** By the wall; 20:00 if left out. Nobody acts after it. */
  readonly until?: string;
};

/**
 * Lives through days of the simulated hall, one after the other (it learns from day to day), by the server's own deciding and telling. The
 * same seed and documents give the same waits. Whoever was never called is not in the answer.
 */
export async function simulatedWaits({ documents, rosters, seed, days, load, until = '20:00' }: Weeks): Promise<readonly Waited[]> {
  const known = knownHall(documents);
  const zone = documents.hall.timezone;
  const waited: Waited[] = [];
  let pending = new Map<TicketId, Omit<Waited, 'took'>>();
  let day = days[0] ?? '';
  const settingsOn = (of: Day) =>
    settingsFrom(documents, { day: of, rosters: new Map(rosters), clock: { set: true, pace: 1 }, url: 'http://hall.example' });
  let settings = settingsOn(day);

  const seen = (id: TicketId, hall: HallState, at: Instant): Omit<Waited, 'took'> | null => {
    const ticket = ticketIn(hall.queue, id);
    if (!ticket) return null;
    const { queue, ahead, wait } = ticketView(hall, settings, ticket, at);
    const windows = settings.windows.filter((one) => one.categories.includes(queue) && windowIn(hall.queue, one.no).status === 'open');
    const after = estimate(hall.queue, settings, at).tickets.get(id)?.after;
    return {
      ...{
        day,
        queue,
        takenAt: at,
        told: wait,
        after: after === undefined ? null : after / MINUTE,
        ahead: ahead ?? 0,
        windows: windows.length,
      },
      atOnce: windows.some(({ no }) => windowIn(hall.queue, no).ticket === null),
      set: settings.queueOf.get(queue)?.avg_service_minutes ?? 0,
    };
  };
  const { line, move } = hallInMemory({
    settings: () => settings,
    hear(event, hall) {
      if (event.about !== 'queue') return;
      if (event.type === 'NumberTaken') {
        const one = seen(event.ticket, hall, event.at);
        if (one) pending.set(event.ticket, one);
      } else if (event.type === 'TicketCalled') {
        const one = pending.get(event.ticket);
        pending.delete(event.ticket); // only until the first call
        if (one) waited.push({ ...one, took: (event.at - one.takenAt) / MINUTE });
      }
    },
  });

  for (const next of days) {
    day = next;
    settings = settingsOn(day);
    pending = new Map();
    const from = instantAt(day, '08:00', zone);
    move(from);
    const clock = steppedClock({ from, end: instantAt(day, until, zone), move });
    const lobby: Lobby = {
      ...{ seed, day, hall: known, load, line, clock, checks: invariants(known), kiosks: [{}] },
      signedIn: async (clerk) => ({ cookie: clerk }),
      ...{ people: new Map(), handed: new Set(), waiting: readsTheWall({ line, clock }), refused: new Map() },
    };
    beginDay(lobby);
    await clock.over();
  }
  return waited;
}
