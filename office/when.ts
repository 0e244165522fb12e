import type { Lang } from '../shared/words.ts';

let timeZone: string | undefined; // the hall's, once it has been heard; until then the browser's

/** From now on instants are told as the hall's clocks show them. */
export function tellTimesIn(zone: string): void {
  timeZone = zone;
}

/** An instant (ISO) as '09:41'. */
export const clockText = (at: string, language: Lang): string =>
  new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone });

/** An instant (ISO) as day and time. */
export const whenText = (at: string, language: Lang): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', hour12: false, timeZone });
