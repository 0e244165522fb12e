import { HOME, type Step } from './steps.ts';

/** How long a step may stand without a touch: seconds of quiet, then a count that everybody sees. Null: for ever. */
export type Stay = { readonly quiet: number; readonly count: number; readonly asks: boolean } | null;

/** SCREENS 0.10: 45 s in a flow, 90 s where there is something to read, 20 s for the number. */
export function stayOf(step: Step): Stay {
  if (step.help && step.at !== 'asking') return { quiet: 90, count: 20, asks: true }; // somebody is on the way: the page waits
  switch (step.at) {
    case 'home':
      return step.lang === 'zh-CN' ? null : { quiet: 45, count: 0, asks: false };
    case 'asking':
      return null; // ends by itself, with a number or with a sentence
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

/** Nobody is at the kiosk: the first page as the next citizen finds it, and no hand on it. */
export const isIdle = (step: Step, untouchedFor: number): boolean =>
  step.at === 'home' && step.lang === HOME.lang && !step.help && untouchedFor >= QUIET;
