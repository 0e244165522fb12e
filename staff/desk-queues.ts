import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { localTime } from '../shared/time.ts';
import type { DeskQueue, DeskView } from '../shared/views.ts';
import { type Lang, type QueueCode, STOP_REASONS } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import type { DeskAsk } from './desk-asks.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import { choicesOf } from './reason-form.ts';
import { wish } from './state.ts';

/** Who waits for what, and the keys that stop and resume the numbers of a service. */
@customElement('desk-queues')
export class DeskQueues extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  /** The queue whose numbers are about to be stopped. */
  @state() private stopping: QueueCode | null = null;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      b { color: var(--blue-7); }
      td.num b { color: var(--ink); font-size: 17px; }
      .none { color: var(--ink-2); }
      .over { color: var(--verm); font-weight: 700; }
      .mark { width: 12px; height: 12px; }
      small { font-size: 14px; color: var(--verm); display: block; }
      .ask td { padding: 8px 16px 14px; border-top: 0; }
      @media (max-width: 600px) {
        th, td { padding-inline: 5px; }
        th:first-child, td:first-child { padding-left: 12px; }
        th:last-child, td:last-child { padding-right: 12px; }
        .spare { display: none; }
      }
    `,
  ];

  override render() {
    const { view } = this;
    const words = deskWords[this.language];
    if (!view) return html`<p class="soft" role="status">${words.connecting}</p>`;
    const { queues, windows } = view;
    const head = words.queuesHead;
    const open = ({ windows: of }: DeskQueue) => windows.filter(({ window, status }) => status === 'open' && of.includes(window)).length;
    return html`
      <h2>${words.queuesTitle(queues.reduce((sum, { waiting }) => sum + waiting, 0))}</h2>
      <table class="card">
        <thead><tr><th>${head.queue}</th><th class="num">${head.waiting}</th><th class="num">${head.longest}</th><th class="spare">${head.wait}</th><th class="num spare">${head.windows}</th><th class="num">${head.numbers}</th></tr></thead>
        <tbody>${repeat(
          queues,
          ({ queue }) => queue,
          (row) => html`<tr>
            <td><b>${row.queue}</b>　${this.name(row)}${row.stopped ? html`<small>${words.stoppedSince(words.stopReasons[row.stopped.reason], this.clock(row.stopped.since))}</small>` : nothing}</td>
            <td class="num">${row.waiting > 0 ? html`<b>${row.waiting}</b>` : html`<span class="none">0</span>`}</td>
            <td class="num ${row.overAlert ? 'over' : ''}">${row.longest === null ? '—' : html`${row.overAlert ? mark('stale') : nothing} ${common[this.language].minutes(row.longest)}`}</td>
            <td class="spare">${!row.open || !row.wait ? '—' : common[this.language].waitRange(row.wait)}</td>
            <td class="num spare">${open(row)} / ${row.windows.length}</td>
            <td class="num">${this.key(row)}</td>
          </tr>${this.below(row)}`,
        )}</tbody>
      </table>
    `;
  }

  private key(row: DeskQueue) {
    const words = deskWords[this.language];
    const name = this.name(row);
    return row.stopped
      ? html`<button class="btn sm p" aria-label=${words.resumeOf(name)} @click=${() => this.ask({ do: 'resume', queue: row.queue })}>${words.resume}</button>`
      : html`<button class="btn sm" aria-label=${words.stopOf(name)} aria-expanded=${this.stopping === row.queue ? 'true' : 'false'} @click=${() => this.turn(row.queue)}>${words.stop}</button>`;
  }

  /** Under a row: why its numbers are to be stopped, or why that was refused. */
  private below({ queue, stopped }: DeskQueue) {
    const words = deskWords[this.language];
    const refused = this.asked.of === `queue ${queue}` && this.asked.why;
    const asks = this.stopping === queue && !stopped;
    if (!asks && !refused) return nothing;
    const questions = [{ name: 'reason', label: words.stopWhy, choices: choicesOf(words.stopReasons) }];
    return html`<tr class="ask"><td colspan="6">
      ${asks ? html`<reason-form .questions=${questions} .sure=${words.stop} .back=${words.back} @given-up=${() => this.turn(queue)} @chosen=${({ detail }: CustomEvent<{ reason: string }>) => this.stop(queue, detail.reason)}></reason-form>` : nothing}
      ${refused ? html`<p class="why" role="alert">${this.asked.why}</p>` : nothing}
    </td></tr>`;
  }

  private stop(queue: QueueCode, chosen: string): void {
    const reason = STOP_REASONS.find((one) => one === chosen);
    if (reason) this.ask({ do: 'stop', queue, reason });
    this.stopping = null;
  }

  private turn(queue: QueueCode): void {
    this.stopping = this.stopping === queue ? null : queue;
  }

  private ask(ask: DeskAsk): void {
    wish(this, { do: 'atDesk', deed: { do: 'ask', ask } });
  }

  private name({ name, nameEn }: DeskQueue): string {
    return this.language === 'en' ? nameEn : name;
  }

  private clock(at: string): string {
    return localTime(Date.parse(at), this.view?.hall.timezone ?? 'Asia/Shanghai').clock;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-queues': DeskQueues;
  }
}
