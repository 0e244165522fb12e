import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TicketStory as Story } from '../../shared/figures.ts';
import { eventSaid, eventTypeSaid } from '../../shared/i18n/journal-events.ts';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { clockSaid, whoSaid } from './said.ts';

/**
 * One ticket's story: what came of it, and everything that happened to it in order. `queueName` and `matterName` say a code as people
 * do; without them the code stands.
 */
@customElement('ticket-story')
export class TicketStory extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) story?: Story;
  @property() zone = 'Asia/Shanghai';
  @property({ attribute: false }) queueName: (code: string) => string = (code) => code;
  @property({ attribute: false }) matterName: (code: string) => string = (code) => code;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      .card { padding: 16px 18px; }
      h2 { font-size: 22px; line-height: 32px; padding-bottom: 12px; }
      dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px 20px; }
      dt { color: var(--ink-2); font-size: 14px; }
      dd { font-weight: 700; overflow-wrap: anywhere; }
      ol { display: grid; }
      li { display: grid; grid-template-columns: 84px 150px minmax(0, 1fr) minmax(80px, 160px); gap: 12px; padding: 9px 0; border-top: 1px solid var(--line); line-height: 22px; }
      h3 { color: var(--ink-2); padding-bottom: 8px; }
      .soft { text-align: right; overflow-wrap: anywhere; }
      @media (max-width: 700px) { li { grid-template-columns: 84px minmax(0, 1fr); } .soft { text-align: left; } }
      @media print { .card { box-shadow: none; border: 1px solid #000; } }
    `,
  ];

  override render() {
    const { story } = this;
    if (!story) return nothing;
    const words = officeJournalWords[this.language];
    const { ticket, lines } = story;
    return html`<section class="card"><h2>${words.storyTitle(ticket.number, ticket.day)}</h2>${this.facts(story)}</section>
      <section class="card"><h3>${words.lines(lines.length)}</h3><ol>${lines.map(
        ({ at, type, by, byName, window, data }) => html`<li>
          <span>${clockSaid(at, this.zone)}</span><b>${eventTypeSaid(this.language, type)}</b>
          <span>${eventSaid(this.language, { type, number: ticket.number, window, data })}</span><span class="soft">${whoSaid(this.language, by, byName)}</span>
        </li>`,
      )}</ol></section>`;
  }

  private facts({ ticket }: Story): TemplateResult {
    const words = officeJournalWords[this.language];
    const { quotedFrom, quotedTo } = ticket;
    const minutes = (n: number | null) => (n === null ? null : words.minutes(n));
    const rows: readonly (readonly [keyof typeof words.story, string | number | null])[] = [
      ['status', words.statuses[ticket.status]],
      ['queue', this.queueName(ticket.queue)],
      ['matter', ticket.matter === null ? null : this.matterName(ticket.matter)],
      ['window', ticket.window],
      ['clerk', ticket.clerkName ?? ticket.clerk],
      ['quoted', quotedFrom === null || quotedTo === null ? null : words.range(quotedFrom, quotedTo)],
      ['wait', minutes(ticket.wait)],
      ['handling', minutes(ticket.handling)],
      ['calls', ticket.calls],
      ['misses', ticket.misses || null],
      ['transfers', ticket.transfers || null],
      ['extended', ticket.extended > 0 ? minutes(ticket.extended) : null],
      ['grade', ticket.grade === null ? null : words.grade(ticket.grade)],
    ];
    return html`<dl>${rows.flatMap(([name, value]) => (value === null ? [] : [html`<div><dt>${words.story[name]}</dt><dd>${value}</dd></div>`]))}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-story': TicketStory;
  }
}
