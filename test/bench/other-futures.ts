import { ticketIn } from '../../server/domain/queue/state.ts';
import type { HallState } from '../../server/domain/state.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import { arrivals, type Citizen, citizen } from '../simulation/arrivals.ts';
import { clerksOf } from '../simulation/clerks.ts';
import { knownHall } from '../simulation/known-hall.ts';
import { type Life, live } from './day-in-memory.ts';
import type { DayWaited } from './simulated-waits.ts';

type One = DayWaited['waited'][number];
type Then = { readonly at: Instant; readonly hall: HallState; readonly events: string };

/**
 * How long somebody would have waited in `count` other futures of the same hall, in minutes: at the moment at which they took their number
 * all is left as it was, and what nobody can know is drawn anew by the very chances it was drawn from: how long each service takes (of one
 * that lasts already: how much longer), who hears a call, whose patience ends, who comes later. Then it goes on by the server's own deciding.
 * The clerks' breaks and their pace, and who stands in the wrong line, stay as they were: whoever tells by these futures knows more than
 * anybody in a hall could. A future in which they give up has no wait. Null: the hall did not come there the
 * same way again.
 */
export async function otherFutures(life: Life, one: One, count: number): Promise<readonly number[] | null> {
  const then = await asItWas(life, one.takenAt);
  const waits: number[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const { same, minutes } = await future(life, then, one, nth);
    if (!same) return null;
    if (minutes !== null) waits.push(minutes);
  }
  return waits;
}

/** The hall at that moment, and what had happened until then. */
async function asItWas(life: Life, at: Instant): Promise<Then> {
  let hall = life.begin;
  let past = false;
  const events: string[] = [];
  await live(life, {
    tells: false,
    over: () => past,
    hear(event, now) {
      past ||= event.at > at;
      if (past) return;
      hall = now;
      events.push(`${event.at} ${event.type}`);
    },
  });
  return { at, hall, events: events.join() };
}

async function future(life: Life, then: Then, { id, takenAt }: One, nth: number): Promise<{ same: boolean; minutes: number | null }> {
  let minutes: number | null = null;
  let over = false;
  const events: string[] = [];
  await live(life, {
    tells: false,
    citizens: anew(life, then, nth),
    over: () => over,
    hear(event) {
      if (event.at <= then.at) events.push(`${event.at} ${event.type}`);
      if (event.about !== 'queue' || !('ticket' in event) || event.ticket !== id) return;
      if (event.type === 'TicketCalled' && !over) minutes = (event.at - takenAt) / MINUTE;
      over ||= event.type === 'TicketCalled' || event.type === 'TicketCancelled';
    },
  });
  return { same: events.join() === then.events, minutes };
}

/** The same people until then, and what is not known of them yet drawn anew; then others. */
function anew({ documents, seed, day, load }: Life, { at, hall }: Then, nth: number): readonly Citizen[] {
  const past = { seed, day, hall: knownHall(documents), load };
  const other = { ...past, seed: seed * 1_000 + nth };
  const paces = new Map(clerksOf(past).map(({ window, pace }) => [window, pace]));
  const came = arrivals(past).filter(({ comesAt }) => comesAt <= at);
  return [...came.map(drawn), ...arrivals(other).filter(({ comesAt }) => comesAt > at)];

  function drawn(one: Citizen): Citizen {
    const ticket = ticketIn(hall.queue, one.id);
    if (one.losesSlipAfter !== null) return one; // they may have a second number, and be served with that
    if (one.patience <= at - one.comesAt) return one; // they have left without a word, and are called in vain
    if (ticket?.status === 'waiting' && ticket.periods.length === 1) return { ...one, ...unknown(one, at - one.comesAt, 0) };
    if (ticket?.status !== 'serving' || one.form !== null) return one;
    const since = ticket.periods.at(-1)?.from ?? at;
    return { ...one, service: unknown(one, 0, (at - since) / (paces.get(ticket.window ?? '') ?? 1)).service };
  }

  /** Given that they have had patience for so long already, or been served. */
  function unknown(one: Citizen, patient: number, served: number): Pick<Citizen, Unknown> {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const next = citizen({ ...other, seed: other.seed * 1_000 + tries }, one.nth, one.comesAt, one.belongsTo);
      const { service, patience, hearsCall, rejoinsAfter, walks, form } = next;
      if (patience > patient && service > served) return { service, patience, hearsCall, rejoinsAfter, walks, form };
    }
    return one; // next to never drawn: then it is as it was
  }
}
type Unknown = 'service' | 'patience' | 'hearsCall' | 'rejoinsAfter' | 'walks' | 'form';
