import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { isWordy } from './name-of.ts';
import { type Wish, wish } from './wish.ts';

/** What one may want besides a new number: to find the one there is, to see what to bring. */
@customElement('home-acts')
export class HomeActs extends LitElement {
  @property() language: KioskLang = 'zh-CN';
  /** With what each is for, as far as there is room. */
  @property({ type: Boolean }) plain = false;

  static override styles = [
    ...look,
    canvas`
      .acts { height: 100%; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 20px; }
      .act { width: 100%; min-height: 176px; border: var(--edge-width) solid var(--blue-7); border-radius: 24px; background: var(--blue-50); color: var(--blue-7);
        display: flex; align-items: center; gap: 24px; padding: 8px 28px; text-align: start; overflow: hidden; }
      .dot { width: 88px; height: 88px; border-radius: 50%; background: var(--card); display: grid; place-items: center; flex: none; }
      .dot .icon { font-size: 50px; }
      .words { min-width: 0; }
      b { display: block; font-size: max(28px, 42px * var(--fit)); line-height: 1.3; overflow-wrap: anywhere; }
      small { display: block; font-size: max(28px, 30px * var(--fit)); line-height: 1.3; color: var(--ink); text-wrap: balance; overflow-wrap: anywhere; }
      .en b { font-size: max(28px, 36px * var(--fit)); }
      .act[data-fit='3'] small, .act[data-fit='4'] small, .act[data-fit='5'] small { display: none; }
      @media (orientation: landscape) {
        .acts { grid-auto-flow: row; }
        .act { background: var(--card); }
        .dot { background: var(--blue-50); width: 96px; height: 96px; }
      }
      @container style(--low: 1) { .act { min-height: 152px; } }
      @container style(--large: 1) {
        .acts { gap: 14px; }
        .act { min-height: 88px; padding: 4px 20px; gap: 18px; }
        .dot { width: 68px; height: 68px; }
        .dot .icon { font-size: 44px; }
        b { font-size: max(28px, 43px * var(--fit)); }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.act');
  }

  override render() {
    const words = kioskWords[this.language];
    return html`<div class="acts ${isWordy(this.language) ? 'en' : ''}">
      ${this.act('slip', words.haveNumber, words.haveNumberHint, { want: 'mine' })}
      ${this.act('papers', words.papers, words.papersHint, { want: 'papers' })}
    </div>`;
  }

  private act(picture: IconName, word: string, hint: string, wanted: Wish) {
    return html`<button class="act" @click=${wish(wanted)}>
      <span class="dot">${icon(picture)}</span><span class="words"><b>${word}</b>${this.plain ? nothing : html`<small>${hint}</small>`}</span>
    </button>`;
  }
}
