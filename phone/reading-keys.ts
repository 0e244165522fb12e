import { html, nothing, type TemplateResult } from 'lit';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { wish } from './wish.ts';

/** How a page is read by somebody who reads badly: in large letters, or aloud where the phone has a voice of its own. */
export type Reading = { readonly big: boolean; readonly aloud: 'none' | 'still' | 'speaking' };

export const readingKeys = (reading: Reading, language: Lang): TemplateResult => {
  const words = phoneWords[language];
  const { big, aloud } = reading;
  return html`<button class="read" aria-pressed=${big} @click=${wish({ want: 'big', big: !big })}>${icon('big')}<span>${words.bigger}</span></button>
    ${
      aloud === 'none'
        ? nothing
        : html`<button class="read" aria-pressed=${aloud === 'speaking'} @click=${wish({ want: 'aloud' })}>
            ${icon('speak')}<span>${aloud === 'speaking' ? words.hush : words.readAloud}</span>
          </button>`
    }`;
};
