import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { Lang } from '../shared/words.ts';
import { qr } from '../ui/qr.ts';
import { look, readable } from './look.ts';

/** A link as a code that somebody else scans off this phone, on a sheet over the page. Sends `close`. */
@customElement('code-sheet')
export class CodeSheet extends LitElement {
  @property() link = '';
  @property() label = '';
  @property() heading = '';
  @property() hint = '';
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    readable`
      dialog { width: min(24rem, 100% - 32px); max-width: none; max-height: calc(100% - 32px); margin: auto; padding: 24px 20px 20px; border: 0; border-radius: 20px; background: var(--card); color: var(--ink); text-align: center; }
      dialog[open] { display: grid; gap: 12px; }
      dialog::backdrop { background: rgb(8 27 51 / 0.6); }
      h2 { font-size: 30px; line-height: 1.3; font-weight: 700; }
      h2:focus { outline: none; }
      svg { width: min(280px, 100%); height: auto; margin: 0 auto; }
      p { font-size: 19px; line-height: 1.5; overflow-wrap: anywhere; }
      small { font-size: 17px; color: var(--ink-2); user-select: all; overflow-wrap: anywhere; }
      .key { width: 100%; }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    return html`<dialog aria-label=${this.hint} @close=${() => this.dispatchEvent(new Event('close'))}>
      <h2 tabindex="-1" autofocus>${this.heading}</h2>
      ${qr(this.link, this.label)}
      <p>${this.hint}</p>
      <small>${this.link}</small>
      <form method="dialog"><button class="key">${phoneWords[this.language].close}</button></form>
    </dialog>`;
  }
}
