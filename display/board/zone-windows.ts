import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Call, WindowRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { ems } from '../fit.ts';
import { mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';
import { withoutBrackets } from './names.ts';
import { windowLook } from './window-look.ts';

const ROOM = 8;

/** The windows of a zone, a line each: what it is for, what it does, whose number is there or where to go instead. */
@customElement('zone-windows')
export class ZoneWindows extends LitElement {
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  /** The calls that are calling now: their windows are amber. */
  @property({ attribute: false }) calls: readonly Call[] = [];
  @property({ type: Number }) beat = 0;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      ul { display: grid; gap: 0.75rem; }
      li { height: 11rem; border-radius: 1.25rem; background: var(--navy-2); display: grid; grid-template-columns: 9.75rem minmax(0, 1fr) auto; align-items: center; padding: 0 2rem; }
      .many { height: 100%; grid-auto-rows: minmax(0, 1fr); }
      .many li { height: auto; }
      .num { font-size: 6.5rem; }
      .many .num { font-size: 5.25rem; }
      i.num { font-style: normal; color: var(--sky-2); }
      h3 { text-spacing-trim: trim-start; font-size: 2.75rem; font-weight: 700; line-height: 3.875rem; overflow: hidden; text-overflow: ellipsis; }
      h3.long { font-size: 2rem; line-height: 2.25rem; white-space: normal; text-wrap: balance; overflow: visible; }
      p { font-size: 2.25rem; line-height: 3rem; color: var(--sky-2); display: flex; align-items: center; gap: 0.75rem; }
      p .mark { font-size: 1.875rem; }
      .calling, .calling i.num, .calling p { background: var(--amber); color: var(--ink); }
      .calling p { font-weight: 700; }
      .paused { background: var(--mute); background-image: var(--hatch); }
      .paused, .paused i.num, .paused p { color: var(--ink); }
      .paused .go { font-size: 2.75rem; font-weight: 700; line-height: 3.5rem; text-align: right; display: grid; }
      .closed { background: none; box-shadow: inset 0 0 0 0.125rem var(--navy-2); color: var(--sky-2); }
    `,
  ];

  override render() {
    const pages = Math.max(1, Math.ceil(this.windows.length / ROOM));
    const from = (this.beat % pages) * ROOM;
    const shown = this.windows.slice(from, from + ROOM);
    return html`<ul class=${shown.length > 4 ? 'many' : ''}>${shown.map(this.row)}</ul>`;
  }

  private readonly row = (row: WindowRow) => {
    const words = displayWords[this.language];
    const is = windowLook(row, this.calls);
    const said = {
      calling: words.calling.call,
      called: words.justCalled,
      serving: words.serving,
      free: words.free,
      paused: words.paused,
      closed: words.notOpen,
    }[is];
    const name = withoutBrackets(this.language === 'en' ? row.nameEn : row.name);
    const instead = is === 'paused' ? row.instead : null;
    return html`<li class=${is}>
      <i class="num">${row.window}</i>
      <div><h3 class=${ems(name) > 11.5 ? 'long' : ''}>${name}</h3><p>${mark(is === 'called' ? 'calling' : is)}${said}</p></div>
      ${instead ? html`<span class="go">${words.pausedGo(instead).map((part) => html`<span>${part}</span>`)}</span>` : html`<b class="num">${is === 'paused' ? '' : (row.number ?? '')}</b>`}
    </li>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-windows': ZoneWindows;
  }
}
