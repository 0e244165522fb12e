import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import type { DeskView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { deskParts } from './desk-parts.ts';

/** When numbers are given no more: who is still waiting and at which windows, which windows stay for them, and how long (延时服务). */
@customElement('desk-closing')
export class DeskClosing extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;

  static override styles = [
    base,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      td { vertical-align: top; overflow-wrap: anywhere; }
      b { color: var(--blue-7); }
      .none { color: var(--verm); font-weight: 700; }
    `,
  ];

  override render() {
    const { view } = this;
    const words = deskWords[this.language];
    if (!view) return html`<p class="soft" role="status">${words.connecting}</p>`;
    const stay = view.windows.filter(({ status, window }) => status !== 'closed' && this.waitingFor(window, view) > 0);
    const logged = view.windows.filter(
      ({ window, afterClosing, status, number }) =>
        afterClosing > 0 || (status !== 'closed' && number !== null) || stay.some((one) => one.window === window),
    );
    const queues = view.queues.filter(({ queue }) => view.still.some((one) => one.queue === queue));
    return html`
      <h2 role="status">${words.closingTitle(view.still.length)}</h2>
      <p class="soft">${words.closingHow}</p>
      ${
        queues.length > 0
          ? html`<table class="card">
        <thead><tr><th>${words.closingHead.queue}</th><th>${words.closingHead.numbers}</th><th>${words.closingHead.windows}</th></tr></thead>
        <tbody>${queues.map((row) => {
          const of = view.still.filter(({ queue }) => queue === row.queue);
          const windows = [...new Set(of.flatMap((one) => one.windows))].sort();
          return html`<tr><td><b>${row.queue}</b>　${this.language === 'en' ? row.nameEn : row.name}</td><td>${common[this.language].list(of.map(({ number }) => number))}</td>
            <td class=${windows.length > 0 ? '' : 'none'}>${windows.length > 0 ? common[this.language].list(windows) : words.noneStays}</td></tr>`;
        })}</tbody></table>`
          : ''
      }
      <h2>${words.closingWindows(stay.length)}</h2>
      ${
        logged.length > 0
          ? html`<table class="card">
        <thead><tr><th>${words.stayHead.window}</th><th>${words.stayHead.who}</th><th>${words.stayHead.number}</th><th class="num">${words.stayHead.waiting}</th><th class="num">${words.stayHead.minutes}</th></tr></thead>
        <tbody>${logged.map(
          (row) =>
            html`<tr><td><b>${row.window}</b></td><td>${row.clerkName ?? '—'}</td><td>${row.number ?? '—'}</td><td class="num">${this.waitingFor(row.window, view)}</td><td class="num">${row.afterClosing}</td></tr>`,
        )}</tbody></table>`
          : ''
      }
    `;
  }

  private waitingFor(window: string, { still }: DeskView): number {
    return still.filter(({ windows }) => windows.includes(window)).length;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-closing': DeskClosing;
  }
}
