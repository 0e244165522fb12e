import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import type { BoardView, QueueRow, WindowRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { byWaiting, openFor } from './figures.ts';
import { parts } from './parts.ts';

/** Who waits for what, the busiest on top. The title is the answer, the bars show it, the numbers prove it. */
@customElement('queue-table')
export class QueueTable extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  @property({ attribute: false }) zones: BoardView['zones'] = [];

  static override styles = [
    base,
    parts,
    css`
      section { padding: 14px 0 8px; overflow-x: auto; }
      section:focus-visible { outline-offset: -3px; }
      table { min-width: 460px; } /* on a narrow screen it is pushed sideways */
      h2 { padding: 0 18px 4px; }
      td { height: 36px; padding-block: 3px; }
      .q { display: grid; grid-template-columns: 24px minmax(0, 1fr); align-items: baseline; line-height: 20px; }
      b { font-size: 17px; color: var(--blue-7); }
      .bar { width: 22%; min-width: 108px; padding-right: 20px; }
      .bar div { display: grid; grid-template-columns: 34px 1fr; gap: 10px; align-items: center; }
      .bar strong { text-align: right; font-size: 17px; }
      .bar svg { width: 100%; height: 14px; display: block; }
      .bar rect { fill: var(--chart-1); }
      .none { color: var(--ink-2); font-weight: 400; }
      td:nth-child(3), td:nth-child(4) { white-space: nowrap; }
    `,
  ];

  override render() {
    const words = officeWords[this.language];
    const rows = byWaiting(this.queues);
    const top = rows[0];
    const most = Math.max(10, top?.waiting ?? 0); // so that one person alone does not fill the bar
    const told = rows.some(({ wait }) => wait !== null); // a column of dashes tells nobody anything
    return html`<section class="card" tabindex="0" aria-labelledby="title">
      <h2 id="title">${words.queuesTitle(top ? this.name(top) : '', top?.waiting ?? 0)}</h2>
      <table>
        <thead><tr>
          <th>${words.queues.queue}</th><th>${words.queues.waiting}</th>${told ? html`<th>${words.queues.wait}</th>` : nothing}<th>${words.queues.windows}</th>
        </tr></thead>
        <tbody>${repeat(
          rows,
          ({ queue }) => queue,
          (row) => this.row(row, most, told),
        )}</tbody>
      </table>
    </section>`;
  }

  private row(row: QueueRow, most: number, told: boolean) {
    const words = officeWords[this.language];
    const width = Math.round((row.waiting / most) * 100);
    return html`<tr>
      <td><div class="q"><b>${row.queue}</b><span>${this.name(row)}${row.open ? nothing : html` <span class="chip">${words.takesNot[row.reason ?? 'queue-closed']}</span>`}</span></div></td>
      <td class="bar"><div>
        <strong class=${row.waiting === 0 ? 'none' : ''}>${row.waiting}</strong>
        <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${width} height="14"></rect>`}</svg>
      </div></td>
      ${told ? html`<td>${row.waiting === 0 && row.free ? common[this.language].waiting(0, null, true) : row.wait ? common[this.language].waitRange(row.wait) : '—'}</td>` : nothing}
      <td>${openFor(row, this.windows)} / ${row.windows.length}</td>
    </tr>`;
  }

  private name(row: QueueRow): string {
    return this.language === 'en' ? row.nameEn : row.name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-table': QueueTable;
  }
}
