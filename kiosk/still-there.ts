import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';
import { wish } from './wish.ts';

/** Nobody has touched the screen for a while: asks, counts down, and one touch anywhere goes on. */
@customElement('still-there')
export class StillThere extends LitElement {
  @property({ type: Number }) left = 20;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [...look, sheet];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const words = kioskWords[this.language];
    const [seconds, rest] = words.stillThereHint(this.left);
    return html`
      <div class="sheet" role="alertdialog" aria-modal="true" aria-label=${words.stillThere}>
        <h2>${words.stillThere}</h2>
        <p><b>${seconds}</b>${rest}</p>
        <button class="key prime go" @click=${wish({ want: 'stay' })}>${words.goOn}</button>
      </div>
    `;
  }
}
