import type { Material, Matter } from './settings.ts';
import type { KioskLang, Lang } from './words.ts';

/** A text of the hall's documents in a language: in English where that is asked for and written, in Chinese otherwise. */
export const textIn = (lang: KioskLang, zh: string, en: string | undefined): string => (lang === 'en' && en ? en : zh);

/** The language that `textIn` then answers in: for fonts, voices and readers of screens. */
export const writtenIn = (lang: KioskLang, en: string | undefined): Lang => (lang === 'en' && en ? 'en' : 'zh-CN');

/** What is told of a paper; empty where nothing is. For showing only: what names a paper everywhere is `name` of its document. */
export const paperIn = (
  lang: KioskLang,
  { name, name_en, note = '', note_en, example_zh = '', example_en }: Pick<Material, PaperText>,
): { readonly name: string; readonly note: string; readonly example: string } => ({
  name: textIn(lang, name, name_en),
  note: textIn(lang, note, note_en),
  example: textIn(lang, example_zh, example_en),
});
type PaperText = 'name' | 'name_en' | 'note' | 'note_en' | 'example_zh' | 'example_en';

/** All that is told of a matter beside its papers and situations; empty where nothing is. */
export type MatterText = {
  readonly name: string;
  /** Each with its articles. */
  readonly laws: readonly string[];
  readonly conditions: readonly string[];
  readonly steps: readonly string[];
  readonly promised: string;
  readonly statutory: string;
  readonly fee: string;
  readonly result: string;
  readonly notes: string;
};

export function matterIn(lang: KioskLang, matter: Matter): MatterText {
  const { promised, statutory } = matter.time_limit;
  const all = (zh: readonly string[], en: readonly string[] | undefined) => zh.map((text, nth) => textIn(lang, text, en?.[nth]));
  return {
    name: textIn(lang, matter.name_zh, matter.name_en),
    laws: matter.legal_basis.map((law) => lawIn(lang, law)),
    conditions: all(matter.conditions, matter.conditions_en),
    steps: all(matter.steps, matter.steps_en),
    promised: textIn(lang, promised.text_zh, promised.text_en),
    statutory: textIn(lang, statutory.text_zh, statutory.text_en),
    fee: textIn(lang, matter.fee.text_zh, matter.fee.text_en),
    result: textIn(lang, matter.result_zh, matter.result_en),
    notes: textIn(lang, matter.notes_zh ?? '', matter.notes_en),
  };
}

/** A law without its English name is quoted in Chinese, articles and all: half a quotation helps nobody to find it. */
function lawIn(lang: KioskLang, { law, law_en, article = '', article_en }: Matter['legal_basis'][number]): string {
  if (writtenIn(lang, law_en) === 'zh-CN') return `《${law}》${article}`;
  return [law_en, article_en ?? article].filter(Boolean).join(', ');
}
