import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { TaggedMaterial } from '../shared/materials.ts';
import { type MatterView, nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { type Block, part } from './block.ts';

/** How a paper is to be brought, in one line: its form, how many, and where it comes from, unless one has it oneself. */
export function howOf({ form, copies, source, note, tag }: TaggedMaterial, lang: KioskLang): string {
  const words = kioskWords[lang];
  const here = tag === 'none' || tag === 'here';
  const from = source === 'self' ? '' : words.sources[source];
  const said = here ? [note ?? from] : [words.how(form, copies), from, tag === 'some' ? '' : (note ?? '')];
  return said.filter(Boolean).join(words.howJoin);
}

/** All that is told of one paper: for the sheet behind its row. */
export function aboutPaper(paper: TaggedMaterial, matter: Pick<MatterView, 'situations'>, lang: KioskLang): readonly Block[] {
  const words = kioskWords[lang];
  const { form, copies, source, note, example_zh, situations = [], tag } = paper;
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
    ...part(words.aboutExample, example_zh ? [example_zh] : []),
  ];
}
