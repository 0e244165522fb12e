import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { DeskQueue, DeskView, DeskWindow } from '../shared/views.ts';
import { type Lang, SETTLE_REASONS, SETTLED_AS, type TicketId } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { minutesBetween } from './console.ts';
import type { DeskAsk } from './desk-asks.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import { choicesOf } from './reason-form.ts';
import { wish } from './state.ts';

/** What can be done about one window from the desk: its queues, a flex window's key; for a supervisor who sits there and what is stuck. */
@customElement('desk-window')
export class DeskWindowSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) row!: DeskWindow;
  @property({ attribute: false }) view!: DeskView;
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  @property({ type: Boolean }) supervises = false;
  /** What is asked about: who is to sit there, how a ticket ends, or that somebody is to leave. */
  @state() private open: 'none' | 'place' | 'takeAway' | TicketId = 'none';

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: block; }
      section { background: var(--blue-50); border-radius: 12px; box-shadow: inset 0 0 0 2px var(--blue-7); padding: 10px 14px 14px; display: grid; gap: 8px; }
      .keys { display: flex; gap: 8px; flex-wrap: wrap; }
      li { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; line-height: 24px; }
      li .btn { margin-left: auto; }
      li reason-form { flex: 1 0 100%; }
      h3 { font-weight: 700; line-height: 24px; }
      .sure { border-color: var(--verm); color: var(--verm); background: var(--verm-50); }
    `,
  ];

  override render() {
    const { row, view, asked, supervises } = this;
    const words = deskWords[this.language];
    const name = (one: { name: string; nameEn: string }) => (this.language === 'en' ? one.nameEn : one.name);
    const queues = row.queues.flatMap((code) => view.queues.find(({ queue }) => queue === code) ?? []);
    return html`<section aria-label=${words.windowOf(row.window)}>
      <h3>${words.windowOf(row.window)}　${name(row)}</h3>
      <p>${queues.map((one: DeskQueue) => html`<span>${words.queueOf(`${one.queue} ${name(one)}`, one.waiting)}　</span>`)}</p>
      <p class="soft">${row.posts.map(({ post, name: who, at }) => `${staffWords[this.language].postShort[post]} ${who}${at ? ` ${words.at(at)}` : ''}`).join('　')}</p>
      ${row.tickets.length > 0 && supervises ? html`<ul>${row.tickets.map((one) => this.ticket(one))}</ul>` : nothing}
      <p class="keys">
        ${row.flex && row.status === 'closed' ? html`<button class="btn p" @click=${() => this.ask({ do: 'flex', window: row.window })}>${words.openFlex(row.window)}</button>` : nothing}
        ${supervises ? html`<button class="btn" aria-expanded=${this.open === 'place' ? 'true' : 'false'} @click=${() => this.turn('place')}>${words.place}</button>` : nothing}
        ${supervises && row.clerk !== null ? html`<button class="btn ${this.open === 'takeAway' ? 'sure' : ''}" @click=${this.takeAway}>${this.open === 'takeAway' ? words.takeAwaySure : words.takeAway}</button>` : nothing}
      </p>
      ${this.open === 'place' ? this.place() : nothing}
      ${asked.of === `window ${row.window}` && asked.why ? html`<p class="why" role="alert">${asked.why}</p>` : nothing}
    </section>`;
  }

  private ticket({ id, number, status, since }: DeskWindow['tickets'][number]) {
    const words = deskWords[this.language];
    const minutes = minutesBetween(since, Date.parse(this.view.at));
    const questions = [
      { name: 'as', label: words.settleAs, choices: choicesOf(words.settledAs) },
      { name: 'reason', label: words.settleWhy, choices: choicesOf(words.settleReasons) },
    ];
    return html`<li><span>${words.stuck(number, common[this.language].ticketStatus[status], minutes)}</span>
      <button class="btn sm" aria-label=${words.settleOf(number)} aria-expanded=${this.open === id ? 'true' : 'false'} @click=${() => this.turn(id)}>${words.settle}</button>
      ${
        this.open === id
          ? html`<reason-form .questions=${questions} .sure=${words.sure} .back=${words.back} @given-up=${() => this.turn('none')}
        @chosen=${({ detail }: CustomEvent<{ as: string; reason: string }>) => this.settle(id, detail)}></reason-form>`
          : nothing
      }</li>`;
  }

  private settle(ticket: TicketId, chosen: { as: string; reason: string }): void {
    const as = SETTLED_AS.find((one) => one === chosen.as);
    const reason = SETTLE_REASONS.find((one) => one === chosen.reason);
    if (as && reason) this.ask({ do: 'settle', ticket, window: this.row.window, as, reason });
  }

  private place() {
    const words = deskWords[this.language];
    const own = this.row.posts.map(({ clerk }) => clerk);
    const atWindow = new Map(this.view.windows.map(({ clerk, window }) => [clerk, window]));
    const inOrder = [...this.view.clerks].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
    const choices = inOrder.map(({ id, name }) => [id, atWindow.has(id) ? `${name}　${words.at(atWindow.get(id) ?? '')}` : name] as const);
    return html`<reason-form .questions=${[{ name: 'clerk', label: words.placeWho, choices }]} .sure=${words.placed} .back=${words.back} @given-up=${() => this.turn('none')}
      @chosen=${({ detail }: CustomEvent<{ clerk: string }>) => this.ask({ do: 'place', window: this.row.window, clerk: detail.clerk })}></reason-form>`;
  }

  private takeAway = () => {
    if (this.open === 'takeAway') this.ask({ do: 'takeAway', window: this.row.window });
    else this.turn('takeAway');
  };

  private turn(to: DeskWindowSheet['open']): void {
    this.open = this.open === to ? 'none' : to;
  }

  private ask(ask: DeskAsk): void {
    this.open = 'none';
    wish(this, { do: 'atDesk', deed: { do: 'ask', ask } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-window': DeskWindowSheet;
  }
}
