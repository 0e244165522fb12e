import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { Named, QueueRow, WindowView } from '../shared/views.ts';
import type { Lang, QueueCode } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { minutesBetween, type Seat } from './console.ts';
import { paneParts } from './pane-parts.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** Whom this window calls and in which order, so that a clerk can say why this number is next. */
@customElement('queue-pane')
export class QueuePane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) nameOf: (of: { matter: string | null; queue: string }) => Named | undefined = () => undefined;

  static override styles = [
    base,
    parts,
    paneParts,
    css`
      th.num:first-child { width: 64px; }
      td .chip { margin-left: 8px; }
      .pick { font-size: 17px; font-weight: 700; min-height: 32px; min-width: 56px; text-align: left; border-radius: 8px; }
      .pick.may { color: var(--blue-7); text-decoration: underline; text-underline-offset: 3px; }
      .pick:hover { color: var(--blue-7); }
    `,
  ];

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
      ${ownWaiting(view) ? nothing : this.help(view)}
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
    const own = consoleWords[this.language];
    const head = words.orderHead;
    const mayChoose = view.next.some(({ id }) => id !== undefined);
    return html`
      <h3>${words.orderTitle}</h3>
      <table class="card">
        <thead><tr>
          <th class="num">${head.nth}</th><th>${head.number}</th><th>${head.matter}</th><th>${head.taken}</th><th>${head.why}</th>
        </tr></thead>
        <tbody>${repeat(
          view.next,
          ({ number }) => number,
          (one, nth) => {
            const named = this.nameOf(one);
            return html`<tr>
            <td class="num">${nth + 1}</td>
            <td><button class="pick ${mayChoose ? 'may' : ''}" aria-label=${own.callThis(one.number)} @click=${() => wish(this, { do: 'callThis', ticket: one.id ?? null })}>${one.number}</button>
              ${one.priority ? html`<span class="chip prio">${words.now.priority}</span>` : nothing}</td>
            <td>${named ? (this.language === 'en' ? named.nameEn : named.name) : one.queue}</td>
            <td>${localTime(Date.parse(one.takenAt), view.hall.timezone).clock}</td>
            <td>${now === null ? '—' : this.why(one, minutesBetween(one.takenAt, now))}</td>
          </tr>`;
          },
        )}</tbody>
      </table>
      <p class="soft">${mayChoose ? own.mayChoose : own.noChoosing}</p>
    `;
  }

  private why({ because, headStart }: WindowView['next'][number], waited: number): string {
    const words = consoleWords[this.language].because;
    return because === 'priority' || because === 'came-back' ? words[because](waited, headStart) : words[because](waited);
  }

  /** Nobody waits for the window's own services: whom it may help. */
  private help({ help }: WindowView) {
    const own = consoleWords[this.language];
    return html`
      <p class="soft">${help.length > 0 ? own.helpHow : own.helpNone}</p>
      ${
        help.length > 0
          ? html`<table class="card"><tbody>${help.map(({ queue, waiting }) => {
              const named = this.nameOf({ matter: null, queue });
              return html`<tr><td><b>${queue}</b>　${named ? (this.language === 'en' ? named.nameEn : named.name) : ''}</td><td class="num">${own.helpQueue(waiting)}</td></tr>`;
            })}</tbody></table>`
          : nothing
      }
    `;
  }
}

/** Somebody waits for what this window serves first. */
const ownWaiting = ({ next, second }: WindowView): boolean =>
  next.some(({ queue, because }) => because === 'handed-over' || !second.includes(queue));

declare global {
  interface HTMLElementTagNameMap {
    'queue-pane': QueuePane;
  }
}
