import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { TaggedMaterial } from '../shared/materials.ts';
import { matterIn, paperIn } from '../shared/matter-text.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';

/** How long it takes: as promised, and as the law has it. */
export function limitsOf({ time_limit: { promised, statutory } }: MatterView, lang: Lang): readonly string[] {
  const words = phoneWords[lang];
  const limit = ({ value, unit }: typeof promised) => (unit === 'workday' ? words.workdays(value ?? 0) : words.days(value ?? 0));
  return [
    promised.value === null ? '' : promised.value === 0 ? words.atOnce : words.promised(limit(promised)),
    statutory.value ? words.statutory(limit(statutory)) : '',
  ].filter(Boolean);
}

/** In which form a paper is wanted, and what stands beside it. */
export function howOf(paper: TaggedMaterial, lang: Lang): string {
  const words = phoneWords[lang];
  const { form, copies, tag } = paper;
  const { note } = paperIn(lang, paper);
  const byForm = tag === 'none' || (tag === 'here' && note) ? '' : words.how(form, copies);
  return [byForm, note].filter(Boolean).join(words.howJoin);
}

const LONGEST = { 'zh-CN': 60, en: 72 }; // signs: three lines of a phone

/** Names of papers, for a foot that must leave room for the list: the first of them, and that there are more. */
export function shortList(papers: readonly TaggedMaterial[], lang: Lang): string {
  const { list, comma } = common[lang];
  const names = papers.map((paper) => paperIn(lang, paper).name);
  let most = names.length;
  while (most > 1 && list(names.slice(0, most)).length > LONGEST[lang]) most--;
  return most < names.length ? `${list(names.slice(0, most))}${comma}…` : list(names);
}

/** What stands behind the list: law, conditions, steps, result, notes; parts that are empty are left out. */
export function basisOf(matter: MatterView, lang: Lang): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const words = phoneWords[lang];
  const { laws, conditions, steps, result, notes } = matterIn(lang, matter);
  return [
    { title: words.laws, lines: laws },
    { title: words.conditions, lines: conditions },
    { title: words.steps, lines: steps.map((step, nth) => `${nth + 1}. ${step}`) },
    { title: words.result, lines: [result] },
    { title: words.notes, lines: notes ? [notes] : [] },
  ].filter(({ lines }) => lines.length > 0);
}
