import { html, type TemplateResult } from 'lit';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { Lang } from '../shared/words.ts';
import { wish } from './wish.ts';

/** The other language, written in itself. */
export const languageKey = (language: Lang): TemplateResult => {
  const other = language === 'en' ? 'zh-CN' : 'en';
  const words = phoneWords[language];
  return html`<button class="lang" lang=${other} aria-label=${words.otherLanguageLabel} @click=${wish({ want: 'language', lang: other })}>
    ${words.otherLanguage}
  </button>`;
};
