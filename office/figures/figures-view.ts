import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../charts/chart-card.ts';
import '../page-tabs.ts';
import './figure-cards.ts';
import './how-counted.ts';
import './period-bar.ts';
import './story-view.ts';
import './tickets-list.ts';
import type { Figures } from '../../shared/figures.ts';
import type { FigureName } from '../../shared/i18n/figures.ts';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import { localTime } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import type { Picked } from '../charts/draw-chart.ts';
import { paper, sheetTitle } from '../paper.ts';
import { parts } from '../parts.ts';
import { addressOf, EVERY, figuresQuery, type Place, placeWith, TABS, type Tab } from './address.ts';
import { cardsOf } from './cards.ts';
import { chartsOf } from './charts.ts';
import type { FiguresShown } from './figures-state.ts';
import { figuresWish } from './figures-wish.ts';
import { HOW_OF } from './how-of.ts';
import { daysBefore } from './periods.ts';
import type { Shown } from './shown.ts';
import { told } from './told.ts';
import { openedWays, type Ways } from './ways.ts';

/** 报表与台账: which days, the answers with their charts, and the tickets they were made of. Tells `figures-wish`. */
@customElement('figures-view')
export class FiguresView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) shown?: FiguresShown;
  private readonly ways: Ways = openedWays(this);

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; padding: 20px 24px 32px; align-content: start; }
      .head { display: flex; justify-content: space-between; align-items: start; gap: 16px; }
      .head > period-bar { flex: 1; }
      .keys { display: flex; gap: 10px; flex-wrap: wrap; justify-content: flex-end; }
      a.btn { text-decoration: none; color: inherit; }
      page-tabs { padding-bottom: 0; }
      .charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; align-items: start; }
      .charts > .wide { grid-column: 1 / -1; }
      .none { display: grid; place-items: center; gap: 12px; padding: 72px 24px; text-align: center; }
      .none h2 { font-size: 20px; }
      .old { background: var(--amber-50); border-radius: 8px; padding: 8px 12px; }
      .busy { opacity: 0.55; }
      chart-card button { color: var(--blue-7); font-weight: 700; white-space: nowrap; min-height: 32px; }
      .paperhead { display: none; }
      @media (max-width: 1180px) { .charts { grid-template-columns: minmax(0, 1fr); } }
      @media print {
        :host { padding: 0 2px 0 0; display: block; page: standing; }
        :host([lying]) { page: lying; }
        :host > * { margin-bottom: 3mm; }
        .head, page-tabs, .keys { display: none; }
        .paperhead { display: block; border-bottom: 1px solid #000; padding-bottom: 2mm; }
        .paperhead h2 { font-size: 14pt; }
        .charts { display: block; }
        .charts > * { margin-bottom: 3mm; }
        .old { background: none; border: 1px solid #000; }
      }
    `,
    paper,
  ];

  override render() {
    const { shown } = this;
    if (!shown) return nothing;
    return html`${shown.at.is === 'story' ? html`<story-view .language=${this.language} .shown=${shown}></story-view>` : this.figures(shown, shown.at.place)}
      ${shown.how.length > 0 ? html`<how-counted .language=${this.language} .names=${shown.how}></how-counted>` : nothing}`;
  }

  private figures(shown: FiguresShown, place: Place): TemplateResult {
    const words = officeFiguresWords[this.language];
    const period = words.period(place.from, place.to);
    const told = shown.figures.is === 'here' ? shown.figures.what : null;
    return html`
      <div class="paperhead">
        <h2>${shown.hall}　${words.tabs[place.tab]}　${period}</h2>
        <p>${this.filters(shown, place)}${told ? words.countedAt(this.when(told.at, shown.timezone)) : nothing}</p>
      </div>
      <div class="head">
        <period-bar .language=${this.language} .place=${place} .today=${shown.today} .queues=${shown.queues} .windows=${shown.windows}></period-bar>
        <div class="keys">
          ${place.tab === 'tickets' ? nothing : html`<a class="btn" href="/api/figures.xlsx${figuresQuery(place)}${this.language === 'en' ? '&lang=en' : ''}" download="${words.tabs.overview}-${place.from}-${place.to}.xlsx" title=${words.exportFigures}>${icon('save')}${words.export}</a>`}
          <button type="button" class="btn" @click=${() => figuresWish(this, { do: 'print' })}>${icon('print')}${words.print}</button>
        </div>
      </div>
      <page-tabs .label=${words.tabsLabel} .tabs=${TABS.map((id) => ({ id, label: words.tabs[id] }))} .picked=${place.tab}
        @tab-pick=${({ detail }: CustomEvent<Tab>) => figuresWish(this, { do: 'go', rest: addressOf(placeWith(place, { tab: detail, filter: { ...EVERY, queue: place.filter.queue, window: place.filter.window } })), here: true })}></page-tabs>
      ${place.tab === 'tickets' ? this.tickets(shown, place) : this.answers(shown, place)}
      <figure-definitions .language=${this.language} .onPaper=${told ? this.counted(shown, place, told) : []}></figure-definitions>`;
  }

  private answers(shown: FiguresShown, place: Place): TemplateResult {
    const words = officeFiguresWords[this.language];
    const { figures } = shown;
    if (figures.is !== 'here') return this.notHere(figures.is);
    const { what, stale } = figures;
    if (what.total.taken === 0) return this.nothing(place);
    const all = told(what, place, shown.names, this.language);
    const before = daysBefore(place);
    const cards = cardsOf(all);
    return html`
      ${stale ? html`<p class="old" role="status">${words.offline(this.when(what.at, shown.timezone))} <button type="button" class="btn" @click=${() => figuresWish(this, { do: 'again' })}>${words.again}</button></p>` : nothing}
      <p class="soft" role="status">${words.counted(words.period(place.from, place.to), what.days, this.when(what.at, shown.timezone))}
        ${(what.before ? words.before : words.nothingBefore)(words.day(before.from), words.day(before.to))}</p>
      ${cards.length > 0 ? html`<figure-cards .language=${this.language} .cards=${cards}></figure-cards>` : nothing}
      <div class="charts">${repeat(
        chartsOf(all),
        ({ id }) => `${place.tab} ${id}`,
        (chart) => this.chart(chart, shown),
      )}</div>`;
  }

  private chart(chart: Shown, { reading }: FiguresShown): TemplateResult {
    const words = officeFiguresWords[this.language];
    const how = HOW_OF[chart.id] ?? [];
    return html`<chart-card class=${chart.wide ? 'wide' : ''} data-chart=${chart.id} .language=${this.language} .heading=${chart.heading} .note=${chart.note}
      .draws=${chart.draws} .table=${chart.table} .empty=${chart.empty} .height=${chart.empty ? 96 : chart.height} ?bare=${chart.onPaper?.bare} .paperHeight=${chart.onPaper?.height ?? 0} .reading=${reading.has(chart.id)}
      @chart-pick=${({ detail }: CustomEvent<Picked>) => this.lead(chart.leads(detail))}
      @chart-turn=${({ detail }: CustomEvent<boolean>) => figuresWish(this, { do: 'turn', chart: chart.id, reading: detail })}>${
        how.length > 0
          ? html`<button slot="keys" type="button" @click=${() => figuresWish(this, { do: 'how', names: how })}>${words.how}</button>`
          : nothing
      }</chart-card>`;
  }

  private tickets(shown: FiguresShown, place: Place): TemplateResult {
    const words = officeFiguresWords[this.language];
    const { tickets } = shown;
    if (tickets.is !== 'here') return this.notHere(tickets.is);
    return html`${tickets.stale ? html`<p class="old" role="status">${words.offlineNothing}</p>` : nothing}
      <tickets-list .language=${this.language} .place=${place} .names=${shown.names} .list=${tickets.what} .timezone=${shown.timezone}></tickets-list>`;
  }

  private notHere(is: 'coming' | 'failed' | 'offline' | 'tooLong' | 'missing'): TemplateResult {
    const words = officeFiguresWords[this.language];
    if (is === 'coming') return html`<p class="none" role="status">${words.coming}</p>`;
    const text = is === 'tooLong' ? words.tooLong : is === 'offline' ? words.offlineNothing : words.failed;
    return html`<div class="none" role="alert"><p>${text}</p>${is === 'tooLong' ? nothing : html`<button type="button" class="btn p" @click=${() => figuresWish(this, { do: 'again' })}>${words.again}</button>`}</div>`;
  }

  private nothing(place: Place): TemplateResult {
    const words = officeFiguresWords[this.language];
    const filtered = place.filter.queue !== null || place.filter.window !== null;
    return html`<section class="card none" role="status"><h2>${words.nothing(words.period(place.from, place.to))}</h2><p class="soft">${words.nothingHow}</p>
      ${filtered ? html`<button type="button" class="btn p" @click=${() => figuresWish(this, { do: 'go', rest: addressOf(placeWith(place, { filter: EVERY })), here: true })}>${words.showAll}</button>` : nothing}</section>`;
  }

  private filters({ names }: FiguresShown, { filter }: Place): string {
    const told = [...(filter.queue ? [names.queue(filter.queue)] : []), ...(filter.window ? [names.window(filter.window)] : [])];
    return told.length > 0 ? `${told.join('　')}　` : '';
  }

  /** 12月1日 15:36 */
  private when(at: string, timezone: string): string {
    const { day, clock } = localTime(Date.parse(at), timezone);
    return `${officeFiguresWords[this.language].day(day)} ${clock}`;
  }

  private lead(rest: string | null): void {
    if (rest !== null) figuresWish(this, { do: 'go', rest });
  }

  /** How the figures of this tab are counted goes with it on paper; the rest does not. */
  private counted({ names }: FiguresShown, place: Place, figures: Figures): readonly FigureName[] {
    const all = told(figures, place, names, this.language);
    return [...new Set([...cardsOf(all).map(({ name }) => name), ...chartsOf(all).flatMap(({ id }) => HOW_OF[id] ?? [])])];
  }

  override willUpdate(): void {
    this.ways.leaving();
    if (!this.shown) return;
    const { at, hall } = this.shown;
    const words = officeFiguresWords[this.language];
    this.toggleAttribute('lying', at.is === 'figures' && at.place.tab === 'tickets'); // thirteen columns
    if (at.is === 'figures') sheetTitle(`${hall}　${words.tabs[at.place.tab]}　${words.period(at.place.from, at.place.to)}`);
  }
  override updated(): void {
    if (this.shown) this.ways.came(this.shown);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figures-view': FiguresView;
  }
}
