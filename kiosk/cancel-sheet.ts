import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';
import type { Cancelling } from './steps.ts';
import { wish } from './wish.ts';

/** Whether the number is really to be cancelled: asked once. */
@customElement('cancel-sheet')
export class CancelSheet extends LitElement {
  @property() number = '';
  @property() cancelling: Cancelling = 'asked';
  @property() language: KioskLang = 'zh-CN';

  static override styles = [...look, sheet];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { number, cancelling } = this;
    const words = kioskWords[this.language];
    const sent = cancelling === 'sent';
    return html`
      <div class="sheet" role="alertdialog" aria-modal="true" aria-label=${words.cancelAsk(number)}>
        <h2>${words.cancelAsk(number)}</h2>
        <p>${cancelling === 'failed' ? words.cancelFailed : words.cancelHint}</p>
        <div class="pair">
          <button class="key" ?disabled=${sent} @click=${wish({ want: 'keep' })}>${words.cancelNo}</button>
          <button class="key warn" ?disabled=${sent} @click=${wish({ want: 'really-cancel' })}>
            ${sent ? words.cancelling : cancelling === 'failed' ? words.again : words.cancelYes}
          </button>
        </div>
      </div>
    `;
  }
}
