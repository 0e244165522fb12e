import { patienceOf } from './manner.ts';
import { isUntouched, type Step } from './steps.ts';

/** How long a step may stand without a touch: seconds of quiet, then a count that everybody sees. Null: for ever. */
export type Stay = { readonly quiet: number; readonly count: number; readonly asks: boolean } | null;

/** SCREENS 0.10: 60 s on the first page, 45 s in a flow, 90 s where there is something to read, 20 s for the number; three times that in large letters or aloud. */
export function stayOf(step: Step): Stay {
  const stay = plainStay(step);
  const times = patienceOf(step.manner);
  return stay && { ...stay, quiet: stay.quiet * times, count: stay.asks ? stay.count : stay.count * times };
}

function plainStay(step: Step): Stay {
  if (step.help && step.at !== 'asking') return { quiet: 90, count: 20, asks: true }; // somebody is on the way: the page waits
  switch (step.at) {
    case 'home':
      return isUntouched(step) ? { quiet: 60, count: 0, asks: false } : { quiet: 45, count: 0, asks: false };
    case 'attract':
    case 'asking':
      return null; // ends by a touch; by itself, with a number or with a sentence
    case 'number':
      return { quiet: 0, count: step.cancelling === 'no' ? 20 : 45, asks: false };
    case 'cancelled':
      return { quiet: 0, count: 10, asks: false };
    case 'matters':
    case 'checklist':
      return { quiet: 90, count: 20, asks: true };
    default:
      return { quiet: 45, count: 20, asks: true };
  }
}

/** Seconds left of the count; null while it has not begun. Zero: nobody is here any more. */
export function secondsLeft(stay: Stay, untouchedFor: number): number | null {
  if (!stay || untouchedFor < stay.quiet) return null;
  return Math.max(0, Math.ceil(stay.quiet + stay.count - untouchedFor));
}

const QUIET = 5; // seconds: whoever has just touched the first page is about to touch it again

/** Nobody is at the kiosk: the first page or the pages that call, and no hand on it. */
export const isIdle = (step: Step, untouchedFor: number): boolean => step.at === 'attract' || (isUntouched(step) && untouchedFor >= QUIET);
