import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TICKETS_WITH, type TicketRow, type TicketRows } from '../../shared/figures.ts';
import { common } from '../../shared/i18n/common.ts';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import { localTime } from '../../shared/time.ts';
import { type Lang, TICKET_STATUSES } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { addressOf, EVERY, exportQuery, type Filter, PAGE, type Place, placeWith, type Sort, storyAddress } from './address.ts';
import { figuresWish } from './figures-wish.ts';
import { type Names, tidy } from './told.ts';

/** 台账: every ticket as a row; what it is filtered and put in order by stands in the address. A number opens its story. */
@customElement('tickets-list')
export class TicketsList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) place?: Place;
  @property({ attribute: false }) names?: Names;
  @property({ attribute: false }) list?: TicketRows;
  @property() timezone = 'Asia/Shanghai';

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      .card { padding: 14px 0 6px; }
      header { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; padding: 0 18px 12px; }
      h2 { margin-right: auto; }
      header label { display: flex; align-items: center; gap: 8px; font-weight: 400; white-space: nowrap; }
      select { width: auto; height: 36px; }
      .chips { display: flex; flex-wrap: wrap; gap: 8px; padding: 0 18px 12px; }
      .chips button { min-height: 32px; padding: 0 12px; border-radius: 16px; background: var(--blue-50); color: var(--blue-7); border: 1px solid var(--blue-7); }
      a.btn { text-decoration: none; color: inherit; }
      .scroll { overflow-x: auto; }
      th { padding: 0 7px; }
      td { padding: 4px 7px; }
      th button { color: inherit; min-height: 32px; white-space: nowrap; }
      th button:hover { color: var(--blue-7); text-decoration: underline; }
      th[aria-sort] button { color: var(--ink); font-weight: 700; }
      td a { color: var(--blue-7); font-weight: 700; }
      td small { display: block; font-size: 14px; color: var(--ink-2); }
      .when, .clerk, .code { white-space: nowrap; }
      .what { min-width: 180px; }
      footer { display: flex; justify-content: center; align-items: center; gap: 14px; padding: 12px 18px; }
      .none { padding: 40px 18px; text-align: center; }
      @media print {
        .card { box-shadow: none; padding: 0; }
        header select, header label, header .btn, .chips button, footer, .exports { display: none; }
        table { font-size: 8.5pt; }
        th, td { height: auto; padding: 0.5mm 1.5mm; color: #000; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        td a { color: inherit; text-decoration: none; }
        .scroll { overflow: visible; }
      }
    `,
  ];

  override render() {
    const { place, names, list } = this;
    const words = officeFiguresWords[this.language].tickets;
    if (!place || !names || !list) return nothing;
    const pages = Math.max(1, Math.ceil(list.total / PAGE));
    return html`<section class="card">
      <header>
        <h2>${words.title(list.total)}</h2>
        ${this.choice(
          words.status,
          'status',
          words.everyStatus,
          TICKET_STATUSES.map((one) => [one, common[this.language].ticketStatus[one]]),
        )}
        ${this.choice(
          words.which,
          'with',
          words.every,
          TICKETS_WITH.map((one) => [one, words.with[one]]),
        )}
        ${['xlsx', 'csv'].map((format) => this.out(format, list.total))}
      </header>
      ${this.chips(place)}
      ${list.rows.length === 0 ? html`<div class="none"><p><b>${words.none}</b></p><p class="soft">${words.noneHow}</p></div>` : this.table(list.rows, place, names)}
      ${
        pages > 1
          ? html`<footer>
              <button type="button" class="btn" ?disabled=${place.page <= 1} @click=${() => this.turnTo(place.page - 1)}>${words.earlier}</button>
              <span>${words.page(place.page, pages)}</span>
              <button type="button" class="btn" ?disabled=${place.page >= pages} @click=${() => this.turnTo(place.page + 1)}>${words.later}</button>
            </footer>`
          : nothing
      }
    </section>`;
  }

  private choice(label: string, name: 'status' | 'with', every: string, options: readonly (readonly [string, string])[]): TemplateResult {
    const now = this.place?.filter[name] ?? '';
    return html`<label>${label}<select @change=${(event: Event) => this.filter({ [name]: (event.target as HTMLSelectElement).value || null })}>
      <option value="" ?selected=${now === ''}>${every}</option>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === now}>${text}</option>`)}
    </select></label>`;
  }

  private out(format: string, total: number): TemplateResult {
    const { place } = this;
    const words = officeFiguresWords[this.language];
    const file = place ? `${words.tabs.tickets}-${place.from}-${place.to}.${format}` : '';
    const language = this.language === 'en' ? '&lang=en' : '';
    return html`<a class="btn exports" title=${words.exported(total)} href="/api/figures/tickets.${format}${place ? exportQuery(place) : ''}${language}" download=${file}>${words.exportTickets(format)}</a>`;
  }

  /** What cannot be seen in the fields above: from where a chart has led here. */
  private chips(place: Place): TemplateResult | typeof nothing {
    const words = officeFiguresWords[this.language];
    const { matter, weekday, half, queue, window, status, with: which } = place.filter;
    const told: (readonly [keyof Filter, string])[] = [];
    if (matter) told.push(['matter', this.names?.matter(matter) ?? matter]);
    if (weekday) told.push(['weekday', words.weekdays[weekday - 1] ?? '']);
    if (half) told.push(['half', words.tickets.takenIn(words.half(half))]);
    if (told.length === 0 && !queue && !window && !status && !which) return nothing;
    return html`<div class="chips">
      ${told.map(([name, text]) => html`<button type="button" aria-label=${words.tickets.drop(text)} @click=${() => this.filter({ [name]: null })}>${text}　×</button>`)}
      <button type="button" @click=${() => this.filter(EVERY)}>${words.tickets.clear}</button>
    </div>`;
  }

  private table(rows: readonly TicketRow[], place: Place, names: Names): TemplateResult {
    const words = officeFiguresWords[this.language];
    const { head } = words.tickets;
    const th = (name: keyof typeof head, number = false, sort: Sort | null = null) =>
      sort === null
        ? html`<th scope="col" class=${number ? 'num' : ''}>${head[name]}</th>`
        : html`<th scope="col" class=${number ? 'num' : ''} aria-sort=${place.sort === sort ? (place.backwards ? 'descending' : 'ascending') : nothing}>
            <button type="button" title=${words.tickets.sortBy(head[name], place.sort === sort && !place.backwards)} @click=${() => this.sort(sort)}>${head[name]}${place.sort === sort ? (place.backwards ? ' ↓' : ' ↑') : ''}</button></th>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.tabs.tickets}><table>
      <caption class="hidden">${words.tabs.tickets}，${words.tickets.units}</caption>
      <thead><tr>${th('number', false, 'number')}${th('taken', false, 'taken')}${th('queue', false, 'queue')}${th('window', false, 'window')}${th('clerk')}${th('wait', true, 'wait')}${th('quoted', true)}${th('handling', true, 'handling')}
        ${th('status')}${th('calls', true, 'calls')}${th('misses', true, 'misses')}${th('transfers', true, 'transfers')}${th('grade', true, 'grade')}</tr></thead>
      <tbody>${rows.map((row) => this.row(row, names))}</tbody>
    </table></div>`;
  }

  private row(row: TicketRow, names: Names): TemplateResult {
    const words = officeFiguresWords[this.language];
    const { clock } = localTime(Date.parse(row.takenAt), this.timezone);
    const quoted =
      row.quotedFrom === null || row.quotedTo === null
        ? '—'
        : row.quotedFrom === row.quotedTo
          ? row.quotedTo
          : `${row.quotedFrom}—${row.quotedTo}`;
    return html`<tr>
      <td class="code"><a href="#figures/${storyAddress(row)}">${row.number}</a></td>
      <td class="when">${words.day(row.day)} ${clock}</td>
      <td class="what">${names.queue(row.queue)}${row.matter ? html`<small>${names.matter(row.matter)}</small>` : nothing}</td>
      <td>${row.window ?? '—'}</td>
      <td class="clerk">${row.clerkName ?? row.clerk ?? '—'}</td>
      <td class="num">${tidy(row.wait) ?? '—'}</td>
      <td class="num">${quoted}</td>
      <td class="num">${tidy(row.handling) ?? '—'}</td>
      <td class="code">${common[this.language].ticketStatus[row.status]}${row.priority ? html`<small>${words.card.priority}</small>` : nothing}${row.extended > 0 ? html`<small>${words.card.extended}</small>` : nothing}</td>
      <td class="num">${row.calls}</td>
      <td class="num">${row.misses}</td>
      <td class="num">${row.transfers}</td>
      <td class="num">${row.grade ?? '—'}</td>
    </tr>`;
  }

  private go(change: Partial<Place>): void {
    if (this.place) figuresWish(this, { do: 'go', rest: addressOf(placeWith(this.place, change)), here: true });
  }
  private filter(change: Partial<Filter>): void {
    if (this.place) this.go({ filter: { ...this.place.filter, ...change } });
  }
  private sort(sort: Sort): void {
    this.go({ sort, backwards: this.place?.sort === sort && !this.place.backwards });
  }
  private turnTo(page: number): void {
    if (this.place) figuresWish(this, { do: 'go', rest: addressOf({ ...this.place, page }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tickets-list': TicketsList;
  }
}
