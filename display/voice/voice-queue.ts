import { MINUTE } from '../../shared/time.ts';
import type { AnnouncementView, Call } from '../../shared/views.ts';
import type { Instant, ZoneCode } from '../../shared/words.ts';

const FRESH_FOR = MINUTE; // of the server's time: an older call is still shown, and no more spoken
const WARN_AGAIN = MINUTE; // an emergency is said as often as this while it holds

/** What a loudspeaker has to say at one time. */
export type Item =
  | { readonly is: 'call'; readonly call: Call }
  | { readonly is: 'notice' | 'emergency'; readonly notice: AnnouncementView }
  | { readonly is: 'test' };

/** The queue before a loudspeaker, and what it has let in so far, so that nothing is said twice. */
export type VoiceQueue = {
  readonly waiting: readonly Item[];
  /** The last call of each zone that was let in, by `nr`. */
  readonly begun: ReadonlyMap<ZoneCode, number>;
  /** The last notice that was let in; null: none was looked for yet. */
  readonly noticed: number | null;
  /** When each emergency that holds was said last. */
  readonly warned: ReadonlyMap<number, Instant>;
};
export type News = { readonly calls: readonly Call[]; readonly notices: readonly AnnouncementView[] };

export const emptyQueue: VoiceQueue = { waiting: [], begun: new Map(), noticed: null, warned: new Map() };

/**
 * What is new goes in, what has been settled meanwhile goes out (PRINT-AND-VOICE 2.2): calls in their order, before notices;
 * a ticket called again while it still waits keeps its place. While an emergency holds there is nothing else to say.
 */
export function hear(queue: VoiceQueue, { calls, notices }: News, now: Instant): VoiceQueue {
  const holding = notices.filter(({ until }) => Date.parse(until) > now);
  const emergencies = holding.filter(({ kind }) => kind === 'emergency');
  if (emergencies.length > 0) return warn(queue, emergencies, now);
  const begun = new Map(queue.begun);
  let waiting: readonly Item[] = queue.waiting.map((item) => stillSo(item, calls, holding)).filter((item) => item !== null);
  for (const call of [...calls].sort((a, b) => a.nr - b.nr)) {
    const last = begun.get(call.zone) ?? 0;
    if (call.nr > last) waiting = isDue(call, now) ? withCall(waiting, call) : waiting;
    begun.set(call.zone, Math.max(last, call.nr));
  }
  const spoken = holding.filter(({ nr, at }) => (queue.noticed === null ? now - Date.parse(at) < FRESH_FOR : nr > queue.noticed));
  const added = spoken.sort((a, b) => a.nr - b.nr).map((notice): Item => ({ is: 'notice', notice }));
  const noticed = Math.max(queue.noticed ?? 0, ...holding.map(({ nr }) => nr));
  return { waiting: [...waiting, ...added], begun, noticed, warned: new Map() };
}

const isDue = ({ live, at }: Call, now: Instant): boolean => live && now - Date.parse(at) < FRESH_FOR;

function stillSo(item: Item, calls: readonly Call[], holding: readonly AnnouncementView[]): Item | null {
  if (item.is === 'test') return item;
  if (item.is === 'notice') return holding.some(({ nr }) => nr === item.notice.nr) ? item : null;
  const call = item.is === 'call' ? calls.find(({ nr }) => nr === item.call.nr) : undefined;
  return call?.live ? { is: 'call', call } : null; // an emergency that was lifted goes too
}

function withCall(waiting: readonly Item[], call: Call): readonly Item[] {
  const item: Item = { is: 'call', call };
  const same = waiting.findIndex((one) => one.is === 'call' && one.call.number === call.number);
  if (same >= 0) return waiting.map((one, nth) => (nth === same ? item : one));
  const ahead = waiting.findIndex(({ is }) => is === 'notice');
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
    return item.is === 'test' || Date.parse(item.notice.until) > now;
  });
  const item = queue.waiting[at] ?? null;
  const rest = { ...queue, waiting: item ? queue.waiting.slice(at + 1) : [] };
  if (item?.is !== 'emergency') return { item, queue: rest };
  return { item, queue: { ...rest, warned: new Map([...queue.warned, [item.notice.nr, now]]) } };
}

/** The loudspeaker is to be tried: before whatever waits. */
export const withTest = (queue: VoiceQueue): VoiceQueue => ({ ...queue, waiting: [{ is: 'test' }, ...queue.waiting] });

/** This screen speaks for other zones than before: there it begins behind the last call that any screen has spoken. */
export function takeOver(queue: VoiceQueue, spoken: ReadonlyMap<ZoneCode, number>): VoiceQueue {
  return { ...queue, waiting: queue.waiting.filter(({ is }) => is !== 'call'), begun: spoken };
}
