import { html, nothing, type TemplateResult } from 'lit';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { TaggedMaterial } from '../shared/materials.ts';
import { paperIn, writtenIn } from '../shared/matter-text.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { howOf } from './about-paper.ts';
import { wish } from './wish.ts';

type Shown = {
  /** Its place in the whole list, from 1. */
  readonly nth: number;
  /** It is being read out. */
  readonly reading: boolean;
  readonly lang: KioskLang;
  /** All that is told of it is wanted. */
  readonly open: () => void;
};

/** One paper of the list: name, how, its case as a second line, what it looks like where there is room, tag. */
export function paperRow(paper: TaggedMaterial, { nth, reading, lang, open }: Shown): TemplateResult {
  const { name_en, note_en, example_en, tag } = paper;
  const { name, note, example } = paperIn(lang, paper);
  const words = kioskWords[lang];
  const how = howOf(paper, lang);
  return html`<li>
    <button class="row ${tag === 'none' ? 'off' : ''} ${reading ? 'reading' : ''}" aria-current=${reading ? 'true' : 'false'} data-fits="5" @click=${open}>
      <span class="disc">${nth}</span>
      <span class="text">
        <span class="n"><bdi lang=${writtenIn(lang, name_en)}>${name}</bdi></span>
        ${how ? html`<span class="h">${how}</span>` : nothing}
        ${tag === 'some' && note ? html`<span class="h when"><bdi lang=${writtenIn(lang, note_en)}>${note}</bdi></span>` : nothing}
        ${example ? html`<span class="h like">${words.example}<bdi lang=${writtenIn(lang, example_en)}>${example}</bdi></span>` : nothing}
      </span>
      <span class="tag ${tag}">${words.tags[tag]}</span>
    </button>
  </li>`;
}

/** One paper while they are ticked off. */
export function tickRow(paper: TaggedMaterial, has: boolean, lang: KioskLang): TemplateResult {
  const { name, name_en, tag } = paper;
  const words = kioskWords[lang];
  return html`<li>
    <button class="row tick ${has ? 'has' : ''}" aria-pressed=${has ? 'true' : 'false'} data-fits="4" @click=${wish({ want: 'tick', name })}>
      <span class="box">${has ? icon('check') : nothing}</span>
      <span class="text"><span class="n"><bdi lang=${writtenIn(lang, name_en)}>${paperIn(lang, paper).name}</bdi></span><span class="h">${words.tags[tag]}</span></span>
      <b>${has ? words.have : words.haveNot}</b>
    </button>
  </li>`;
}
