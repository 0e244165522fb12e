import { estimate } from '../../server/domain/queue/estimate.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { ticketView } from '../../server/domain/queue/views.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { emptyHall, type HallState } from '../../server/domain/state.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Wait } from '../../shared/views.ts';
import type { Day, Instant, QueueCode, TicketId } from '../../shared/words.ts';
import { type Life, live, settingsOn } from './day-in-memory.ts';

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

export type Weeks = Omit<Life, 'day' | 'begin' | 'until'> & {
  readonly days: readonly Day[];
  /** By the wall; 20:00 if left out. Nobody acts after it. */
  readonly until?: string;
};

/** What there was to see, and what the slip told, when a number was taken. */
export type Seen = Omit<Waited, 'took'>;
/** Of one day: who was called; and what it needs to be lived once more, as it was or otherwise. */
export type DayWaited = { readonly waited: readonly (Waited & { readonly id: TicketId })[]; readonly life: Life };

/**
 * Lives through days of the simulated hall, one after the other (it learns from day to day), by the server's own deciding and telling. The
 * same seed and documents give the same waits. Whoever was never called is not in the answer.
 */
export async function simulatedWaits(weeks: Weeks): Promise<readonly Waited[]> {
  const days = await simulatedDays(weeks);
  return days.flatMap(({ waited }) => waited.map(({ id: _, ...one }) => one));
}

/** The same, day by day. */
export async function simulatedDays({ documents, rosters, seed, days, load, until = '20:00' }: Weeks): Promise<readonly DayWaited[]> {
  const lived: DayWaited[] = [];
  let begin = emptyHall();
  for (const day of days) {
    const life = { ...{ documents, rosters, seed, day, load, until, begin } };
    const settings = settingsOn(life);
    const pending = new Map<TicketId, Seen>();
    const waited: DayWaited['waited'][number][] = [];
    begin = await live(life, {
      hear(event, hall) {
        if (event.about !== 'queue') return;
        if (event.type === 'NumberTaken') {
          const one = seen(event.ticket, hall, settings, event.at);
          if (one) pending.set(event.ticket, { day, ...one });
        } else if (event.type === 'TicketCalled') {
          const one = pending.get(event.ticket);
          pending.delete(event.ticket); // only until the first call
          if (one) waited.push({ id: event.ticket, ...one, took: (event.at - one.takenAt) / MINUTE });
        }
      },
    });
    lived.push({ waited, life });
  }
  return lived;
}

function seen(id: TicketId, hall: HallState, settings: Settings, at: Instant): Omit<Seen, 'day'> | null {
  const ticket = ticketIn(hall.queue, id);
  if (!ticket) return null;
  const { queue, ahead, wait } = ticketView(hall, settings, ticket, at);
  const windows = settings.windows.filter((one) => one.categories.includes(queue) && windowIn(hall.queue, one.no).status === 'open');
  const after = estimate(hall.queue, settings, at).tickets.get(id)?.after;
  return {
    ...{ queue, takenAt: at, told: wait, after: after === undefined ? null : after / MINUTE, ahead: ahead ?? 0, windows: windows.length },
    atOnce: windows.some(({ no }) => windowIn(hall.queue, no).ticket === null),
    set: settings.queueOf.get(queue)?.avg_service_minutes ?? 0,
  };
}
