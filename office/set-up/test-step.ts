import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { SetUpNow, TestTicket } from '../../shared/set-up-views.ts';
import type { BoardView, OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { paintedOf } from '../counted.ts';
import { parts } from '../parts.ts';
import { setUpWish } from './state.ts';

/** A number all the way: taken here, called at a window, seen on the board. Each line is what the hall itself says. */
@customElement('test-step')
export class TestStep extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) now?: SetUpNow;
  @property({ attribute: false }) ticket: TestTicket | null = null;
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) view?: OfficeView;
  @property({ type: Boolean }) busy = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 20px; }
      form { display: flex; gap: 14px; align-items: end; flex-wrap: wrap; }
      form label { min-width: 260px; }
      ol { display: grid; gap: 4px; }
      li { display: grid; grid-template-columns: 20px minmax(0, 1fr) auto; gap: 4px 10px; align-items: center; padding: 12px 16px; }
      li p { grid-column: 2; color: var(--ink-2); }
      li a { text-decoration: none; color: inherit; grid-row: 1; grid-column: 3; }
      li.done { color: var(--teal); }
      li.done b { color: var(--ink); }
    `,
  ];

  override render() {
    const { now, ticket } = this;
    if (!now) return html``;
    const words = officeSetUpWords[this.language].test;
    const window = now.windows.find(({ categories, second }) => ticket && [...categories, ...second].includes(ticket.queue));
    const account = now.staff.find(({ id }) => id === window?.post_a)?.badge_no ?? '';
    const queue = now.queues.find(({ code }) => code === ticket?.queue);
    const call = this.board?.calls.find(({ number }) => number === ticket?.number);
    const painted = this.view?.devices.some(
      ({ kind, painted }) => kind === 'display' && ticket !== null && paintedOf(painted)?.call === ticket.number,
    );
    return html`<form @submit=${this.take}>
        <label>${words.queue}<select name="queue">${now.queues.map(({ code, name_zh, name_en }) => html`<option value=${code}>${code}　${this.language === 'en' ? name_en : name_zh}</option>`)}</select></label>
        <button class="btn p" aria-disabled=${this.busy ? 'true' : 'false'}>${words.take}</button></form>
      ${
        ticket === null
          ? ''
          : html`<ol aria-live="polite">
        ${this.line(true, words.taken(ticket.number), words.waiting(ticket.number, (this.language === 'en' ? queue?.name_en : queue?.name_zh) ?? ''))}
        ${this.line(call !== undefined, call ? words.called(call.number, call.window) : words.call(ticket.number, window?.no ?? ''), call ? '' : words.callHow(account), html`<a class="btn" href="/staff/" target="_blank" rel="noopener">${words.console}</a>`)}
        ${this.line(painted === true, painted ? words.onBoard : words.noBoard, '', html`<a class="btn" href="/display/" target="_blank" rel="noopener">${words.board}</a>`)}</ol>`
      }`;
  }

  private line(done: boolean, what: string, how: string, away?: TemplateResult) {
    return html`<li class="card ${done ? 'done' : ''}">${mark(done ? 'serving' : 'free')}<b>${what}</b>${away ?? ''}${how ? html`<p>${how}</p>` : ''}</li>`;
  }

  private take = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.busy || !(event.target instanceof HTMLFormElement)) return;
    setUpWish(this, { do: 'test', queue: String(new FormData(event.target).get('queue') ?? '') });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'test-step': TestStep;
  }
}
