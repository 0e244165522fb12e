import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { type Act, type Seat, type WhyNot, whyNot } from './console.ts';
import { secondsUntil } from './refusal-line.ts';

/** Why a key is dimmed, as its tooltip says it; empty: it is not. */
export function whySaid(act: Act, seat: Seat, lang: Lang): string {
  const why = whyNot(act, seat);
  return why ? said(why, seat, lang) : '';
}

function said(why: WhyNot, { view, now }: Seat, lang: Lang): string {
  const words = staffWords[lang].whyNot;
  switch (why) {
    case 'tooSoon':
      return words.tooSoon(secondsUntil(view.ticket?.recallFrom ?? view.at, now));
    case 'recalled':
      return words.recalled(Math.max((view.ticket?.calls ?? 2) - 1, 1));
    case 'ticketHere':
      return words.ticketHere(view.ticket?.number ?? '');
    default:
      return words[why];
  }
}
