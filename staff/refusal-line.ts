import { common } from '../shared/i18n/common.ts';
import { ownWordsWords } from '../shared/i18n/own-words.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import type { Answer } from '../ui/ask.ts';

type Refused = Extract<Answer<unknown>, { ok: false }>;

/** A refusal as one line at the window (SCREENS 4.4), with what the refusal itself tells. `clockOf` reads an instant. */
export function refusalLine(
  refused: Refused,
  lang: Lang,
  more: { calls: number; now: number | null; clockOf: (at: string) => string },
): string {
  const words = staffWords[lang];
  if (refused.refusal === 'offline' || refused.why === null) return words.refused.offline;
  const { why } = refused;
  switch (why.refusal) {
    case 'window-busy':
      if ('number' in why && typeof why.number === 'string') return words.refused.busyWith(why.number);
      return 'clerk' in why && why.clerk ? words.refused.busyClerk : common[lang].refusal['window-busy'];
    case 'already-called':
      return words.refused.calledBy(why.window, more.clockOf(why.at));
    case 'already-moved-on':
      return words.refused.movedOn;
    case 'too-many-recalls':
      return words.whyNot.recalled(Math.max(more.calls - 1, 1));
    case 'too-soon':
      return words.whyNot.tooSoon(secondsUntil(why.retryAt, more.now));
    case 'call-again-first':
      return words.whyNot.callAgain;
    case 'wrong-state':
      return words.refused.wrongState(common[lang].ticketStatus[why.state] ?? why.state);
    case 'not-served-here':
      return words.refused.notServedHere;
    case 'window-not-open':
      return words.refused.notOpen;
    case 'hall-closed':
      return words.refused.emergency; // at a window nothing else is refused with it
    case 'nobody-waiting':
      return words.whyNot.nobodyWaiting;
    case 'malformed':
      return why.personal ? ownWordsWords[lang].noNumbers : common[lang].refusal.malformed;
    default:
      return common[lang].refusal[why.refusal] ?? common[lang].refusal['not-saved'];
  }
}

/** Whole seconds until an instant, at least one: "in 0 seconds" helps nobody. */
export const secondsUntil = (at: string, now: number | null): number =>
  now === null ? 1 : Math.max(1, Math.ceil((Date.parse(at) - now) / 1000));
