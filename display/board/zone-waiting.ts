import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { ems } from '../fit.ts';
import { boardStyle } from './board-style.ts';

const QUEUES = 2;
const MISSED = 2;

/** Under the windows of a zone: how many wait here for what, and whose number was missed. */
@customElement('zone-waiting')
export class ZoneWaiting extends LitElement {
  @property({ attribute: false }) view!: BoardView;
  @property({ type: Boolean }) stale = false;
  @property({ type: Number }) beat = 0;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { background: var(--paper); color: var(--ink); border-radius: 1.5rem; display: grid; grid-template-columns: minmax(0, 1fr) 19.5rem; overflow: hidden; }
      h3 { font-size: 2.5rem; font-weight: 700; line-height: 3.25rem; }
      .queues { padding: 1.5rem 2.25rem; }
      .missed { padding: 1.5rem 1.75rem; border-left: 0.125rem solid var(--line); }
      ul { margin-top: 0.75rem; border-bottom: 0.125rem solid var(--line); }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto 12.5rem; column-gap: 0.75rem; align-items: center; height: 4.75rem; border-top: 0.125rem solid var(--line);
        line-height: 1; font-size: 2.25rem; }
      li > span.long { font-size: 2rem; white-space: normal; line-height: 2.125rem; }
      li b { font-size: 3.5rem; font-weight: 700; text-align: right; }
      li small { font-size: 2rem; font-weight: 400; margin-left: 0.25rem; }
      em { font-style: normal; color: var(--ink-2); text-align: right; }
      p { font-size: 2.25rem; line-height: 2.75rem; color: var(--ink-2); margin-top: 0.625rem; word-break: keep-all; white-space: normal; text-wrap: balance; }
      .missed b { display: block; font-size: 3.5rem; line-height: 4rem; font-weight: 700; }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const { view, beat } = this;
    const rows = this.stale ? [] : view.waiting.filter(({ open, waiting }) => open || waiting > 0);
    const missed = view.missed.map(({ number }) => number);
    return html`
      <div class="queues">
        <h3>${words.zoneWaiting}</h3>
        ${rows.length > 0 ? html`<ul>${turn(rows, QUEUES, beat).map((row) => this.queue(row))}</ul>` : nothing}
        <p>${this.stale || rows.some(({ waiting }) => waiting > 0) ? words.zoneHint : words.zoneNobody}</p>
      </div>
      <div class="missed">
        <h3>${words.missed}</h3>
        ${turn(missed, MISSED, beat).map((number) => html`<b>${number}</b>`)}
        <p>${missed.length > 0 ? words.missedGo(view.enquiry) : words.zoneNoMissed}</p>
      </div>
    `;
  }

  private queue(row: BoardView['waiting'][number]) {
    const words = displayWords[this.language];
    const name = this.language === 'en' ? row.nameEn : row.name;
    return html`<li>
      <span class=${ems(name) > 6.6 ? 'long' : ''}>${name}</span><b>${row.waiting}<small>${words.people}</small></b><em>${row.waiting === 0 && row.free ? words.noWait : row.waiting === 0 ? '' : words.minutes(row.wait)}</em>
    </li>`;
  }
}

/** As many as there is room for, the next ones at each beat. */
const turn = <T>(all: readonly T[], room: number, beat: number): readonly T[] => {
  const from = (beat % Math.max(1, Math.ceil(all.length / room))) * room;
  return all.slice(from, from + room);
};

declare global {
  interface HTMLElementTagNameMap {
    'zone-waiting': ZoneWaiting;
  }
}
