import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { Lang } from '../shared/words.ts';
import { languageKey } from './language-key.ts';
import { look, readable } from './look.ts';
import { wish } from './wish.ts';

/** A page that says one thing: no such number, no such matter, still connecting. */
@customElement('note-page')
export class NotePage extends LitElement {
  @property() heading = '';
  @property() hint = '';
  /** What can be done: ask again, or look at the hall. */
  @property() way: 'again' | 'hall' | 'none' = 'none';
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    readable`
      .page { padding: 18px 20px 24px; }
      .line { display: flex; justify-content: flex-end; color: var(--blue-7); }
      main { flex: 1; display: flex; flex-direction: column; justify-content: center; gap: 16px; padding: 24px 0; }
      h1 { font-size: 32px; line-height: 1.35; font-weight: 700; text-wrap: balance; }
      p { font-size: 19px; line-height: 1.5; color: var(--ink-2); }
    `,
  ];

  override render() {
    const words = phoneWords[this.language];
    return html`
      <div class="page">
        <div class="line">${languageKey(this.language)}</div>
        <main role="status">
          <h1>${this.heading}</h1>
          ${this.hint ? html`<p>${this.hint}</p>` : nothing}
          ${this.way === 'again' ? html`<button class="key prime" @click=${wish({ want: 'again' })}>${words.again}</button>` : nothing}
          ${this.way === 'hall' ? html`<a class="key" href="/phone/">${words.seeHall}</a>` : nothing}
        </main>
      </div>
    `;
  }
}
