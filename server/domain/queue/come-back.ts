import { instantAt, localTime, MINUTE } from '../../../shared/time.ts';
import type { Instant, MatterCode, NotificationId, QueueCode, Refusal, WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { type QueueState, slipIn, ticketIn, windowIn } from './state.ts';

/** Whoever comes back with a one-time notification: what the slip says of the visit at which it was given. */
export type Back = {
  readonly notification: NotificationId;
  readonly queue: QueueCode;
  readonly matter: MatterCode;
  readonly window: WindowNo;
  /** When the number of the first visit was taken. */
  readonly firstAt: Instant;
};

/** Why nobody comes back to this queue with it: it is of another one, or somebody holds a number for it already; null: they may. */
export function notTheirs(queue: QueueState, back: Back, code: QueueCode): Refusal | null {
  if (back.queue !== code) return { refusal: 'not-served-here' };
  const other = ticketIn(queue, queue.persons.get(slipIn(back.notification)) ?? null);
  return other ? { refusal: 'already-waiting', number: other.number } : null;
}

/** From when a come-back counts: the first visit's time of day, or now, whichever is earlier. */
export function countsFrom({ firstAt }: Pick<Back, 'firstAt'>, { hall: { timezone } }: Settings, at: Instant): Instant {
  const first = instantAt(localTime(at, timezone).day, localTime(firstAt, timezone).clock, timezone) + (firstAt % MINUTE);
  return Math.min(at, first);
}

/** The window that gave the slip, if it is at work and serves the queue; null: they stand with the others. */
export function windowFor({ window: no, queue: code }: Back, queue: QueueState, { windowOf }: Settings): WindowNo | null {
  const window = windowOf.get(no);
  const serves = window !== undefined && [...window.categories, ...window.second].includes(code);
  return serves && windowIn(queue, no).status === 'open' ? no : null;
}

/** The matter of the slip, unless the hall no longer has it: it need not be one of the queue's own. */
export const matterOf = ({ matter }: Back, settings: Settings): MatterCode | null => (settings.matterOf.has(matter) ? matter : null);
