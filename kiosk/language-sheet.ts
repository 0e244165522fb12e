import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { type KioskLang, RIGHT_TO_LEFT } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';
import { wish } from './wish.ts';

/** Every language of this kiosk in its own name: one touch, one language. */
@customElement('language-sheet')
export class LanguageSheet extends LitElement {
  @property({ attribute: false }) languages: readonly KioskLang[] = [];
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    sheet,
    canvas`
      .keys { margin-top: 40px; display: grid; gap: 20px; }
      .keys .key { font-size: 48px; }
      .close { width: 100%; margin-top: 40px; min-height: 120px; }
      @media (orientation: landscape) { .keys { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
      @container style(--large: 1) { .keys { margin-top: 24px; gap: 14px; } .close { margin-top: 24px; min-height: 96px; } }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { languages, language } = this;
    const words = kioskWords[language];
    return html`
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${words.languagesAsk}>
        <h2>${words.languagesAsk}</h2>
        <div class="keys">
          ${languages.map(
            (lang) => html`<button
              class="key ${lang === language ? 'prime' : 'blue'}"
              lang=${lang}
              dir=${RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr'}
              @click=${wish({ want: 'language', lang })}
            >
              ${common[lang].langName}
            </button>`,
          )}
        </div>
        <button class="key close" @click=${wish({ want: 'no-languages' })}>${words.back}</button>
      </div>
    `;
  }
}
