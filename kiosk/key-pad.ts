import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** The digits as on a telephone. */
export const DIGITS = [...'1234567890'];

/** Keys with one sign each, and 删除 after them. Its place says how many stand in a row (`--columns`) and gives it its height. */
@customElement('key-pad')
export class KeyPad extends LitElement {
  @property({ attribute: false }) signs: readonly string[] = [];
  /** 删除 takes this many places; 0: there is none here. */
  @property({ type: Number }) erase: 0 | 1 | 2 = 0;
  /** Nothing is typed, so there is nothing to take back. */
  @property({ type: Boolean }) empty = false;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      div { height: 100%; display: grid; grid-template-columns: repeat(var(--columns, 3), minmax(0, 1fr)); grid-auto-rows: minmax(0, 1fr); gap: 12px; }
      .key { min-height: 0; padding: 0; font-size: var(--sign, 52px); }
      .erase { font-size: 36px; text-wrap: balance; }
      .erase.wordy { font-size: 30px; }
      .e2 { grid-column-end: span 2; }
    `,
  ];

  override render() {
    const { signs, erase, language } = this;
    return html`
      <div dir="ltr">
        ${signs.map((sign) => html`<button class="key" @click=${wish({ want: 'type', sign })}>${sign}</button>`)}
        ${
          erase
            ? html`<button class="key blue erase e${erase} ${language === 'zh-CN' ? '' : 'wordy'}" ?disabled=${this.empty} @click=${wish({ want: 'erase' })}>
                ${kioskWords[language].erase}
              </button>`
            : nothing
        }
      </div>
    `;
  }
}
