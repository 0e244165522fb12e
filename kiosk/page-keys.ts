import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { figures } from './figures.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** Turning pages: nothing on a kiosk scrolls. With one page there is nothing to turn, and nothing is shown. */
@customElement('page-keys')
export class PageKeys extends LitElement {
  @property({ type: Number }) page = 0;
  @property({ type: Number }) pages = 1;
  @property() language: KioskLang = 'zh-CN';
  /** Arrows alone, where a line has to be shared. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** The whole line: the keys at both ends, the pages counted in words. */
  @property({ type: Boolean, reflect: true }) full = false;

  static override styles = [
    ...look,
    canvas`
      .word { font-style: normal; }
      div { display: flex; align-items: center; gap: 20px; }
      .key { min-height: 88px; height: var(--page-key, 104px); padding: 0 28px; font-size: 32px; gap: 10px; white-space: nowrap; flex: none; }
      .key .icon { font-size: 40px; }
      :host([compact]) .key { width: 120px; padding: 0; }
      :host([compact]) .word { display: none; }
      div > span { font-size: 32px; font-weight: 700; min-width: 96px; text-align: center; white-space: nowrap; }
      :host([full]) div { justify-content: space-between; }
      :host([full]) div > span { white-space: normal; text-wrap: balance; line-height: 1.2; }
      :host([full]) .key { min-width: 246px; height: 104px; font-size: 36px; }
      @container style(--large: 1) {
        .key { min-height: 68px; height: var(--page-key, 88px); padding: 0 20px; }
        :host([compact]) .key { width: 92px; }
        div { gap: 12px; }
        :host([full]) .key { min-width: 240px; height: var(--page-key, 100px); padding: 0 16px; }
        div > span { font-size: 30px; min-width: 84px; }
      }
    `,
  ];

  override render() {
    const { page, pages, language } = this;
    if (pages < 2) return nothing;
    const words = kioskWords[language];
    return html`
      <div>
        <button class="key" aria-label=${words.previous} ?disabled=${page === 0} @click=${wish({ want: 'page', page: page - 1 })}>${icon('chevl')}<i class="word">${words.previous}</i></button>
        <span>${this.full ? figures(words.pageLong(page + 1, pages)) : words.page(page + 1, pages)}</span>
        <button class="key ${this.full ? 'prime' : ''}" aria-label=${words.next} ?disabled=${page >= pages - 1} @click=${wish({ want: 'page', page: page + 1 })}><i class="word">${words.next}</i>${icon('chev')}</button>
      </div>
    `;
  }
}
