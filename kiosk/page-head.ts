import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { isWordy } from './name-of.ts';
import { wish } from './wish.ts';

/** The head of every page behind the first: back is top left, then what this page is for. */
@customElement('page-head')
export class PageHead extends LitElement {
  @property() heading = '';
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      header { height: 172px; padding: 0 48px; display: flex; align-items: center; gap: 36px; background: var(--head); color: var(--on-head); }
      .back { min-width: 200px; height: 96px; padding: 0 32px 0 24px; border: var(--edge-width) solid var(--sky); border-radius: 20px; font-size: 36px;
        font-weight: 700; display: flex; align-items: center; justify-content: center; gap: 12px; white-space: nowrap; flex: none; }
      .back .icon { font-size: 44px; }
      .back:focus-visible { outline-color: var(--on-head); }
      h1 { flex: 1; min-width: 0; max-height: 100%; overflow: hidden; padding: 4px 0; font-size: max(28px, 48px * var(--fit)); font-weight: 700; line-height: 1.25; overflow-wrap: anywhere; }
      .en { font-size: max(28px, 40px * var(--fit)); }
      .clock { font-size: 64px; line-height: 1.15; font-weight: 700; }
      @media (orientation: landscape) { header { height: 120px; padding: 0 40px; } .back { height: 88px; } }
      @container style(--low: 1) { header { height: 128px; } }
      @container style(--contrast: 1) { header { border-bottom: 4px solid var(--edge); } .back { border-color: var(--edge); color: var(--edge); } }
      @container style(--large: 1) {
        header { height: 132px; padding: 0 36px; gap: 24px; }
        .back { min-width: 154px; height: 84px; padding: 0 20px 0 14px; }
        h1 { font-size: max(28px, 40px * var(--fit)); }
        .en { font-size: max(28px, 34px * var(--fit)); }
        .clock { font-size: 48px; }
        @media (orientation: landscape) { header { height: 92px; padding: 0 32px; } .back { height: 68px; } }
        @container style(--low: 1) { header { height: 104px; } .back { height: 72px; } }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, 'h1');
  }

  override render() {
    return html`
      <header>
        <button class="back" @click=${wish({ want: 'back' })}>${icon('left')}${kioskWords[this.language].back}</button>
        <h1 class="name ${isWordy(this.language) ? 'en' : ''}">${this.heading}</h1>
        ${this.wall ? html`<span class="clock">${this.wall.clock}</span>` : nothing}
      </header>
    `;
  }
}
