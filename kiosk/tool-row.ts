import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { type Manner, PLAIN } from './manner.ts';
import type { Room } from './room.ts';
import { type Wish, wish } from './wish.ts';

/** The last row of every page that has no keys of its own at its foot: larger, aloud, lower, another language, somebody to help. */
@customElement('tool-row')
export class ToolRow extends LitElement {
  @property({ attribute: false }) manner: Manner = PLAIN;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };
  /** What the kiosk can be used in. */
  @property({ attribute: false }) languages: readonly KioskLang[] = [];
  @property() language: KioskLang = 'zh-CN';
  /** Something can read aloud here. */
  @property({ type: Boolean }) voiced = false;

  static override styles = [
    ...look,
    canvas`
      nav { height: 188px; padding: 0 48px; background: var(--card); border-top: 2px solid var(--line); display: grid; grid-auto-flow: column;
        grid-auto-columns: minmax(min-content, 1fr); gap: 21px; align-content: center; } /* no word is torn */
      .key.latin { padding: 0 2px; font-size: 28px !important; overflow-wrap: normal; }
      .key { height: 140px; min-height: 0; padding: 0 8px; flex-direction: column; gap: 10px; font-size: max(28px, 34px * var(--fit)); line-height: 1.2; font-weight: 500;
        overflow: hidden; }
      .key .icon { font-size: 52px; color: var(--blue-7); }
      .key .word { max-width: 100%; word-break: keep-all; overflow-wrap: normal; }
      .key[data-fit] .icon { font-size: 44px; }
      .key[data-fit] { gap: 4px; }
      .key[data-fit='3'] .icon, .key[data-fit='4'] .icon, .key[data-fit='5'] .icon { display: none; }
      .key[aria-pressed='true'], .key.on { background: var(--blue-50); border-color: var(--blue-7); color: var(--blue-7); font-weight: 700; }
      .key.help { background: var(--amber-50); border-color: var(--ink); color: var(--ink); font-weight: 700; }
      .key.help .icon { color: var(--ink); }
      @media (orientation: landscape) {
        nav { height: 148px; padding: 0 40px; gap: 24px; }
        .key { height: 104px; flex-direction: row; gap: 20px; font-size: max(28px, 32px * var(--fit)); }
        .key .icon { font-size: 48px; }
      }
      @container style(--low: 1) { nav { height: 164px; } .key { height: 128px; } }
      @container style(--contrast: 1) { .key[aria-pressed='true'] { background: var(--blue-7); color: var(--on-blue); } .key[aria-pressed='true'] .icon { color: var(--on-blue); } }
      @container style(--large: 1) {
        nav { height: 144px; padding: 0 20px; gap: 10px; }
        .key { height: 108px; padding: 0 6px; font-size: 28px; font-weight: 700; }
        .key .icon { display: none; }
        @media (orientation: landscape) { nav { height: 112px; padding: 0 32px; gap: 20px; } .key { height: 80px; } }
        @container style(--low: 1) { nav { height: 116px; } .key { height: 92px; line-height: 1.15; } }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.key');
  }

  override render() {
    const { manner, language, languages } = this;
    const words = kioskWords[language];
    const size = manner.contrast ? 'plain' : manner.large ? 'black' : 'large';
    return html`
      <nav>
        ${this.key('big', words.sizes[size], { want: 'size' }, manner.large ? 'on' : '')}
        ${this.voiced ? this.switch('speak', words.aloud, { want: 'aloud' }, manner.aloud) : nothing}
        ${this.room.wide ? nothing : this.switch('lower', words.lower, { want: 'low' }, manner.low)}
        ${this.languageKey(languages.filter((lang) => lang !== language))}
        ${this.key('help', words.help, { want: 'help' }, 'help')}
      </nav>
    `;
  }

  private key(picture: IconName, word: string, wanted: Wish, look: string) {
    return html`<button class="key ${look}" @click=${wish(wanted)}>${icon(picture)}<span class="word">${word}</span></button>`;
  }

  private switch(picture: IconName, word: string, wanted: Wish, on: boolean) {
    return html`<button class="key" aria-pressed=${on} @click=${wish(wanted)}>${icon(picture)}<span class="word">${word}</span></button>`;
  }

  /** With one other language there is nothing to choose; with more there is a sheet. */
  private languageKey(others: readonly KioskLang[]) {
    const [other] = others;
    if (!other) return nothing;
    if (others.length > 1) {
      const { languages } = kioskWords[this.language];
      const both = languages === 'Language' ? languages : `${languages} Language`;
      return this.key('globe', both, { want: 'languages' }, 'latin');
    }
    return html`<button class="key" lang=${other} @click=${wish({ want: 'language', lang: other })}>
      ${icon('globe')}<span class="word">${common[other].langName}</span>
    </button>`;
  }
}
