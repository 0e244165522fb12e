import { MINUTE } from '../../../shared/time.ts';
import type { QueueCode, WindowNo } from '../../../shared/words.ts';
import { type DaySheet, NO_MINUTE, NONE, PRIORITY, RECALLED, SERVED, STATUS } from './day-sheet.ts';
import { type Histogram, LONGEST, type Tally } from './tally.ts';

// Asked of every ticket: as constants they are compared, and not looked up.
const { done: DONE, cancelled: CANCELLED, expired: EXPIRED } = STATUS;

/** Which tickets of a sheet are meant: of a queue, of a window (which had it last), of both; null: any. */
export type Meant = { readonly queue: QueueCode | null; readonly window: WindowNo | null };

/** Any ticket: who asks for all of them need not ask of each. */
export const ANY = (): boolean => true;

/** Asks of a ticket, by its place in the sheet, whether it is meant; null: the sheet has none that is. */
export function meantOn(sheet: DaySheet, { queue, window }: Meant): ((nth: number) => boolean) | null {
  if (queue === null && window === null) return ANY;
  const q = queue === null ? -1 : sheet.queues.indexOf(queue);
  const w = window === null ? -1 : sheet.windows.indexOf(window);
  if ((queue !== null && q < 0) || (window !== null && w < 0)) return null;
  return (nth) => (q < 0 || sheet.queue[nth] === q) && (w < 0 || sheet.window[nth] === w);
}

/** Minutes between the range that was told and the wait that came true, 0 within it; null: nothing was told, or nobody called. */
export function errorOf(sheet: DaySheet, nth: number): number | null {
  const from = sheet.quotedFrom[nth] ?? NO_MINUTE;
  const to = sheet.quotedTo[nth] ?? NO_MINUTE;
  const wait = sheet.wait[nth] ?? NONE;
  if (from === NO_MINUTE || to === NO_MINUTE || wait === NONE) return null;
  const waited = Math.floor(wait / MINUTE); // whoever was told 5 to 8 minutes and was called after 8:40 was told the truth
  return waited < from ? waited - from : waited > to ? waited - to : 0;
}

/** 弃号: it expired, or was cancelled before anybody served it. */
export const isAbandoned = (sheet: DaySheet, nth: number): boolean =>
  sheet.status[nth] === EXPIRED || (sheet.status[nth] === CANCELLED && ((sheet.flags[nth] ?? 0) & SERVED) === 0);

/** What the figures ask of one ticket, worked out once however many tallies it counts in. Lengths in milliseconds, `Minute` in whole ones. */
export type Measured = {
  status: number;
  flags: number;
  abandoned: boolean;
  /** NONE: nobody called it. */
  wait: number;
  waitMinute: number;
  inTime: boolean;
  /** NONE: nobody served it to its end. */
  handled: number;
  handledMinute: number;
  /** Minutes beside the range that was told, as `errorOf`; NONE: nothing to compare. */
  error: number;
  extended: number;
  calls: number;
  misses: number;
  transfers: number;
  grade: number;
};
export const measured = (): Measured => ({
  status: 0,
  flags: 0,
  abandoned: false,
  wait: NONE,
  waitMinute: 0,
  inTime: false,
  handled: NONE,
  handledMinute: 0,
  error: NONE,
  extended: 0,
  calls: 0,
  misses: 0,
  transfers: 0,
  grade: 0,
});

/**
 * Reads one ticket off its sheet, into one object that is used again for each: a year has half a million.
 * `alert`: how long its queue may let somebody wait, in milliseconds.
 */
export function measure(sheet: DaySheet, nth: number, alert: number, into: Measured): void {
  const wait = sheet.wait[nth] ?? NONE;
  const handled = sheet.handled[nth] ?? NONE;
  into.status = sheet.status[nth] ?? 0;
  into.flags = sheet.flags[nth] ?? 0;
  into.abandoned = isAbandoned(sheet, nth);
  into.wait = wait;
  into.waitMinute = sheet.waitMinute[nth] ?? 0;
  into.inTime = wait !== NONE && wait <= alert;
  into.handled = handled;
  into.handledMinute = sheet.handledMinute[nth] ?? 0;
  into.error = errorOf(sheet, nth) ?? NONE;
  into.extended = sheet.extended[nth] ?? 0;
  into.calls = sheet.calls[nth] ?? 0;
  into.misses = sheet.misses[nth] ?? 0;
  into.transfers = sheet.transfers[nth] ?? 0;
  into.grade = sheet.grade[nth] ?? 0;
}

/** Counts one ticket into a tally it belongs to. */
export function count(one: Measured, into: Tally): void {
  into.taken += 1;
  into.calls += one.calls;
  into.misses += one.misses;
  into.extended += one.extended;
  if (one.status === DONE) into.done += 1;
  else if (one.status === CANCELLED) into.cancelled += 1;
  else if (one.status === EXPIRED) into.expired += 1;
  if (one.abandoned) into.abandoned += 1;
  if (one.handled !== NONE) add(into.handling, one.handled, one.handledMinute);
  if (one.wait !== NONE) add(into.wait, one.wait, one.waitMinute);
  if (one.inTime) into.inTime += 1;
  if ((one.flags & RECALLED) !== 0) into.recalled += 1;
  if (one.transfers > 0) into.transferred += 1;
  if ((one.flags & PRIORITY) !== 0) {
    into.priorities += 1;
    if (one.wait !== NONE) add(into.priority, one.wait, one.waitMinute);
  }
  if (one.grade > 0) into.grades[5 - one.grade] = (into.grades[5 - one.grade] ?? 0) + 1;
  if (one.error !== NONE) {
    const off = Math.abs(one.error);
    add(into.error, off * MINUTE, Math.min(LONGEST, off));
    if (off === 0) into.within += 1;
  }
}

export function add(into: Histogram, length: number, minute: number): void {
  into.count += 1;
  into.sum += length;
  if (length > into.longest) into.longest = length;
  into.of[minute] = (into.of[minute] ?? 0) + 1;
}
