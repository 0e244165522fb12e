import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Call, WindowRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';
import { insteadOf } from './window-look.ts';

export const ROWS = 6;

/** The calls before those in the big field: newest first, left to right, to be looked up by whoever raised the eyes too late. */
@customElement('call-rows')
export class CallRows extends LitElement {
  @property({ attribute: false }) calls: readonly Call[] = [];
  /** For a row whose window does not work any more: the row says who took over. */
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { display: grid; grid-template-rows: 3rem minmax(0, 1fr); min-height: 0; }
      .heads, ol { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem 1rem; }
      .heads { font-size: 2rem; color: var(--sky-2); align-items: center; }
      .heads div { display: flex; justify-content: space-between; padding: 0 1.75rem; }
      ol { grid-template-rows: repeat(3, minmax(0, 1fr)); }
      li { background: var(--navy-2); border-radius: 1rem; padding: 0 1.75rem; display: grid; grid-template-columns: auto 1fr auto; align-items: center; }
      li.none { opacity: 0.45; }
      li .num { font-size: 6.25rem; }
      li .num.long { font-size: 5.5rem; }
      .to { justify-self: end; margin-right: 1.75rem; font-size: 3.5rem; color: var(--sky); display: grid; place-items: center; }
      .long + .to { margin-right: 1rem; }
      .paused { font-size: 3rem; color: var(--sky-2); display: flex; align-items: center; gap: 0.75rem; }
      .paused .mark { font-size: 2.25rem; }
      @container style(--shape: upright) {
        li { padding: 0 1.5rem; }
        li .num { font-size: 5.5rem; }
        li .num.long { font-size: 4.75rem; }
        .to { font-size: 3rem; margin-right: 1.25rem; }
      }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const empty = Array.from({ length: Math.max(0, ROWS - this.calls.length) }, () => html`<li class="none" aria-hidden="true"></li>`);
    return html`
      <div class="heads" aria-hidden="true">
        ${[0, 1].map(() => html`<div><span>${words.number}</span><span>${words.window}</span></div>`)}
      </div>
      <ol aria-label=${words.earlier}>
        ${this.calls.map(
          (call) => html`<li>
            <span class="num ${call.number.length > 4 ? 'long' : ''}">${call.number}</span><span class="to">${mark('right')}</span>${this.where(call)}
          </li>`,
        )}${empty}
      </ol>
    `;
  }

  private where(call: Call) {
    const words = displayWords[this.language];
    const instead = insteadOf(call, this.windows);
    if (instead.is === 'there') return html`<span class="num">${call.window}</span>`;
    if (instead.is === 'taken-over') return html`<span class="num">${instead.by}</span>`;
    return html`<span class="paused">${mark(instead.is)}${instead.is === 'paused' ? words.rowPaused : words.notOpen}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-rows': CallRows;
  }
}
