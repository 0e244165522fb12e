import { checkSign } from '../../shared/resident-id.ts';
import { instantAt, MINUTE, weekdayOf } from '../../shared/time.ts';
import type { Day, Instant, Lang, MatterCode, Outcome, Priority, QueueCode, TicketId } from '../../shared/words.ts';
import { between, type Chance, chance, lognormal, minutes, oneOf, poisson, uuidOf } from './chance.ts';
import type { KnownHall } from './known-hall.ts';

/** Somebody who comes to the hall, with all that is in them before they have come: whatever clerks and others do, they are this person. */
export type Citizen = {
  /** The how-manieth of the day. */
  readonly nth: number;
  readonly id: TicketId;
  readonly comesAt: Instant;
  /** Where they take a number; for whoever is mistaken, `belongsTo` is another. */
  readonly queue: QueueCode;
  readonly belongsTo: QueueCode;
  readonly matter: MatterCode | null;
  readonly priority: Priority | null;
  readonly lang: Lang;
  /** A resident's number of nobody; null: they show no document. */
  readonly document: string | null;
  /** Leaves without having been called after so long, in milliseconds, and perhaps says so on the phone. */
  readonly patience: number;
  readonly cancels: boolean;
  /** Loses the slip so long after taking it, and asks the kiosk once more. */
  readonly losesSlipAfter: number | null;
  /** At which call they stand at the window; null: at none, and they come back to the line so long after. */
  readonly hearsCall: number | null;
  readonly rejoinsAfter: number | null;
  /** From chair to window. */
  readonly walks: number;
  /** At the window, in milliseconds, by an average clerk. */
  readonly service: number;
  /** Is sent away to write a form, for so long, once they have been at the window. */
  readonly form: number | null;
  readonly outcome: Outcome;
  readonly grade: number | null;
};

export type DayOf = {
  readonly seed: number;
  readonly day: Day;
  readonly hall: KnownHall;
  /** How much of what its windows can do is asked of the hall on an average day; 0.7 if left out. */
  readonly load?: number;
};

/** A Monday brings what the weekend has left. */
const WEEKDAYS = [1.2, 1.02, 0.96, 0.96, 0.9, 0.5, 0.5];
/** The humps of a day by the hall's clock, each with its width in minutes and its share: those at the door, mid-morning, early afternoon. */
const HUMPS = [
  { at: '08:22', width: 9, share: 0.1 },
  { at: '09:30', width: 38, share: 0.4 },
  { at: '10:40', width: 30, share: 0.14 },
  { at: '13:55', width: 32, share: 0.24 },
  { at: '15:20', width: 45, share: 0.12 },
] as const;
const SPREAD = 0.55; // of the logarithm of a service: as unequal as a counter's services are
const STEP = 5; // minutes
const MISTAKEN: readonly QueueCode[] = ['S', 'A'];

/**
 * Everybody who comes to a hall on a day, in the order of their coming. The same seed, day and hall give the same people. A queue gets as
 * many as its windows can serve, by the load; when is drawn from the day's curve (a Poisson process), so that lines grow and shrink.
 */
export function arrivals({ seed, day, hall, load = 0.7 }: DayOf): readonly Citizen[] {
  const sessions = hall.sessionsOn(day);
  const at = (clock: string) => instantAt(day, clock, hall.zone);
  const open = (instant: Instant) => sessions.some(({ start, stop }) => instant >= at(start) && instant < at(stop));
  const steps = Array.from({ length: (11 * 60) / STEP }, (_, nth) => at('08:00') + nth * STEP * MINUTE)
    .map((from) => ({ from, weight: open(from) ? HUMPS.reduce((sum, hump) => sum + bell(from, at(hump.at), hump), 0) : 0 }))
    .filter(({ weight }) => weight > 0);
  const whole = steps.reduce((sum, { weight }) => sum + weight, 0);

  const come = hall.queues.flatMap((queue) => {
    const random = chance(seed, day, 'arrivals', queue.code);
    const expected = capacityOf(hall, day, queue.code) * load * (WEEKDAYS[weekdayOf(day) - 1] ?? 1);
    return steps.flatMap(({ from, weight }) =>
      Array.from({ length: poisson(random, (expected * weight) / whole) }, () => ({
        comesAt: Math.round(from + random() * STEP * MINUTE),
        queue: queue.code,
      })),
    );
  });
  return come
    .sort((a, b) => a.comesAt - b.comesAt || (a.queue < b.queue ? -1 : 1))
    .map(({ comesAt, queue }, nth) => citizen({ seed, day, hall }, nth, comesAt, queue));
}

const bell = (instant: Instant, middle: Instant, { width, share }: (typeof HUMPS)[number]): number =>
  (share / width) * Math.exp(-(((instant - middle) / (width * MINUTE)) ** 2) / 2);

/** How many services the windows in regular use can do in a day; one that serves several queues is shared out among them. */
export function capacityOf(hall: KnownHall, day: Day, queue: QueueCode): number {
  const at = (clock: string) => instantAt(day, clock, hall.zone);
  const open = hall.sessionsOn(day).reduce((sum, { open, close }) => sum + at(close) - at(open), 0) / MINUTE;
  const each = (hall.queues.find(({ code }) => code === queue)?.minutes ?? 10) + BETWEEN_TWO;
  const manned = hall.windows.filter(({ reserve, queues }) => !reserve && queues.includes(queue));
  return manned.reduce((sum, { queues }) => sum + open / each / queues.length, 0);
}
const BETWEEN_TWO = 2; // minutes between two services: who is called has to come, or is called in vain, and papers are put away

/** Somebody of a day who belongs to this queue, as chance has made them. */
export function citizen({ seed, day, hall }: DayOf, nth: number, comesAt: Instant, queue: QueueCode): Citizen {
  const random = chance(seed, day, 'citizen', nth);
  const of = (code: QueueCode) => hall.queues.find((one) => one.code === code);
  // Whoever is mistaken has come for something of this queue and takes a number of another.
  const others = MISTAKEN.filter((one) => one !== queue && of(one));
  const takes =
    random() < 0.04 && others.length > 0
      ? oneOf(
          random,
          others.map((one) => [1, one] as const),
        )
      : queue;
  const known = of(queue);
  const matters = known?.matters ?? [];
  const names = takes === queue && matters.length > 0 && random() < 0.7; // the first of a list are asked for most
  const matter = names ? (matters[Math.floor(random() ** 2 * matters.length)] ?? null) : null;
  const hears = random();
  return {
    nth,
    id: uuidOf(random),
    comesAt,
    queue: takes,
    belongsTo: queue,
    matter,
    priority: oneOf<Priority | null>(random, [
      [92, null],
      [4, 'elderly'],
      [1, 'pregnant'],
      [1, 'infant'],
      [1, 'disabled'],
      [1, 'service-member'],
    ]),
    lang: oneOf<Lang>(random, [
      [97, 'zh-CN'],
      [3, 'en'],
    ]),
    document: random() < 0.6 ? residentNumber(random) : null,
    patience: lognormal(random, 75, 0.6) * MINUTE,
    cancels: random() < 0.3,
    losesSlipAfter: random() < 0.015 ? minutes(random, 2, 8) : null,
    hearsCall: hears < 0.9 ? 1 : hears < 0.955 ? 2 : null,
    rejoinsAfter: random() < 0.6 ? minutes(random, 2, 9) : null,
    walks: between(random, 12, 45) * 1000,
    service: lognormal(random, known?.minutes ?? 10, SPREAD) * MINUTE,
    form: random() < 0.03 ? minutes(random, 3, 10) : null,
    outcome: oneOf<Outcome>(random, [
      [70, 'done'],
      [22, 'accepted'],
      [5, 'notified'],
      [1, 'refused'],
      [2, 'referred'],
    ]),
    grade:
      random() < 0.35
        ? oneOf(random, [
            [80, 5],
            [13, 4],
            [4, 3],
            [2, 2],
            [1, 1],
          ])
        : null,
  };
}

/** Of the right form and nobody's: the county 659900 is none. */
function residentNumber(random: Chance): string {
  const two = (from: number, to: number) => String(Math.floor(between(random, from, to + 1))).padStart(2, '0');
  const seventeen = `659900${Math.floor(between(random, 1945, 2006))}${two(1, 12)}${two(1, 28)}${two(0, 99)}${Math.floor(random() * 10)}`;
  return seventeen + checkSign(seventeen);
}
