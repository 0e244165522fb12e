import { materialsFor } from '../shared/materials.ts';
import { paperIn, writtenIn } from '../shared/matter-text.ts';
import type { MatterView, QueueRow } from '../shared/views.ts';
import type { KioskLang, Lang } from '../shared/words.ts';

const MOST = 3;
const LONGEST = { 'zh-CN': 30, en: 60 }; // signs in all: as much as the page has room for

/** What to have in the hand when the number is called: papers by name in `lang`, of which there may be `more`, or the identity card. */
export type HaveReady = { readonly papers: readonly string[]; readonly lang: Lang; readonly more: boolean } | 'id-card' | null;

/** The first papers that the ticket's matter requires; without a matter, the card that its queue wants. */
export function haveReady(
  matter: Pick<MatterView, 'situations' | 'materials'> | null,
  row: Pick<QueueRow, 'requiresId'> | undefined,
  language: KioskLang,
): HaveReady {
  const must = matter ? materialsFor(matter, []).filter(({ tag }) => tag === 'must') : [];
  if (must.length === 0) return row?.requiresId ? 'id-card' : null;
  const papers: string[] = [];
  const lang = writtenIn(language, must[0]?.name_en);
  for (const paper of must.slice(0, MOST)) {
    const { name } = paperIn(language, paper);
    if (papers.length > 0 && papers.join().length + name.length > LONGEST[lang]) break;
    papers.push(name);
  }
  return { papers, lang, more: papers.length < must.length };
}
