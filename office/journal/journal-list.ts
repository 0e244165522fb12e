import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { eventTypeSaid } from '../../shared/i18n/journal-events.ts';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import type { JournalFound, PersonTrail } from '../../shared/journal.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { type Sought, searchAt } from './address.ts';
import { documentPage } from './document-page.ts';
import { foundSaid, whenSaid, whoSaid } from './said.ts';
import { type Found, NOTHING, wish } from './state.ts';

/** What was found, the newest first; each opens all of it. */
@customElement('journal-list')
export class JournalList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) found: Found = NOTHING;
  @property({ attribute: false }) sought: Sought = {};
  @property() zone = 'Asia/Shanghai';
  /** The pages that whoever looks may open. */
  @property({ attribute: false }) pages: readonly string[] = [];
  @state() private opened: number | null = null;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      .card { overflow: auto; }
      h2 { padding: 14px 18px 6px; }
      .person { padding: 14px 18px; display: grid; gap: 8px; overflow: visible; }
      .person h2 { padding: 0; font-size: 20px; }
      .chips { display: flex; flex-wrap: wrap; gap: 8px; }
      a { color: var(--blue-7); }
      td { vertical-align: top; line-height: 24px; padding-block: 8px; }
      td.at, td.seq { white-space: nowrap; }
      td.what { min-width: 320px; overflow-wrap: anywhere; }
      .open { width: 100%; text-align: left; display: block; min-height: 24px; }
      .open:hover { color: var(--blue-7); }
      .open b { font-weight: 700; margin-right: 10px; }
      .all { display: grid; gap: 8px; padding: 8px 0 4px; }
      pre { margin: 0; padding: 10px 12px; border-radius: 8px; background: var(--paper); font-size: 14px; line-height: 21px; white-space: pre-wrap; overflow-wrap: anywhere; }
      .links { display: flex; flex-wrap: wrap; gap: 16px; }
      .more { display: flex; align-items: center; gap: 12px; padding: 12px 18px; }
      @media print { .more, .links { display: none; } .card { box-shadow: none; border: 1px solid #000; } }
    `,
  ];

  override render() {
    const words = officeJournalWords[this.language];
    const { found } = this;
    if (found.is === 'failed' || found.is === 'wrong')
      return html`<p class="why" role="alert">${found.is === 'wrong' ? words.wrong : words.failed}</p>
        ${found.is === 'failed' ? html`<div><button class="btn" @click=${() => wish(this, { do: 'again' })}>${words.again}</button></div>` : nothing}`;
    return html`${found.person ? this.person(found.person) : nothing}${this.table()}`;
  }

  private table(): TemplateResult {
    const words = officeJournalWords[this.language];
    const { is, events, last, before } = this.found;
    const said =
      is === 'loading' && events.length === 0
        ? words.loading
        : events.length === 0
          ? before === null
            ? words.none
            : words.noneYet
          : words.found(events.length, last, before !== null);
    const { columns } = words;
    return html`<section class="card" tabindex="0" role="region" aria-label=${said}><h2 role="status">${said}</h2>
      ${
        events.length === 0
          ? nothing
          : html`<table><thead><tr>${Object.values(columns).map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
            <tbody>${events.map((event) => this.row(event))}</tbody></table>`
      }
      ${before === null ? nothing : html`<div class="more"><button class="btn" aria-disabled=${is === 'loading'} @click=${() => is !== 'loading' && wish(this, { do: 'older' })}>${words.older}</button>${is === 'loading' ? html`<span class="soft">${words.loading}</span>` : nothing}</div>`}
    </section>`;
  }

  private row(event: JournalFound): TemplateResult {
    const words = officeJournalWords[this.language];
    const { seq, at, type, by, byName } = event;
    const isOpen = this.opened === seq;
    const who = whoSaid(this.language, by, byName);
    return html`<tr><td class="seq">${seq}</td><td class="at">${whenSaid(Date.parse(at), this.zone)}</td>
      <td>${by === null ? who : html`<a href=${`#journal/${searchAt({ ...this.sought, by })}`} @click=${this.go({ ...this.sought, by })}>${who}</a>`}</td>
      <td class="what"><button class="open" aria-expanded=${isOpen} @click=${() => (this.opened = isOpen ? null : seq)}><b>${eventTypeSaid(this.language, type)}</b><span>${foundSaid(this.language, event)}</span></button>
        ${isOpen ? html`<div class="all" role="group" aria-label=${words.open(seq)}>${this.links(event)}<pre>${JSON.stringify(event.data, null, 2)}</pre></div>` : nothing}</td></tr>`;
  }

  private links({ type, ticket, data, by, byName }: JournalFound): TemplateResult {
    const words = officeJournalWords[this.language];
    const page = type === 'SettingsChanged' ? documentPage(String(data['document'] ?? '')) : null;
    return html`<div class="links">
      ${ticket ? html`<a href="#journal/ticket/${ticket.day}/${ticket.number}">${words.trail(ticket.number)}</a>` : nothing}
      ${byName && by ? html`<a href=${`#journal/${searchAt({ by })}`} @click=${this.go({ by })}>${words.person(byName)}</a>` : nothing}
      ${page && this.pages.includes(page.split('/')[0] ?? '') ? html`<a href="#${page}">${words.history}</a>` : nothing}
    </div>`;
  }

  /** A wish rather than the link itself: what a percent sign in an address means is one place's business. */
  private go(sought: Sought) {
    return (event: Event): void => {
      event.preventDefault();
      wish(this, { do: 'search', sought });
    };
  }

  private person({ by, byName, from, to, signedInAt, events, firstAt, lastAt, types, windows }: PersonTrail): TemplateResult {
    const words = officeJournalWords[this.language];
    const when = (at: string) => whenSaid(Date.parse(at), this.zone);
    return html`<section class="card person"><h2>${words.personTitle(byName ?? by, events)}</h2>
      <p class="soft">${[words.personDays(from, to), ...(byName ? [signedInAt ? words.signedIn(when(signedInAt)) : words.neverIn] : []), ...(firstAt && lastAt ? [words.firstLast(when(firstAt), when(lastAt))] : [])].join(' · ')}</p>
      ${windows.length > 0 ? html`<p>${words.windowsOpened(windows.map(({ window, opened }) => `${window}（${words.times(opened)}）`).join(' '))}</p>` : nothing}
      <div class="chips">${types.map(({ type, count }) => html`<span class="chip">${eventTypeSaid(this.language, type)} ${count}</span>`)}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'journal-list': JournalList;
  }
}
