import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Lang, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { boardStyle } from './board-style.ts';
import { withoutCode } from './names.ts';

const ROOM = 6;

/** Before the first call of the day: which zone is for what, on which floor, at which windows. Six at a time, in turn. */
@customElement('where-today')
export class WhereToday extends LitElement {
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  @property({ attribute: false }) windows: BoardView['windows'] = [];
  @property({ type: Number }) beat = 0;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { display: grid; grid-template-rows: 3rem minmax(0, 1fr); min-height: 0; }
      h2 { font-size: 2rem; color: var(--sky-2); padding-left: 1.75rem; display: flex; align-items: center; }
      ul { display: grid; grid-template: repeat(3, minmax(0, 1fr)) / 1fr 1fr; gap: 0.75rem 1rem; }
      li { background: var(--navy-2); border-radius: 1rem; padding: 0 1.5rem 0 1.75rem; display: grid; grid-template-columns: 6rem 1fr; align-items: center; overflow: hidden; }
      .num { font-size: 6.25rem; }
      h3 { font-size: 2.75rem; font-weight: 700; line-height: 3.375rem; overflow: hidden; text-overflow: ellipsis; }
      :host([language="en"]) h3 { font-size: 2.25rem; }
      li p { font-size: 2.25rem; line-height: 2.5rem; color: var(--sky-2); display: flex; gap: 1.75rem; }
      div { min-width: 0; }
      @container style(--shape: upright) {
        li { grid-template-columns: 5rem 1fr; padding: 0 1.25rem; }
        .num { font-size: 5rem; }
        h3 { font-size: 2.5rem; line-height: 2.75rem; }
        :host([language="en"]) h3 { font-size: 2rem; }
        li p { font-size: 2rem; line-height: 2.25rem; gap: 1rem; }
      }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const pages = Math.max(1, Math.ceil(this.zones.length / ROOM));
    const from = (this.beat % pages) * ROOM;
    return html`
      <h2>${words.whereToday}</h2>
      <ul>
        ${this.zones.slice(from, from + ROOM).map((zone) => {
          const here = this.windows.filter((one) => one.zone === zone.code).map((one) => one.window);
          return html`<li>
            <b class="num">${zone.code}</b>
            <div>
              <h3>${withoutCode(this.language === 'en' ? zone.nameEn : zone.name, zone.code)}</h3>
              <p><span>${common[this.language].floor(zone.floor)}</span><span>${here.length > 0 ? words.windows(spans(here, common[this.language].span)) : ''}</span></p>
            </div>
          </li>`;
        })}
      </ul>
    `;
  }
}

/** Window numbers as ranges: 01—08, or 03、07 where there are gaps. */
function spans(windows: readonly WindowNo[], span: (from: string, to: string) => string): string {
  const numbers = [...windows].sort();
  const first = numbers[0]!;
  const last = numbers.at(-1)!;
  return numbers.length > 1 ? span(first, last) : first;
}

declare global {
  interface HTMLElementTagNameMap {
    'where-today': WhereToday;
  }
}
