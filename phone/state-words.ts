import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { localTime } from '../shared/time.ts';
import type { TicketPlaceView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { stateOf } from './hours.ts';

/** What a ticket's page says that is neither waiting nor called: first the state, then how it goes on. */
export function wordsOfState(view: TicketPlaceView, lang: Lang): readonly string[] {
  const words = phoneWords[lang];
  const clock = (at: string) => localTime(Date.parse(at), view.hall.timezone).clock;
  switch (view.status) {
    case 'serving':
      return [words.serving(view.window ?? view.lastWindow ?? ''), words.servingHint];
    case 'held':
      return [words.held, words.heldHint(view.lastWindow)];
    case 'missed': {
      const what = words.missedHint(clock(view.since), view.lastWindow);
      return view.rejoinBehind === null ? [words.missed, what, words.missedAsk] : [words.missed, what];
    }
    case 'done':
      return [words.done, words.doneHint(clock(view.doneAt ?? view.since))];
    case 'cancelled':
      return [words.cancelled, words.cancelledHint, words.hallIs(stateOf(view.hall, lang))];
    case 'expired':
      return [words.expired, words.expiredHint, words.hallIs(stateOf(view.hall, lang))];
    default:
      return [common[lang].ticketStatus[view.status]];
  }
}
