import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** The head of every page behind the first: back is top left, then what this page is for. */
@customElement('page-head')
export class PageHead extends LitElement {
  @property() heading = '';
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      header { height: 172px; padding: 0 48px; display: flex; align-items: center; gap: 36px; background: var(--blue-7); color: #fff; }
      .back { min-width: 200px; height: 96px; padding: 0 32px 0 24px; border: 2px solid var(--sky); border-radius: 20px; font-size: 36px;
        font-weight: 700; display: flex; align-items: center; justify-content: center; gap: 12px; white-space: nowrap; flex: none; }
      .back .icon { font-size: 44px; }
      .back:focus-visible { outline-color: #fff; }
      h1 { flex: 1; min-width: 0; font-size: 48px; font-weight: 700; line-height: 1.25; }
      .en { font-size: 40px; }
      .clock { font-size: 64px; line-height: 1.15; font-weight: 700; }
      @media (orientation: landscape) { header { height: 120px; padding: 0 40px; } .back { height: 88px; } }
    `,
  ];

  override render() {
    return html`
      <header>
        <button class="back" @click=${wish({ want: 'back' })}>${icon('left')}${kioskWords[this.language].back}</button>
        <h1 class="name ${this.language === 'en' ? 'en' : ''}">${this.heading}</h1>
        ${this.wall ? html`<span class="clock">${this.wall.clock}</span>` : nothing}
      </header>
    `;
  }
}
