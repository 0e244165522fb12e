import { MINUTE } from '../../../shared/time.ts';
import type { Wait } from '../../../shared/views.ts';
import type { Instant, QueueCode, TicketId, WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { nextFor } from './order.ts';
import { expected } from './presence.ts';
import { byTurn, type Line, lineOfWindow, type QueueState, type Ticket, type Turn, ticketIn, windowIn } from './state.ts';

/** How long it takes until each is called, in milliseconds from now; what no open window can serve is not in here. */
export type Estimate = { readonly queues: ReadonlyMap<QueueCode, Told>; readonly tickets: ReadonlyMap<TicketId, Told> };
/** `before`: how many are served first, wherever they stand. `spread`: how far off it may well be, in milliseconds. */
export type Told = { readonly after: number; readonly before: number; readonly spread: number };

/** Somebody in a simulated line: a ticket, or the next who would come (`id` null), who takes nobody's time. */
type Standing = Turn & { readonly id: TicketId | null; readonly queue: QueueCode; readonly takenAt: Instant };
/** `oldest[n]`: when the oldest of those from the nth on took their number; `alert`: how long they may wait; `windows` call from it first. */
type Lane = {
  readonly standing: readonly Standing[];
  readonly oldest: Float64Array;
  readonly alert: number;
  next: number;
  windows: number;
};
/** A window at work: when it is free next, the squares of the services until then, and the lanes it calls from, rank by rank. */
type Free = { at: Instant; squares: number; readonly first: readonly Lane[]; readonly second: readonly Lane[] };

/** Of the mean: no service that has lasted long already is sure to be over sooner. */
const AT_MOST_LEFT = 0.8;

/** Whoever comes now with a head start: their place in time. */
export type Newcomer = Pick<Turn, 'turnAt'> & { readonly queue: QueueCode };

/**
 * Plays the hall forward with the very function that calls: each open window with the moment it will be free, each that the hall's hours
 * let expect with the moment it opens, each queue with its mean round. One play answers every waiting ticket, and for every queue
 * whoever would come now.
 */
export function estimate(state: QueueState, settings: Settings, at: Instant, newcomer?: Newcomer): Estimate {
  const queues = new Map<QueueCode, Told>();
  const tickets = new Map<TicketId, Told>();
  const means = new Map(settings.queues.map(({ code }) => [code, roundMean(state, settings, code)]));
  const mean = (code: QueueCode): number => means.get(code) ?? 0;
  const lanes = new Map<Line, Lane>();
  for (const { code, alert } of settings.queues) {
    const standing = [...(state.lines.get(code)?.values() ?? [])];
    const turn = newcomer?.queue === code ? newcomer.turnAt : at;
    lanes.set(code, laneOf(withNewcomer(standing, code, at, turn), alert.waiting_minutes * MINUTE));
  }
  const laneAt = (line: Line): Lane => lanes.get(line) ?? laneOf([...(state.lines.get(line)?.values() ?? [])], Number.POSITIVE_INFINITY);

  const expectedAt = expected(state, settings, at);
  const left = leastLeft(state, settings);
  const windows = settings.windows.flatMap((of): Free[] => {
    const { status, ticket } = windowIn(state, of.no);
    const free =
      status === 'open'
        ? { at: freeAt(state, of.no, mean, at, left.get(of.no)), within: mean(ticketIn(state, ticket)?.queue ?? '') }
        : expectedAt(of);
    if (free === null) return [];
    const lanes = { first: [lineOfWindow(of.no), ...of.categories].map(laneAt), second: of.second.map(laneAt) };
    return [{ at: free.at, squares: free.within ** 2, ...lanes }];
  });
  for (const { first } of windows) for (const lane of first) lane.windows += 1;
  let before = 0;
  while (windows.length > 0) {
    const free = earliest(windows);
    const next = nextFor(ranksAt(free), headOf);
    if (!next) {
      windows.splice(windows.indexOf(free), 1); // nobody is left for it
      continue;
    }
    const lane = [...free.first, ...free.second].find((one) => headOf(one) === next);
    if (lane) lane.next += 1;
    // A service may well last half its mean, or twice; the squares add up, and among several windows it evens out.
    const told = { after: free.at - at, before, spread: Math.sqrt(free.squares / Math.max(1, lane?.windows ?? 1)) };
    if (next.id === null) {
      queues.set(next.queue, told);
    } else {
      tickets.set(next.id, told);
      before += 1;
      free.at += mean(next.queue);
      free.squares += mean(next.queue) ** 2;
    }
  }
  return { queues, tickets };
}

function laneOf(standing: readonly Standing[], alert: number): Lane {
  const oldest = new Float64Array(standing.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let nth = standing.length - 1; nth >= 0; nth -= 1)
    oldest[nth] = Math.min(standing[nth]?.takenAt ?? Number.POSITIVE_INFINITY, oldest[nth + 1] ?? Number.POSITIVE_INFINITY);
  return { standing, oldest, alert, next: 0, windows: 0 };
}

const withNewcomer = (standing: readonly Standing[], queue: QueueCode, at: Instant, turnAt: Instant): Standing[] => {
  const newcomer: Standing = { id: null, queue, turnAt, nth: Number.POSITIVE_INFINITY, takenAt: at };
  return [...standing, newcomer].sort(byTurn);
};

const headOf = (lane: Lane): Standing | undefined => lane.standing[lane.next];

function earliest(windows: readonly Free[]): Free {
  let first = windows[0] as Free;
  for (const one of windows) if (one.at < first.at) first = one;
  return first;
}

/** The same rule as at the real window: a second rank counts as first while its oldest has waited past the alert. */
function ranksAt({ at, first, second }: Free): readonly (readonly Lane[])[] {
  if (second.length === 0) return [first];
  const tooLong = (lane: Lane) => (lane.oldest[lane.next] ?? Number.POSITIVE_INFINITY) < at - lane.alert;
  const promoted = second.filter(tooLong);
  return promoted.length === 0 ? [first, second] : [[...first, ...promoted], second.filter((lane) => !promoted.includes(lane))];
}

/**
 * How much of a mean whoever is at a window still takes at least, however long they have been there. Nobody knows which of several services
 * that have lasted long is over next, but one of them is sooner than one alone would be: they are spread evenly, the longest first.
 */
function leastLeft(state: QueueState, { windows }: Settings): ReadonlyMap<WindowNo, number> {
  const busy = windows.flatMap(({ no }) => {
    const ticket = ticketIn(state, windowIn(state, no).ticket);
    return ticket ? [{ no, queue: ticket.queue, since: calledAt(ticket) }] : [];
  });
  busy.sort((a, b) => a.since - b.since);
  const all = new Map<QueueCode, number>();
  for (const { queue } of busy) all.set(queue, (all.get(queue) ?? 0) + 1);
  const nth = new Map<QueueCode, number>();
  return new Map(
    busy.map(({ no, queue }) => {
      nth.set(queue, (nth.get(queue) ?? 0) + 1);
      return [no, (AT_MOST_LEFT * (nth.get(queue) ?? 1)) / ((all.get(queue) ?? 1) + 1)];
    }),
  );
}

const calledAt = ({ lastCallAt, since }: Ticket): Instant => lastCallAt ?? since;

/** When a window is free for its next: now, or when whoever is there has had the mean of their queue, and `least` of it from now on. */
export function freeAt(state: QueueState, no: WindowNo, mean: (queue: QueueCode) => number, at: Instant, least = AT_MOST_LEFT): Instant {
  const ticket = ticketIn(state, windowIn(state, no).ticket);
  if (!ticket) return at;
  const usual = mean(ticket.queue);
  return at + Math.max(usual - Math.max(0, at - calledAt(ticket)), usual * least); // a clock that was put back makes no service longer
}

const PRIOR = 5; // the configured mean counts like so many services, or rounds
const TRIM = 0.1; // of the learned ones, so many at each end are left out

/** How long a service of a queue takes: learned from the last ones, the configured mean as prior. Milliseconds. */
export const serviceMean = ({ services }: QueueState, settings: Settings, code: QueueCode): number =>
  meanOf(services.get(code) ?? NOTHING, settings, code);

/** How much a window's time each of a queue's line takes, whether they come or not, up to the next call: learned in the same way. */
export const roundMean = ({ rounds }: QueueState, settings: Settings, code: QueueCode): number =>
  meanOf(rounds.get(code) ?? NOTHING, settings, code);

function meanOf(took: readonly number[], { queueOf }: Settings, code: QueueCode): number {
  const configured = (queueOf.get(code)?.avg_service_minutes ?? 0) * MINUTE;
  const { sum, count } = learned(took);
  return (configured * PRIOR + sum) / (PRIOR + count);
}

type Learned = { readonly sum: number; readonly count: number };
const NOTHING: readonly number[] = [];
const reckoned = new WeakMap<readonly number[], Learned>(); // a list is never changed, only replaced

function learned(services: readonly number[]): Learned {
  let known = reckoned.get(services);
  if (!known) {
    const cut = Math.floor(services.length * TRIM);
    const kept = [...services].sort((a, b) => a - b).slice(cut, services.length - cut);
    known = { sum: kept.reduce((sum, one) => sum + one, 0), count: kept.length };
    reckoned.set(services, known);
  }
  return known;
}

/**
 * A range in whole minutes, one spread on either side of the simulated moment: the more services lie before it, the wider, but ever less so
 * than the wait itself. On simulated days between eight and nine of ten are called within it (`npm run bench -- i`).
 */
export function waitOf(told: Told | undefined): Wait {
  if (!told) return null;
  const { after, spread } = told;
  return { from: Math.max(0, Math.floor((after - spread) / MINUTE)), to: Math.max(0, Math.ceil((after + spread) / MINUTE)) };
}
