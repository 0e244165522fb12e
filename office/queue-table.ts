import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { localTime } from '../shared/time.ts';
import type { DeskQueue, HallView, WindowRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { byWaiting, openFor } from './counted.ts';
import { paper } from './paper.ts';
import { parts } from './parts.ts';

/** Who waits for what, the busiest on top. The title is the answer, the bars show it, the numbers prove it. */
@customElement('queue-table')
export class QueueTable extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) queues: readonly DeskQueue[] = [];
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  @property({ attribute: false }) hall?: HallView;

  static override styles = [
    base,
    parts,
    css`
      section { padding: 14px 0 8px; overflow-x: auto; }
      section:focus-visible { outline-offset: -3px; }
      table { min-width: 600px; } /* on a narrow screen it is pushed sideways */
      h2 { padding: 0 18px 4px; }
      td:first-child { width: 36%; }
      td { height: 36px; padding-block: 3px; }
      .q { display: grid; grid-template-columns: 24px minmax(0, 1fr); align-items: baseline; line-height: 20px; }
      b { font-size: 17px; color: var(--blue-7); }
      .bar { width: 14%; min-width: 84px; }
      .bar div { display: grid; grid-template-columns: 28px 1fr; gap: 8px; align-items: center; }
      .bar strong { text-align: right; font-size: 17px; }
      .bar svg { width: 100%; height: 14px; display: block; }
      .bar rect { fill: var(--chart-1); }
      .none { color: var(--ink-2); font-weight: 400; }
      .wait { white-space: nowrap; }
      .over { color: var(--verm); font-weight: 700; }
      .over .mark { margin-right: 5px; }
      th, td { padding-inline: 8px; }
      .chip { display: inline-block; white-space: normal; }
      h2 + p { padding: 0 18px 4px; }
      .full { font-weight: 700; }
      @media print {
        section { overflow: visible; padding: 2mm 0; }
        b, .bar strong { font-size: 9pt; }
        .bar svg { height: 8px; }
        .q { line-height: 1.35; }
        .bar, .bar div { min-width: 0; }
        td:first-child, th:first-child, h2 { padding-left: 3mm; }
        th, td { padding-inline: 1mm; }
        td:first-child { white-space: nowrap; width: auto; }
        .chip { display: block; white-space: normal; padding: 0; }
        .q { grid-template-columns: 5mm minmax(0, 1fr); }
      }
    `,
    paper,
  ];

  override render() {
    const words = officeWords[this.language];
    const rows = byWaiting(this.queues);
    const top = rows[0];
    const most = Math.max(10, top?.waiting ?? 0); // so that one person alone does not fill the bar
    const told = rows.some(({ open, wait }) => open && wait !== null); // a column of dashes tells nobody anything
    const quota = rows.some((row) => row.quota !== null);
    return html`<section class="card" tabindex="0" aria-labelledby="title">
      <h2 id="title">${words.queuesTitle(top ? this.name(top) : '', top?.waiting ?? 0)}</h2>
      ${this.hall && !this.hall.open ? html`<p class="soft">${words.takesNot.until(words.takesNot['hall-closed'], this.when(this.hall.nextOpening))}</p>` : nothing}
      <table>
        <thead><tr>
          <th>${words.queues.queue}</th><th>${words.queues.waiting}</th><th class="num">${words.queues.longest}</th>${told ? html`<th>${words.queues.wait}</th>` : nothing}
          ${quota ? html`<th class="num">${words.queues.quota}</th>` : nothing}<th class="num">${words.queues.windows}</th>
        </tr></thead>
        <tbody>${repeat(
          rows,
          ({ queue }) => queue,
          (row) => this.row(row, { most, told, quota }),
        )}</tbody>
      </table>
    </section>`;
  }

  private row(row: DeskQueue, { most, told, quota }: { most: number; told: boolean; quota: boolean }) {
    const width = Math.round((row.waiting / most) * 100);
    return html`<tr>
      <td><div class="q"><b>${row.queue}</b><span>${this.name(row)}${row.open || row.reason === 'hall-closed' ? nothing : html` <span class="chip">${this.shut(row)}</span>`}</span></div></td>
      <td class="bar"><div>
        <strong class=${row.waiting === 0 ? 'none' : ''}>${row.waiting}</strong>
        <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${width} height="14"></rect>`}</svg>
      </div></td>
      <td class="num ${row.overAlert ? 'over' : ''}">${row.longest === null ? '—' : html`${row.overAlert ? mark('stale') : nothing}${common[this.language].minutes(row.longest)}`}</td>
      ${told ? html`<td class="wait">${!row.open ? '—' : row.waiting === 0 && row.free ? common[this.language].waiting(0, null, true) : row.wait ? common[this.language].waitRange(row.wait) : '—'}</td>` : nothing}
      ${quota ? html`<td class="num ${row.reason === 'quota-full' ? 'full' : ''}">${row.quota ? `${row.quota.issued} / ${row.quota.of}` : '—'}</td>` : nothing}
      <td class="num">${openFor(row, this.windows)} / ${row.windows.length}</td>
    </tr>`;
  }

  /** Why a queue gives no numbers, and when it does again. */
  private shut({ reason, nextOpening }: DeskQueue): string {
    const words = officeWords[this.language].takesNot;
    const why = words[reason ?? 'queue-closed'];
    return words.until(why, this.when(nextOpening));
  }

  private when(nextOpening: string | null): string {
    if (!this.hall || nextOpening === null) return '';
    const then = localTime(Date.parse(nextOpening), this.hall.timezone);
    return then.day === this.hall.day ? then.clock : `${common[this.language].date(then.day)} ${then.clock}`;
  }

  private name(row: DeskQueue): string {
    return this.language === 'en' ? row.nameEn : row.name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-table': QueueTable;
  }
}
