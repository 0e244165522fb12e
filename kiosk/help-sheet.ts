import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { ComingView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';
import type { Help } from './steps.ts';
import { wish } from './wish.ts';

/** What became of calling for help. It says "told" only once the hall has answered. */
@customElement('help-sheet')
export class HelpSheet extends LitElement {
  @property() how: Help['how'] = 'sent';
  /** Who has said that they come; absent until the desk answers. */
  @property({ attribute: false }) comes?: ComingView;
  @property() phone = '';
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    sheet,
    canvas`
      .comes { color: var(--ink); background: var(--teal-50); border-radius: 20px; padding: 20px 32px; margin: 32px 0 0; font-weight: 700; font-size: max(32px, 48px * var(--fit)); }
      @container style(--contrast: 1) { .comes { background: none; border: var(--edge-width) solid var(--line); } }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { how, comes, language } = this;
    const words = kioskWords[language];
    const { title, hint } = words.helpSaid[how];
    const close = (look: string) => html`<button class="key ${look}" @click=${wish({ want: 'no-help' })}>${words.helpClose}</button>`;
    return html`
      <div class="sheet" role="alertdialog" aria-modal="true" aria-label=${title}>
        <div role="status">
          <h2>${title}</h2>
          ${comes ? html`<p class="comes">${words.helpComes(comes)}</p>` : nothing}
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
