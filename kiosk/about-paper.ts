import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { TaggedMaterial } from '../shared/materials.ts';
import { paperIn } from '../shared/matter-text.ts';
import { type MatterView, nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { type Block, part } from './block.ts';

/** How a paper is to be brought, in one line: its form, how many, and where it comes from, unless one has it oneself. */
export function howOf(paper: TaggedMaterial, lang: KioskLang): string {
  const words = kioskWords[lang];
  const { form, copies, source, tag } = paper;
  const { note } = paperIn(lang, paper);
  const here = tag === 'none' || tag === 'here';
  const from = source === 'self' ? '' : words.sources[source];
  if (here) return note || from;
  const how = [words.how(form, copies), from].filter(Boolean).join(words.howJoin);
  return [how, tag === 'some' ? '' : note].filter(Boolean).join(words.noteJoin);
}

/** All that is told of one paper: for the sheet behind its row. */
export function aboutPaper(paper: TaggedMaterial, matter: Pick<MatterView, 'situations'>, lang: KioskLang): readonly Block[] {
  const words = kioskWords[lang];
  const { form, copies, source, situations = [], tag } = paper;
  const { note, example } = paperIn(lang, paper);
  const cases = matter.situations?.filter(({ id }) => situations.includes(id)) ?? [];
  return [
    ...part(words.aboutNeed, [words.tags[tag]]),
    ...part(words.aboutForm, tag === 'none' ? [] : [words.how(form, copies)]),
    ...part(words.aboutSource, [words.sources[source]]),
    ...part(
      words.aboutCases,
      cases.length ? [common[lang].list(cases.map(({ name_zh, name_en }) => nameIn({ name: name_zh, nameEn: name_en }, lang)))] : [],
    ),
    ...part(tag === 'some' ? words.aboutCondition : words.notes, note ? [note] : []),
    ...part(words.aboutExample, example ? [example] : []),
  ];
}
