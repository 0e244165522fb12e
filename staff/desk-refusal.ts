import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { ownWordsWords } from '../shared/i18n/own-words.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { DeskView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import type { Answer } from '../ui/ask.ts';

type Refused = Extract<Answer<unknown>, { ok: false }>;

/** A refusal as it stands beside the key that was pressed at the desk, with what it tells itself. */
export function deskRefusal(refused: Refused, lang: Lang, view: DeskView | undefined): string {
  if (refused.refusal === 'offline' || refused.why === null) return staffWords[lang].refused.offline;
  const { why } = refused;
  const words = deskWords[lang].refused;
  switch (why.refusal) {
    case 'already-waiting':
      return words.alreadyWaiting(why.number);
    case 'wrong-state':
      return staffWords[lang].refused.wrongState(common[lang].ticketStatus[why.state] ?? why.state);
    case 'window-busy': {
      if ('number' in why && typeof why.number === 'string') return words.windowHas(why.number);
      const clerk = 'clerk' in why && typeof why.clerk === 'string' ? why.clerk : '';
      return words.bothElsewhere(view?.clerks.find(({ id }) => id === clerk)?.name ?? clerk);
    }
    case 'hall-closed':
      return view?.hall.state === 'emergency' ? words.emergency : common[lang].refusal['hall-closed'];
    case 'malformed':
      return why.personal ? ownWordsWords[lang].noNumbers : common[lang].refusal.malformed;
    default:
      return common[lang].refusal[why.refusal] ?? common[lang].refusal['not-saved'];
  }
}
