import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { Named, WindowRecord, WindowRecordRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import type { Seat } from './console.ts';
import { paneParts } from './pane-parts.ts';
import { parts } from './parts.ts';

/** The window's own day: every number called here, what became of it, and how long it took on the average. */
@customElement('record-pane')
export class RecordPane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) record?: WindowRecord;
  @property({ attribute: false }) nameOf: (of: { matter: string | null; queue: string }) => Named | undefined = () => undefined;

  static override styles = [
    base,
    parts,
    paneParts,
    css`
      .sum { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); padding: 12px 0; }
      .sum div { display: grid; justify-items: center; gap: 2px; color: var(--ink-2); text-align: center; padding: 0 6px; }
      .sum div + div { border-left: 1px solid var(--line); }
      .sum b { font-size: 24px; line-height: 30px; color: var(--ink); }
      td.num, th.num { padding-right: 14px; }
      .is { white-space: nowrap; }
    `,
  ];

  override render() {
    const words = consoleWords[this.language];
    const { record, seat } = this;
    if (!record || !seat) return html`<div class="blank"><h2>${words.recordLoading}</h2></div>`;
    if (record.rows.length === 0) return html`<div class="blank"><h2>${words.recordNone}</h2></div>`;
    const { done, missed, transferred, meanService, meanWait } = record;
    const mean = (minutes: number | null) => (minutes === null ? '—' : staffWords[this.language].min(minutes));
    const sums = words.recordSum;
    const head = words.recordHead;
    return html`
      <header><h2>${words.recordTitle}</h2></header>
      <div class="card sum">
        <div>${sums.done}<b>${done}</b></div><div>${sums.missed}<b>${missed}</b></div><div>${sums.transferred}<b>${transferred}</b></div>
        <div>${sums.meanService}<b>${mean(meanService)}</b></div><div>${sums.meanWait}<b>${mean(meanWait)}</b></div>
      </div>
      <table class="card">
        <thead><tr>
          <th>${head.number}</th><th>${head.matter}</th><th>${head.called}</th><th>${head.done}</th><th class="num">${head.waited}</th>
          <th class="num">${head.served}</th><th class="num">${head.held}</th><th>${head.status}</th><th>${head.clerk}</th>
        </tr></thead>
        <tbody>${record.rows.map((row) => this.row(row, seat))}</tbody>
      </table>
    `;
  }

  private row(row: WindowRecordRow, { view }: Seat) {
    const named = this.nameOf(row);
    const clock = (at: string | null) => (at === null ? '—' : localTime(Date.parse(at), view.hall.timezone).clock);
    const minutes = (n: number | null) => (n === null ? '—' : staffWords[this.language].min(n));
    const came = row.outcome ? staffWords[this.language].outcome[row.outcome] : common[this.language].ticketStatus[row.status];
    return html`<tr>
      <td><b>${row.number}</b></td><td>${named ? (this.language === 'en' ? named.nameEn : named.name) : row.queue}</td>
      <td>${clock(row.calledAt)}</td><td>${clock(row.doneAt)}</td>
      <td class="num">${minutes(row.waited)}</td><td class="num">${minutes(row.served)}</td><td class="num">${row.held === null ? nothing : minutes(row.held)}</td>
      <td>${came}</td><td class="is">${row.clerk ?? ''}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-pane': RecordPane;
  }
}
