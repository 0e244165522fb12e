import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Lang, TicketNumber, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';

/** Who was called and did not come, a few numbers at a time, and where such a number is brought back. */
@customElement('missed-line')
export class MissedLine extends LitElement {
  @property({ attribute: false }) numbers: readonly TicketNumber[] = [];
  @property({ attribute: false }) enquiry: WindowNo | null = null;
  /** Counts on every few seconds; with more numbers than there is room for, each beat shows the next. */
  @property({ type: Number }) beat = 0;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { min-width: 0; height: 3.875rem; border: 0.125rem solid var(--sky); border-radius: 1rem; padding: 0 1.625rem; display: flex; align-items: center; gap: 2.25rem;
        font-size: 2.5rem; line-height: 1; }
      .head { color: var(--sky-2); display: flex; align-items: center; gap: 0.75rem; }
      .go { margin-left: auto; }
      :host([language="en"]) { font-size: 2.25rem; gap: 1.5rem; }
      @container style(--shape: upright) {
        :host { gap: 1.5rem; }
      }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const { numbers } = this;
    if (numbers.length === 0)
      return html`<span class="head">${icon('ask')}${words.noMissed}</span><span class="go">${words.missedGo(this.enquiry)}</span>`;
    const room = numbers.some((number) => number.length > 4) || this.language === 'en' ? 3 : 4;
    const from = (this.beat % Math.ceil(numbers.length / room)) * room;
    return html`
      <span class="head">${mark('missed')}${words.missed}</span>
      ${numbers.slice(from, from + room).map((number) => html`<b>${number}</b>`)}
      <span class="go">${words.missedGo(this.enquiry)}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'missed-line': MissedLine;
  }
}
