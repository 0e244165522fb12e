import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { Named, QueueRow, WindowView } from '../shared/views.ts';
import type { Lang, QueueCode } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { minutesBetween, type Seat } from './console.ts';
import { paneParts } from './pane-parts.ts';
import { parts } from './parts.ts';

/** Whom this window calls and in which order, so that a clerk can say why this number is next. */
@customElement('queue-pane')
export class QueuePane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) nameOf: (of: { matter: string | null; queue: string }) => Named | undefined = () => undefined;

  static override styles = [base, parts, paneParts, css`td .chip { margin-left: 8px; }`];

  override render() {
    const { seat } = this;
    if (!seat) return nothing;
    const words = staffWords[this.language];
    const { view } = seat;
    return html`
      <header><h2>${words.queueTitle(view.waiting)}</h2></header>
      <table class="card">
        <thead><tr>
          <th>${words.queueHead.queue}</th><th>${words.queueHead.rank}</th><th class="num">${words.queueHead.waiting}</th>
          <th>${words.queueHead.wait}</th><th>${words.queueHead.windows}</th>
        </tr></thead>
        <tbody>
          ${view.queues.map((code) => this.queue(code, words.rank1))}
          ${view.second.map((code) => this.queue(code, words.rank2))}
        </tbody>
      </table>
      ${view.next.length > 0 ? this.order(view, seat) : nothing}
      <p class="soft">${words.queueWhy}</p>
    `;
  }

  private queue(code: QueueCode, rank: string) {
    const row = this.queues.find(({ queue }) => queue === code);
    const name = row ? (this.language === 'en' ? row.nameEn : row.name) : (this.nameOf({ matter: null, queue: code })?.name ?? '');
    return html`<tr>
      <td><b>${code}</b>　${name}</td><td>${rank}</td>
      <td class="num"><b>${row?.waiting ?? '—'}</b></td>
      <td>${row?.wait ? common[this.language].waitRange(row.wait) : '—'}</td>
      <td>${row ? common[this.language].list(row.windows) : ''}</td>
    </tr>`;
  }

  private order(view: WindowView, { now }: Seat) {
    const words = staffWords[this.language];
    const head = words.orderHead;
    return html`
      <h3>${words.orderTitle}</h3>
      <table class="card">
        <thead><tr>
          <th class="num">${head.nth}</th><th>${head.number}</th><th>${head.matter}</th><th>${head.taken}</th><th class="num">${head.waited}</th><th>${head.why}</th>
        </tr></thead>
        <tbody>${repeat(
          view.next,
          ({ number }) => number,
          (one, nth) => {
            const named = this.nameOf(one);
            return html`<tr>
            <td class="num">${nth + 1}</td><td><b>${one.number}</b></td>
            <td>${named ? (this.language === 'en' ? named.nameEn : named.name) : one.queue}</td>
            <td>${localTime(Date.parse(one.takenAt), view.hall.timezone).clock}</td>
            <td class="num">${now === null ? '—' : words.min(minutesBetween(one.takenAt, now))}</td>
            <td>${why(one, nth, view, words.orderWhy)}</td>
          </tr>`;
          },
        )}</tbody>
      </table>
    `;
  }
}

/** Only what the view tells: a number of a queue that this window does not serve can only have been handed over. */
function why(one: WindowView['next'][number], nth: number, view: WindowView, words: (typeof staffWords)['en']['orderWhy']): string {
  if (one.priority) return words.priority;
  if (![...view.queues, ...view.second].includes(one.queue)) return words.handed;
  const longest = view.next.every(({ takenAt }) => takenAt >= one.takenAt);
  return nth === 0 && longest ? words.first : words.turn;
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-pane': QueuePane;
  }
}
