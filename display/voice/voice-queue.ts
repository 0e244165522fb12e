import { MINUTE } from '../../shared/time.ts';
import type { AnnouncementView, Call, Occasion } from '../../shared/views.ts';
import type { Instant, ZoneCode } from '../../shared/words.ts';

const FRESH_FOR = MINUTE; // of the server's time: an older call is still shown, and no more spoken
const FRESH_EVERYWHERE = 2 * MINUTE; // what the whole hall is to know may wait behind so many calls
const WARN_AGAIN = MINUTE; // an emergency is said as often as this while it holds

/** What a loudspeaker has to say at one time. */
export type Item =
  | { readonly is: 'call'; readonly call: Call }
  | { readonly is: 'occasion'; readonly occasion: Occasion }
  | { readonly is: 'notice' | 'emergency'; readonly notice: AnnouncementView }
  | { readonly is: 'test' };

/** The queue before a loudspeaker, and what it has let in so far, so that nothing is said twice. */
export type VoiceQueue = {
  readonly waiting: readonly Item[];
  /** The last call of each zone that was let in, by `nr`. */
  readonly begun: ReadonlyMap<ZoneCode, number>;
  /** The last notice that was let in; null: none was looked for yet. */
  readonly noticed: number | null;
  /** Occasions and notices that were let in, by key, and from when they are; forgotten when they are over and no longer fresh. */
  readonly met: ReadonlyMap<string, Instant>;
  /** What was spoken where this screen speaks, as it heard when it began to. */
  readonly said: ReadonlyMap<ZoneCode, Spoken>;
  /** When each emergency that holds was said last. */
  readonly warned: ReadonlyMap<number, Instant>;
};
export type News = {
  readonly calls: readonly Call[];
  readonly occasions: readonly Occasion[];
  readonly notices: readonly AnnouncementView[];
};

export const emptyQueue: VoiceQueue = { waiting: [], begun: new Map(), noticed: null, met: new Map(), said: new Map(), warned: new Map() };

/** What tells an item from every other but a call; null: it is one, or is said as often as it comes. */
export function keyOf(item: Item): string | null {
  if (item.is === 'occasion') return item.occasion.key;
  return item.is === 'notice' ? `notice/${item.notice.nr}` : null;
}
export const zoneOf = (item: Item): ZoneCode | null => {
  if (item.is === 'test') return null;
  return item.is === 'call' ? item.call.zone : item.is === 'occasion' ? item.occasion.zone : item.notice.zone;
};

/**
 * What is new goes in, what has been settled meanwhile goes out (PRINT-AND-VOICE 2.2): calls in their order, before all else;
 * a ticket called again while it still waits keeps its place. While an emergency holds there is nothing else to say.
 */
export function hear(queue: VoiceQueue, { calls, occasions, notices }: News, now: Instant): VoiceQueue {
  const holding = notices.filter(({ until }) => Date.parse(until) > now);
  const emergencies = holding.filter(({ kind }) => kind === 'emergency');
  if (emergencies.length > 0) return warn(queue, emergencies, now);
  const begun = new Map(queue.begun);
  let waiting: readonly Item[] = queue.waiting.map((item) => stillSo(item, calls, occasions, holding)).filter((item) => item !== null);
  for (const call of [...calls].sort((a, b) => a.nr - b.nr)) {
    const last = begun.get(call.zone) ?? 0;
    if (call.nr > last) waiting = isDue(call, now) ? withCall(waiting, call) : waiting;
    begun.set(call.zone, Math.max(last, call.nr));
  }
  const isNew = ({ nr, at }: AnnouncementView) => isFresh(at, now) || (queue.noticed !== null && nr > queue.noticed);
  const others: readonly Item[] = [
    ...occasions.filter(({ at }) => isFresh(at, now)).map((occasion): Item => ({ is: 'occasion', occasion })),
    ...holding.filter(isNew).map((notice): Item => ({ is: 'notice', notice })),
  ];
  const added = others
    .filter((item) => !queue.met.has(keyOf(item) ?? '') && !isSaid(queue.said, item))
    .sort((a, b) => sinceOf(a) - sinceOf(b));
  const stands = new Set([...occasions.map(({ key }) => key), ...holding.map(({ nr }) => `notice/${nr}`)]);
  const met = [...queue.met].filter(([key, since]) => stands.has(key) || now - since < FRESH_FOR);
  return {
    waiting: [...waiting, ...added],
    begun,
    noticed: Math.max(queue.noticed ?? 0, ...holding.map(({ nr }) => nr)),
    met: new Map([...met, ...added.flatMap(metOnce)]),
    said: queue.said,
    warned: new Map(),
  };
}

const isFresh = (at: string, now: Instant, most = FRESH_FOR): boolean => Date.parse(at) <= now && now - Date.parse(at) < most;
const isDue = ({ live, at }: Call, now: Instant): boolean => live && now - Date.parse(at) < FRESH_FOR;

function sinceOf(item: Item): Instant {
  if (item.is === 'occasion') return Date.parse(item.occasion.at);
  return item.is === 'notice' ? Date.parse(item.notice.at) : 0;
}

function stillSo(item: Item, calls: readonly Call[], occasions: readonly Occasion[], holding: readonly AnnouncementView[]): Item | null {
  if (item.is === 'test') return item;
  if (item.is === 'notice') return holding.some(({ nr }) => nr === item.notice.nr) ? item : null;
  if (item.is === 'occasion') {
    const occasion = occasions.find(({ key }) => key === item.occasion.key);
    return occasion ? { is: 'occasion', occasion } : null;
  }
  const call = item.is === 'call' ? calls.find(({ nr }) => nr === item.call.nr) : undefined;
  return call?.live ? { is: 'call', call } : null; // an emergency that was lifted goes too
}

function withCall(waiting: readonly Item[], call: Call): readonly Item[] {
  const item: Item = { is: 'call', call };
  const same = waiting.findIndex((one) => one.is === 'call' && one.call.number === call.number);
  if (same >= 0) return waiting.map((one, nth) => (nth === same ? item : one));
  const ahead = waiting.findIndex(({ is }) => is === 'notice' || is === 'occasion');
  return ahead < 0 ? [...waiting, item] : [...waiting.slice(0, ahead), item, ...waiting.slice(ahead)];
}

function warn(queue: VoiceQueue, emergencies: readonly AnnouncementView[], now: Instant): VoiceQueue {
  const due = emergencies.filter(({ nr }) => now - (queue.warned.get(nr) ?? Number.NEGATIVE_INFINITY) >= WARN_AGAIN);
  const warned = new Map([...queue.warned].filter(([nr]) => emergencies.some((one) => one.nr === nr)));
  return { ...queue, waiting: due.map((notice) => ({ is: 'emergency', notice })), warned };
}

/** The item whose turn it is, and the queue without it; what has become too old is passed over. */
export function next(queue: VoiceQueue, now: Instant): { readonly item: Item | null; readonly queue: VoiceQueue } {
  const at = queue.waiting.findIndex((item) => {
    if (item.is === 'call') return isDue(item.call, now);
    if (item.is === 'occasion') return isFresh(item.occasion.at, now, item.occasion.zone === null ? FRESH_EVERYWHERE : FRESH_FOR);
    return item.is === 'test' || Date.parse(item.notice.until) > now;
  });
  const item = queue.waiting[at] ?? null;
  const rest = { ...queue, waiting: item ? queue.waiting.slice(at + 1) : [] };
  if (item?.is !== 'emergency') return { item, queue: rest };
  return { item, queue: { ...rest, warned: new Map([...queue.warned, [item.notice.nr, now]]) } };
}

/** The loudspeaker is to be tried: before whatever waits. */
export const withTest = (queue: VoiceQueue): VoiceQueue => ({ ...queue, waiting: [{ is: 'test' }, ...queue.waiting] });

/** What was spoken for a zone. Not sure: others may have spoken more, and nobody knows. */
export type Spoken = { readonly call: number; readonly said: ReadonlySet<string>; readonly sure: boolean };

/**
 * This screen speaks for other zones than before: there it begins behind what any screen has spoken. Where nobody knows what that
 * is, it goes on where it is: what it has written by now, others have spoken.
 */
export function takeOver(queue: VoiceQueue, spoken: ReadonlyMap<ZoneCode, Spoken>): VoiceQueue {
  const begun = [...spoken].map(([zone, { call, sure }]) => [zone, sure ? call : Math.max(call, queue.begun.get(zone) ?? 0)] as const);
  const waiting = queue.waiting.filter((item) => {
    if (item.is !== 'call') return !isSaid(spoken, item);
    const there = spoken.get(item.call.zone);
    return there !== undefined && !there.sure && item.call.nr > there.call; // where it is sure they come in again
  });
  const sure = [...spoken.values()].every((there) => there.sure);
  const met = sure ? new Map(waiting.flatMap(metOnce)) : queue.met;
  return { ...queue, waiting, begun: new Map([...queue.begun, ...begun]), met, said: spoken };
}

const metOnce = (item: Item): [string, Instant][] => {
  const key = keyOf(item);
  return key === null ? [] : [[key, sinceOf(item)]];
};

/** What is for everybody counts as said once it was said for each of these zones. */
function isSaid(spoken: ReadonlyMap<ZoneCode, Spoken>, item: Item): boolean {
  const [key, zone] = [keyOf(item), zoneOf(item)];
  if (key === null || spoken.size === 0) return false;
  if (zone !== null) return spoken.get(zone)?.said.has(key) === true;
  return [...spoken.values()].every(({ said }) => said.has(key));
}
