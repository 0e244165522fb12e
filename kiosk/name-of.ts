import { html, type TemplateResult } from 'lit';
import { nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';

/** Something with a name, as far as the hall has given it. */
type Called = Parameters<typeof nameIn>[0];

/** Words of this language are longer than Chinese ones: sizes begin a step lower. */
export const isWordy = (lang: KioskLang): boolean => lang !== 'zh-CN';

/** A name on a page of this language; where the hall has only the Chinese one, that is said to whoever reads it out. */
export const nameOf = (called: Called, lang: KioskLang): TemplateResult => {
  const name = nameIn(called, lang);
  return lang !== 'zh-CN' && name === called.name ? chinese(name) : html`${name}`;
};

/** Chinese words inside a page of any language. */
export const chinese = (text: string): TemplateResult => html`<span lang="zh-CN" dir="auto">${text}</span>`;

/** What people call it: in English as far as the hall has it, else in Chinese. */
export const examplesOf = ({ examples, examplesEn }: { examples: string; examplesEn: string }, lang: KioskLang): string =>
  lang === 'en' ? examplesEn : examples;
