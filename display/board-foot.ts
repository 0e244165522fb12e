import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../shared/i18n/display.ts';
import type { HallView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { boardStyle } from './board-style.ts';
import { sizeFor } from './fit.ts';

/** The foot of a board: a line that changes by itself, and the telephone numbers, always. */
@customElement('board-foot')
export class BoardFoot extends LitElement {
  @property({ attribute: false }) phones!: HallView['phones'];
  @property() line = '';
  /** The browser lets nothing sound before somebody has touched the screen. */
  @property({ type: Boolean }) silent = false;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { height: 5rem; background: var(--bar); box-shadow: 0 0.5rem 0 var(--bar); display: flex; align-items: center; gap: 2rem; padding: 0 2.5rem; }
      p { font-size: 2.5rem; font-weight: 700; }
      p.less { font-size: 2.25rem; }
      p.least { font-size: 2rem; line-height: 2.25rem; max-height: 4.5rem; white-space: normal; word-break: keep-all; text-wrap: balance; overflow: hidden; }
      dl { margin-left: auto; flex: none; display: flex; gap: 2.25rem; font-size: 2.25rem; color: var(--sky-2); }
      dl.long { font-size: 2rem; gap: 1.75rem; }
      dl div { display: flex; gap: 0.75rem; }
      dd { font-weight: 700; }
      button { flex: none; display: flex; align-items: center; gap: 0.75rem; height: 3.25rem; padding: 0 1rem; font-size: 2rem; color: var(--sky-2);
        border: 0.125rem solid var(--sky); border-radius: 1rem; }
      @media (orientation: portrait) {
        :host { height: 8.5rem; flex-direction: column; justify-content: center; align-items: flex-start; gap: 0.5rem; position: relative; }
        dl { margin: 0; }
        dl.long { margin: 0; gap: 1.25rem; font-size: 1.875rem; }
        button { position: absolute; right: 2.5rem; top: 0.75rem; background: var(--bar); }
      }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const { consult, complaint, hotline } = this.phones;
    const numbers = [
      [words.consult, consult],
      [words.complaint, complaint],
      [words.hotline, hotline],
    ] as const;
    const room = this.language === 'en' ? 19 : 21;
    const size = sizeFor(this.line, [
      ['', room - (this.silent ? 8 : 0)],
      ['less', room + 3 - (this.silent ? 9 : 0)],
      ['least', 99],
    ]);
    return html`
      ${this.silent ? html`<button>${icon('speak')}${words.soundOn}</button>` : nothing}
      <p class=${size}>${this.line}</p>
      <dl class=${this.language === 'en' ? 'long' : ''}>
        ${numbers.map(([name, number]) => (number ? html`<div><dt>${name}</dt><dd>${number}</dd></div>` : nothing))}
      </dl>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-foot': BoardFoot;
  }
}
