import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { materialsFor } from '../shared/materials.ts';
import { paperIn, textIn } from '../shared/matter-text.ts';
import type { MatterView, TicketPlaceView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { placeOf } from './place.ts';
import { wordsOfState } from './state-words.ts';

/** A ticket's page, read aloud: the number digit by digit, how it stands, where to go. */
export function spokenTicket(view: TicketPlaceView, lang: Lang, isStale: boolean): string {
  const words = phoneWords[lang];
  const number = words.spokenNumber(common[lang].spell(view.number));
  const place = placeOf(view, lang);
  if (view.status === 'called') return words.spoken([number, words.spokenGo(view.window ?? '', place)]);
  if (view.status !== 'waiting') return words.spoken([number, ...wordsOfState(view, lang)]);
  const wait = view.wait && !isStale ? words.waitMore(common[lang].waitRange(view.wait)) : '';
  return words.spoken([number, common[lang].ahead(view.ahead ?? 0), wait, `${place}${words.waitHere}`]);
}

/** A notice, read aloud: what it is for, then each paper with what it means. */
export function spokenMatter(matter: MatterView, chosen: readonly string[], lang: Lang): string {
  const words = phoneWords[lang];
  const papers = materialsFor(matter, chosen).map((paper) => `${paperIn(lang, paper).name}${common[lang].comma}${words.tags[paper.tag]}`);
  return words.spoken([textIn(lang, matter.name_zh, matter.name_en), ...(papers.length ? papers : [words.noPapers])]);
}
