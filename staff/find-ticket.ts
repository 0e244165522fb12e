import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import { localTime } from '../shared/time.ts';
import type { Named, QueueRow, SoughtView, TicketPlaceView } from '../shared/views.ts';
import type { Lang, PrintResult } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, type DeskDeed, type Finding, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import './reason-form.ts';
import { wish } from './state.ts';
import './ticket-keys.ts';

/** 找号: one field for a number or a scanned slip, and what has become of that ticket, followed as it goes on. */
@customElement('find-ticket')
export class FindTicket extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) finding: Finding = { is: 'nothing' };
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ type: Boolean }) prints = false;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; }
      label { grid-column: 1 / -1; font-size: 17px; font-weight: 700; line-height: 24px; display: flex; align-items: baseline; gap: 10px; justify-content: space-between; flex-wrap: wrap; }
      label span { font-weight: 400; }
      input { height: 56px; font-size: 20px; text-transform: uppercase; }
      form .btn { height: 56px; }
      .story { padding: 14px 16px 16px; display: grid; gap: 10px; }
      .head { display: flex; align-items: baseline; gap: 12px; flex-wrap: wrap; }
      .head b { font-size: 36px; line-height: 44px; color: var(--blue-7); }
      .head span { overflow-wrap: anywhere; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; line-height: 24px; }
      dt { color: var(--ink-2); }
      dd { margin: 0; font-weight: 700; overflow-wrap: anywhere; }
      .several { padding: 8px; display: grid; gap: 6px; }
      .several .btn { width: 100%; justify-content: flex-start; }
      .several span { margin-left: auto; font-weight: 400; color: var(--ink-2); }
      .because { background: var(--blue-50); border-radius: 8px; padding: 8px 12px; line-height: 24px; overflow-wrap: anywhere; }
      .said.no { color: var(--verm); font-weight: 700; }
    `,
  ];

  override render() {
    const words = deskWords[this.language];
    return html`
      <form @submit=${this.find}>
        <label for="number">${words.findTitle}<span class="soft">${words.findHow}</span></label>
        <input id="number" name="number" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="200" placeholder="A001　12" />
        <button class="btn p">${icon('search')}${words.find}</button>
      </form>
      <div role="status">${this.story()}</div>
    `;
  }

  private story() {
    const { finding, language } = this;
    const words = deskWords[language];
    switch (finding.is) {
      case 'nothing':
        return nothing;
      case 'looking':
        return html`<p class="soft">${words.finding}</p>`;
      case 'none':
        return html`<p class="why">${finding.why}</p>`;
      case 'several':
        return html`<p>${words.several(finding.list.length)}</p><ul class="card several">${finding.list.map((one) => this.one(one))}</ul>`;
      case 'slip': {
        const { slip, why } = finding;
        const say = staffSlipWords[language];
        return html`<section class="card story" aria-label=${say.slipOf(slip.serial)}>
          <p><b>${say.slipOf(slip.serial)}</b></p>
          <p>${language === 'en' ? slip.matter.name_en : slip.matter.name_zh}</p>
          ${slip.lines.map((line) => html`<p class="soft">${line}</p>`)}
          ${why ? html`<p class="said no" role="alert">${why}</p>` : nothing}
          <p class="keys">
            ${slip.kind === 'refused' ? nothing : html`<button class="btn p" @click=${() => this.deed({ do: 'comeBack' })}>${say.comeBack}</button>`}
            <button class="btn" @click=${() => this.deed({ do: 'putAway' })}>${words.putAway}</button>
          </p>
        </section>`;
      }
      case 'ticket': {
        const { ticket, slip, why } = finding;
        return html`<section class="card story" aria-label=${ticket.number}>
          <p class="head"><b>${ticket.number}</b><span>${this.name(ticket.queueName)}</span></p>
          <dl>${this.facts(ticket).map(([term, what]) => html`<dt>${term}</dt><dd>${what}</dd>`)}</dl>
          ${ticket.status === 'missed' ? html`<p>${words.missedHow(ticket.rejoinBehind)}</p>` : nothing}
          ${slip ? html`<p class="said ${isWrong(slip) ? 'no' : ''}">${words.slip[slip]}</p>` : nothing}
          ${why ? html`<p class="because" role="status">${words.whySaid({ why, clock: this.clockOf(ticket) })}</p>` : nothing}
          <ticket-keys .language=${language} .ticket=${ticket} .queues=${this.queues} .asked=${this.asked} .prints=${this.prints} .printing=${slip === 'queued'}></ticket-keys>
        </section>`;
      }
    }
  }

  private one({ id, number, queue, status }: SoughtView) {
    const row = this.queues.find((one) => one.queue === queue);
    const said = `${row ? this.name(row) : queue}　${common[this.language].ticketStatus[status]}`;
    return html`<li><button class="btn" aria-label=${`${number} ${said}`} @click=${() => this.deed({ do: 'choose', ticket: id })}><b>${number}</b><span>${said}</span></button></li>`;
  }

  private clockOf =
    ({ hall }: TicketPlaceView) =>
    (at: string): string =>
      localTime(Date.parse(at), hall.timezone).clock;

  /** What is true of it now, in the order in which the holder asks. */
  private facts(ticket: TicketPlaceView): readonly (readonly [string, string])[] {
    const { facts, called } = deskWords[this.language];
    const said = common[this.language];
    const { status, ahead, wait, window, lastWindow, takenAt, since, matterName, hall, zone, windows } = ticket;
    const clock = (at: string) => localTime(Date.parse(at), hall.timezone).clock;
    const where = window ?? (status === 'waiting' ? null : lastWindow);
    const rows: (readonly [string, string] | null)[] = [
      [facts.status, `${said.ticketStatus[status]}${status === 'waiting' ? '' : `${said.comma}${clock(since)}`}`],
      where === null ? null : [facts.window, called(where)],
      ahead === null ? null : [facts.ahead, said.people(ahead)],
      status !== 'waiting' ? null : [facts.wait, wait ? said.waitRange(wait) : '—'],
      status !== 'waiting' ? null : [facts.zone, `${this.name(zone)}${said.comma}${said.list(windows)}`],
      [facts.taken, clock(takenAt)],
      matterName === null ? null : [facts.matter, this.name(matterName)],
    ];
    return rows.filter((row) => row !== null);
  }

  private name({ name, nameEn }: Named): string {
    return this.language === 'en' ? nameEn : name;
  }

  private find = (event: Event) => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input');
    if (!field) return;
    this.deed({ do: 'find', typed: field.value });
    field.select(); // the next number takes its place
  };

  /** The field, from wherever the keyboard is. */
  seek(): void {
    const field = this.renderRoot.querySelector('input');
    field?.focus();
    field?.select();
  }

  /** However it was typed or scanned, the field says which number it is; of several the first has the focus. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('finding');
    if (before?.is === 'looking' && this.finding.is === 'several') this.renderRoot.querySelector<HTMLElement>('.several button')?.focus();
    const field = this.renderRoot.querySelector('input');
    if (!field || before?.is !== 'looking' || this.finding.is !== 'ticket') return;
    field.value = this.finding.ticket.number;
    if (this.shadowRoot?.activeElement === field) field.select();
  }

  private deed(deed: DeskDeed): void {
    wish(this, { do: 'atDesk', deed });
  }
}

const isWrong = (slip: PrintResult): boolean => slip === 'no-paper' || slip === 'offline';

declare global {
  interface HTMLElementTagNameMap {
    'find-ticket': FindTicket;
  }
}
