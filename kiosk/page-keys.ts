import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** Turning pages: nothing on a kiosk scrolls. With one page there is nothing to turn, and nothing is shown. */
@customElement('page-keys')
export class PageKeys extends LitElement {
  @property({ type: Number }) page = 0;
  @property({ type: Number }) pages = 1;
  @property() language: Lang = 'zh-CN';
  /** Arrows alone, where a line has to be shared. */
  @property({ type: Boolean, reflect: true }) compact = false;

  static override styles = [
    ...look,
    canvas`
      .word { font-style: normal; }
      div { display: flex; align-items: center; gap: 20px; }
      .key { min-height: 88px; height: var(--page-key, 104px); padding: 0 28px; font-size: 32px; gap: 10px; white-space: nowrap; }
      .key .icon { font-size: 40px; }
      :host([compact]) .key { width: 120px; padding: 0; }
      :host([compact]) .word { display: none; }
      div > span { font-size: 32px; font-weight: 700; min-width: 96px; text-align: center; white-space: nowrap; }
    `,
  ];

  override render() {
    const { page, pages, language } = this;
    if (pages < 2) return nothing;
    const words = kioskWords[language];
    return html`
      <div>
        <button class="key" aria-label=${words.previous} ?disabled=${page === 0} @click=${wish({ want: 'page', page: page - 1 })}>${icon('chevl')}<i class="word">${words.previous}</i></button>
        <span>${words.page(page + 1, pages)}</span>
        <button class="key" aria-label=${words.next} ?disabled=${page >= pages - 1} @click=${wish({ want: 'page', page: page + 1 })}><i class="word">${words.next}</i>${icon('chev')}</button>
      </div>
    `;
  }
}
