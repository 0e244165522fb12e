import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { HallView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { sizeFor } from '../fit.ts';
import { boardStyle } from './board-style.ts';

/** The foot of a board: a line that changes by itself, and the telephone numbers, always. */
@customElement('board-foot')
export class BoardFoot extends LitElement {
  @property({ attribute: false }) phones!: HallView['phones'];
  @property() line = '';
  /** The browser lets nothing sound before somebody has touched the screen. */
  @property({ type: Boolean }) silent = false;
  /** Under the windows of one zone: one line, and of the numbers the one for complaints. */
  @property({ type: Boolean, reflect: true }) sign = false;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { height: 5rem; background: var(--bar); box-shadow: -0.5rem 0.5rem 0 var(--bar), 0.5rem 0.5rem 0 var(--bar); display: flex; align-items: center; gap: 2rem; padding: 0 2.5rem; }
      p { min-width: 0; font-size: 2.5rem; font-weight: 700; }
      p.less { font-size: 2.25rem; }
      p.least { font-size: 2rem; line-height: 2.25rem; max-height: 4.5rem; white-space: normal; word-break: keep-all; text-wrap: balance; overflow: hidden; }
      dl { margin-left: auto; flex: none; display: flex; gap: 2.25rem; font-size: 2.25rem; color: var(--sky-2); }
      dl.long { font-size: 2rem; gap: 1.75rem; }
      dl div { display: flex; gap: 0.75rem; }
      dd { font-weight: 700; }
      button { flex: none; display: flex; align-items: center; gap: 0.75rem; height: 3.25rem; padding: 0 1rem; font-size: 2rem; color: var(--sky-2);
        border: 0.125rem solid var(--sky); border-radius: 1rem; }
      @container style(--shape: upright) {
        :host { height: 8.5rem; flex-direction: column; justify-content: center; align-items: flex-start; gap: 0.5rem; position: relative; }
        dl { margin: 0; }
        dl.long { margin: 0; gap: 1rem; }
        dl.long div { gap: 0.375rem; }
        button { position: absolute; right: 2.5rem; top: 0.75rem; background: var(--bar); }
        :host([sign]) { height: 5.5rem; flex-direction: row; justify-content: space-between; align-items: center; gap: 1.5rem; }
        :host([sign]) p { font-size: 2.25rem; font-weight: 500; color: var(--sky-2); }
        :host([sign]) p.least { min-width: 0; font-size: 2rem; }
        :host([sign]) ::slotted(board-caption) { flex: 1; width: auto; }
        :host([sign]) button { position: static; }
      }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const { consult, complaint, hotline } = this.phones;
    const numbers = this.sign
      ? ([[words.complaint, complaint]] as const)
      : ([
          [words.consult, consult],
          [words.complaint, complaint],
          [words.hotline, hotline],
        ] as const);
    const room = this.sign ? (this.silent ? 18 : 15) : (this.language === 'en' ? 16.5 : 21) - (this.silent ? 8 : 0); // in em of the largest size
    const size = sizeFor(this.line, [
      ['', room],
      ['less', this.sign ? room : room + (this.silent || this.language === 'en' ? 2 : 3)],
      ['least', 99],
    ]);
    return html`
      ${this.silent ? html`<button>${icon('speak')}${words.soundOn}</button>` : nothing}
      <slot name="caption"><p class=${size}>${this.line}</p></slot>
      ${this.sign && this.silent ? nothing : this.phoneList(numbers)}
    `;
  }

  private phoneList(numbers: readonly (readonly [string, string | null])[]) {
    return html`<dl class=${this.language === 'en' ? 'long' : ''}>
      ${numbers.map(([name, number]) => (number ? html`<div><dt>${name}</dt><dd>${number}</dd></div>` : nothing))}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-foot': BoardFoot;
  }
}
