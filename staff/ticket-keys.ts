import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deskWords } from '../shared/i18n/desk.ts';
import type { QueueRow, TicketPlaceView } from '../shared/views.ts';
import { type Lang, URGENT_REASONS } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import type { DeskAsk } from './desk-asks.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, type DeskDeed, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import { choicesOf } from './reason-form.ts';
import { wish } from './state.ts';

const UNDO = 60_000; // as long as the hall lets a cancelled number be brought back

/** What can be done for whoever holds a number that was found: the keys that fit what it is now. */
@customElement('ticket-keys')
export class TicketKeys extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) ticket!: TicketPlaceView;
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  @property({ type: Boolean }) prints = false;
  @property({ type: Boolean }) printing = false;
  /** What is asked about before it is done. */
  @state() private open: 'none' | 'move' | 'urgent' | 'cancel' = 'none';

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; gap: 8px; }
      .keys { display: flex; gap: 8px; flex-wrap: wrap; }
      .keys .btn { padding: 0 12px; }
      .sure { border-color: var(--verm); color: var(--verm); background: var(--verm-50); }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('ticket');
    if (before && (before.id !== this.ticket.id || before.status !== this.ticket.status)) this.open = 'none';
  }

  override render() {
    const { ticket, asked, language } = this;
    const words = deskWords[language];
    const { status, rejoinBehind } = ticket;
    const waits = status === 'waiting';
    const undone = status === 'cancelled' && Date.parse(ticket.at) - Date.parse(ticket.since) < UNDO;
    return html`
      <p class="keys">
        ${status === 'missed' && rejoinBehind !== null ? html`<button class="btn p" @click=${() => this.ask({ do: 'rejoin', ticket: ticket.id })}>${words.rejoin(rejoinBehind)}</button>` : nothing}
        ${undone ? html`<button class="btn p" @click=${() => this.ask({ do: 'restore', ticket: ticket.id })}>${words.restore}</button>` : nothing}
        ${waits ? this.opens('urgent', words.urgent) : nothing}
        ${waits ? this.opens('move', words.move) : nothing}
        <button class="btn" @click=${() => this.deed({ do: 'why' })}>${icon('ask')}${words.why}</button>
        ${this.prints ? html`<button class="btn" aria-disabled=${this.printing ? 'true' : 'false'} @click=${() => this.deed({ do: 'printAgain' })}>${icon('print')}${words.again}</button>` : nothing}
        ${['waiting', 'called', 'held', 'missed'].includes(status) ? html`<button class="btn ${this.open === 'cancel' ? 'sure' : ''}" @click=${this.cancel}>${this.open === 'cancel' ? words.cancelSure : words.cancel}</button>` : nothing}
        <button class="btn" @click=${() => this.deed({ do: 'putAway' })}>${words.putAway}</button>
      </p>
      ${this.form()}
      ${asked.of === `ticket ${ticket.id}` && asked.why ? html`<p class="why" role="alert">${asked.why}</p>` : nothing}
    `;
  }

  private opens(what: 'move' | 'urgent', said: string) {
    return html`<button class="btn" aria-expanded=${this.open === what ? 'true' : 'false'} @click=${() => this.turn(what)}>${said}</button>`;
  }

  private form() {
    const { ticket, language } = this;
    const words = deskWords[language];
    const shut = () => this.turn('none');
    if (this.open === 'urgent')
      return html`<reason-form .questions=${[{ name: 'reason', label: words.urgentWhy, choices: choicesOf(words.urgentReasons) }]} .sure=${words.sure} .back=${words.back}
        @given-up=${shut} @chosen=${({ detail }: CustomEvent<{ reason: string }>) => this.urgent(detail.reason)}></reason-form>`;
    if (this.open !== 'move') return nothing;
    const others = this.queues.filter(({ queue }) => queue !== ticket.queue);
    const choices = others.map((row) => [row.queue, `${row.queue}　${language === 'en' ? row.nameEn : row.name}`] as const);
    return html`<reason-form .questions=${[{ name: 'queue', label: words.moveTo, choices }]} .sure=${words.sure} .back=${words.back}
      @given-up=${shut} @chosen=${({ detail }: CustomEvent<{ queue: string }>) => this.ask({ do: 'move', ticket: ticket.id, queue: detail.queue })}></reason-form>`;
  }

  private urgent(chosen: string): void {
    const reason = URGENT_REASONS.find((one) => one === chosen);
    if (reason) this.ask({ do: 'urgent', ticket: this.ticket.id, reason });
  }

  private cancel = () => {
    if (this.open === 'cancel') this.ask({ do: 'cancel', ticket: this.ticket.id });
    else this.turn('cancel');
  };

  private turn(to: TicketKeys['open']): void {
    this.open = this.open === to ? 'none' : to;
  }

  private ask(ask: DeskAsk): void {
    this.open = 'none';
    this.deed({ do: 'ask', ask });
  }

  private deed(deed: DeskDeed): void {
    wish(this, { do: 'atDesk', deed });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-keys': TicketKeys;
  }
}
