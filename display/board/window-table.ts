import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Call, WindowRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { cutAtWord, ems } from '../fit.ts';
import { mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';
import { withoutBrackets } from './names.ts';
import { windowLook } from './window-look.ts';

const FEW = 16; // two columns of eight; more than that need three of nine
const ROOM = 27;
const NARROW = 13; // em of a name on two lines

/** Every window of the hall, a line each: what it is for, and its number or what it does. More than there is room for take turns. */
@customElement('window-table')
export class WindowTable extends LitElement {
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  /** The calls that are calling now: their windows are amber. */
  @property({ attribute: false }) calls: readonly Call[] = [];
  @property({ type: Number }) beat = 0;
  /** Upright there is little room beside number and state. */
  @property({ type: Boolean }) narrow = false;
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      ul { height: 100%; display: grid; grid: repeat(9, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr)); grid-auto-flow: column; gap: 0.25rem 1rem; }
      ul.few { grid: repeat(8, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); }
      li { background: var(--navy-2); border-radius: 0.625rem; display: grid; grid-template-columns: 5.75rem minmax(0, 1fr) auto; align-items: center; padding: 0 1.5rem; }
      i { font-style: normal; font-size: 3.5rem; color: var(--sky-2); }
      .name { font-size: 2.25rem; line-height: 2.5rem; white-space: normal; text-spacing-trim: trim-start; overflow: clip; overflow-clip-margin: 0.375rem; max-height: 2lh; padding-right: 0.5rem; }
      .name.long { font-size: 2rem; line-height: 2.125rem; }
      b { font-size: 4rem; display: flex; align-items: center; gap: 0.875rem; }
      b .mark { font-size: 2.125rem; top: 0.1em; }
      em { font-style: normal; font-size: 2.25rem; color: var(--sky-2); display: flex; align-items: center; gap: 0.625rem; }
      em .mark { font-size: 1.875rem; }
      .few li { grid-template-columns: 7rem minmax(0, 1fr) auto; padding: 0 2rem; }
      .few i { font-size: 4rem; }
      .few .name { font-size: 2.5rem; line-height: 2.75rem; }
      .few .name.long { font-size: 2rem; line-height: 2.25rem; }
      .few b { font-size: 4.5rem; }
      .calling, .calling i { background: var(--amber); color: var(--ink); }
      .calling .name { font-weight: 700; }
      .closed { background: none; box-shadow: inset 0 0 0 0.125rem var(--navy-2); }
      .closed .name { color: var(--sky-2); }
      .paused { background: var(--mute); background-image: var(--hatch); color: var(--ink); }
      .paused i, .paused em { color: var(--ink); }
      :host([language="en"]) :is(em, .name) { font-size: 2rem; line-height: 2.125rem; }
      @container style(--shape: upright) {
        ul, ul.few { grid: repeat(14, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); grid-auto-flow: column; gap: 0.375rem 0.75rem; }
        ul.few { grid: repeat(16, minmax(0, 1fr)) / minmax(0, 1fr); }
        li { grid-template-columns: 4.5rem minmax(0, 1fr) auto; padding: 0 0.875rem; }
        .name, .name.long { font-size: 2rem; line-height: 2.25rem; }
        b { font-size: 3.25rem; gap: 0.5rem; }
        b .mark { font-size: 1.75rem; }
        em { font-size: 2rem; gap: 0.375rem; }
      }
    `,
  ];

  override render() {
    const pages = Math.max(1, Math.ceil(this.windows.length / ROOM));
    const from = (this.beat % pages) * ROOM;
    return html`<ul class=${this.windows.length > FEW ? '' : 'few'}>${this.windows.slice(from, from + ROOM).map(this.row)}</ul>`;
  }

  private readonly row = (row: WindowRow) => {
    const look = windowLook(row, this.calls);
    const whole = short(withoutBrackets(this.language === 'en' ? row.nameEn : row.name));
    const name = this.narrow ? cutAtWord(whole, NARROW) : whole;
    return html`<li class=${look}>
      <i class="num">${row.window}</i><span class="name ${ems(name) > 7 ? 'long' : ''}">${name}</span>${this.end(row, look)}
    </li>`;
  };

  private end(row: WindowRow, look: ReturnType<typeof windowLook>) {
    const words = displayWords[this.language];
    if (look === 'paused') return html`<em>${mark('paused')}${row.instead === null ? words.rowPaused : words.goShort(row.instead)}</em>`;
    if (look === 'free' || look === 'closed') return html`<em>${mark(look)}${look === 'free' ? words.free : words.notOpen}</em>`;
    return html`<b class="num">${look === 'calling' ? mark('calling') : ''}${row.number}</b>`;
  }
}

/** That it is a window is plain from its number, unless the rest says too little. */
const short = (name: string): string => name.replace(/(?<=.{4})(窗口|专窗)$/, '');

declare global {
  interface HTMLElementTagNameMap {
    'window-table': WindowTable;
  }
}
