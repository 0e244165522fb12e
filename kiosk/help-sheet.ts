import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';
import type { Help } from './steps.ts';
import { wish } from './wish.ts';

/** What became of calling for help. It says "told" only once the hall has answered. */
@customElement('help-sheet')
export class HelpSheet extends LitElement {
  @property() how: Help['how'] = 'sent';
  @property() phone = '';
  @property() language: KioskLang = 'zh-CN';

  static override styles = [...look, sheet];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { how, language } = this;
    const words = kioskWords[language];
    const { title, hint } = words.helpSaid[how];
    const close = (look: string) => html`<button class="key ${look}" @click=${wish({ want: 'no-help' })}>${words.helpClose}</button>`;
    return html`
      <div class="sheet" role="alertdialog" aria-modal="true" aria-label=${title}>
        <div role="status">
          <h2>${title}</h2>
          <p>${hint}${how === 'unheard' ? html`<br />${words.consult(this.phone).join(' ')}` : ''}</p>
        </div>
        ${
          how === 'unheard'
            ? html`<div class="pair">${close('')}<button class="key prime" @click=${wish({ want: 'help' })}>${words.helpAgain}</button></div>`
            : close('prime go')
        }
      </div>
    `;
  }
}
