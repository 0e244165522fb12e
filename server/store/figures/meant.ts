import { MINUTE } from '../../../shared/time.ts';
import type { QueueCode, WindowNo } from '../../../shared/words.ts';
import { type DaySheet, NO_MINUTE, NONE } from './day-sheet.ts';

/** Which tickets of a sheet are meant: of a queue, of a window (which had it last), of both; null: any. */
export type Meant = { readonly queue: QueueCode | null; readonly window: WindowNo | null };

/** The places of a sheet's queue and window that are meant (-1: any); null: the sheet has none of them. */
export function placesOn(sheet: DaySheet, { queue, window }: Meant): { q: number; w: number } | null {
  const q = queue === null ? -1 : sheet.queues.indexOf(queue);
  const w = window === null ? -1 : sheet.windows.indexOf(window);
  return (queue !== null && q < 0) || (window !== null && w < 0) ? null : { q, w };
}

/** Asks of a ticket, by its place in the sheet, whether it is meant; null: the sheet has none that is. */
export function meantOn(sheet: DaySheet, asked: Meant): ((nth: number) => boolean) | null {
  const places = placesOn(sheet, asked);
  if (!places) return null;
  const { q, w } = places;
  return (nth) => (q < 0 || sheet.queue[nth] === q) && (w < 0 || sheet.window[nth] === w);
}

/** Of a ticket to which nothing was told, or which nobody called. */
export const NOTHING = 0x7fffffff;

/** Minutes between the range that was told and the wait that came true, 0 within it; NOTHING: there is nothing to compare. */
export function errorAt(sheet: DaySheet, nth: number): number {
  const from = sheet.quotedFrom[nth]!;
  const to = sheet.quotedTo[nth]!;
  const wait = sheet.wait[nth]!;
  if (from === NO_MINUTE || to === NO_MINUTE || wait === NONE) return NOTHING;
  const waited = Math.floor(wait / MINUTE); // whoever was told 5 to 8 minutes and was called after 8:40 was told the truth
  return waited < from ? waited - from : waited > to ? waited - to : 0;
}
