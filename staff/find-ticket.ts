import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { localTime } from '../shared/time.ts';
import type { Named, TicketPlaceView } from '../shared/views.ts';
import type { Lang, PrintResult } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { deskParts } from './desk-parts.ts';
import type { DeskDeed, Finding } from './desk-state.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** 找号: one field for a number or a scanned slip, and what has become of that ticket, followed as it goes on. */
@customElement('find-ticket')
export class FindTicket extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) finding: Finding = { is: 'nothing' };

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
      .keys { display: flex; gap: 8px; flex-wrap: wrap; }
      .said.no { color: var(--verm); font-weight: 700; }
    `,
  ];

  override render() {
    const words = deskWords[this.language];
    return html`
      <form @submit=${this.find}>
        <label for="number">${words.findTitle}<span class="soft">${words.findHow}</span></label>
        <input id="number" name="number" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="200" placeholder="A001" />
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
      case 'ticket': {
        const { ticket, slip } = finding;
        return html`<section class="card story" aria-label=${ticket.number}>
          <p class="head"><b>${ticket.number}</b><span>${this.name(ticket.queueName)}</span></p>
          <dl>${this.facts(ticket).map(([term, what]) => html`<dt>${term}</dt><dd>${what}</dd>`)}</dl>
          ${ticket.status === 'missed' ? html`<p>${words.missedHow(ticket.rejoinBehind)}</p>` : nothing}
          ${slip ? html`<p class="said ${isWrong(slip) ? 'no' : ''}">${words.slip[slip]}</p>` : nothing}
          <p class="keys">
            <button class="btn" aria-disabled=${slip === 'queued' ? 'true' : 'false'} @click=${() => this.deed({ do: 'printAgain' })}>${icon('print')}${words.again}</button>
            <button class="btn" @click=${() => this.deed({ do: 'putAway' })}>${words.putAway}</button>
          </p>
        </section>`;
      }
    }
  }

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

  /** However it was typed or scanned, the field says which number it is. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('finding');
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
