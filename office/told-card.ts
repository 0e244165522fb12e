import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import type { DayFigures, OfficeView, PromiseRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { cameTrue } from './counted.ts';
import { paper } from './paper.ts';
import { parts } from './parts.ts';

/** What people were told they would wait, and what they waited. The title is the answer, the bars show it, the last twenty prove it. */
@customElement('told-card')
export class ToldCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) figures?: DayFigures;
  @property({ attribute: false }) queues: OfficeView['queues'] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      section { padding: 14px 0 8px; }
      header { padding: 0 18px 8px; }
      .both { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 0 16px; align-items: start; }
      .both > div { overflow-x: auto; }
      .both > div:focus-visible { outline-offset: -3px; }
      .both > div + div { border-left: 1px solid var(--line); }
      h3 { padding: 6px 18px 2px; font-weight: 700; }
      table { min-width: 620px; }
      .last table { min-width: 380px; }
      td { height: 34px; padding-block: 2px; white-space: nowrap; }
      th { white-space: normal; line-height: 18px; vertical-align: bottom; padding-bottom: 6px; }
      td:first-child { white-space: normal; width: 34%; }
      .last td:first-child { width: 25%; }
      .q { display: grid; grid-template-columns: 24px minmax(0, 1fr); align-items: baseline; line-height: 20px; }
      .q b { font-size: 17px; color: var(--blue-7); }
      .hall td { font-weight: 700; height: 40px; }
      .hall + tr td { border-top-color: var(--edge); }
      .bar { width: 110px; min-width: 90px; }
      .bar svg { display: block; width: 100%; height: 14px; border-radius: 3px; }
      .within { fill: var(--chart-2); }
      .sooner { fill: var(--sky); }
      .later { fill: var(--verm); }
      .key { display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 6px 18px; font-size: 14px; color: var(--ink-2); }
      .key span { display: flex; align-items: center; gap: 6px; }
      .key svg { width: 12px; height: 12px; border-radius: 3px; }
      .n { font-weight: 700; }
      .is { display: inline-flex; align-items: center; gap: 6px; }
      .is.within { color: var(--teal); }
      .is.later { color: var(--verm); font-weight: 700; }
      .empty { padding: 20px 18px 24px; color: var(--ink-2); border-top: 1px solid var(--line); }
      @media (max-width: 1279px) { .both { grid-template-columns: minmax(0, 1fr); } .both > div + div { border-left: 0; border-top: 1px solid var(--line); } }
      @media print {
        section { padding: 2mm 0; }
        header { padding: 0 3mm 1mm; }
        .both { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 0 3mm; }
        .both > div { overflow: visible; }
        .both > div + div { border-top: 0; border-left: 1px solid #bbb; }
        .last table, table { min-width: 0; }
        h3 { padding: 0 3mm; }
        .hall td { height: auto; }
        .is .mark { width: 8px; height: 8px; }
        .bar { width: 60px; min-width: 0; }
        .bar svg { height: 8px; }
        .q { line-height: 1.35; }
        .q b { font-size: 9pt; }
        .key { font-size: 7.5pt; padding: 1mm 3mm; }
        th, td { padding-inline: 1.5mm; }
        td:first-child, th:first-child { padding-left: 3mm; }
      }
    `,
    paper,
  ];

  override render() {
    const { figures } = this;
    if (!figures) return nothing;
    const words = officeWords[this.language].told;
    const [hall] = figures.promises;
    const called = hall ? hall.told + hall.untold : 0;
    const title = !hall || called === 0 ? words.nobody : hall.told === 0 ? words.allUntold(called) : words.answer(hall.told, hall.within);
    return html`<section class="card" aria-labelledby="title">
      <header><p class="soft">${words.name}</p><h2 id="title">${title}</h2></header>
      ${called === 0 ? html`<p class="empty">${words.nobodyHow}</p>` : html`<div class="both">${this.byQueue(figures)}${this.last(figures)}</div>`}
    </section>`;
  }

  private byQueue({ promises }: DayFigures) {
    const words = officeWords[this.language].told;
    const { head } = words;
    const key = (is: 'within' | 'sooner' | 'later') =>
      html`<span><svg viewBox="0 0 12 12" aria-hidden="true">${svg`<rect class=${is} width="12" height="12"></rect>`}</svg>${words.is[is]}</span>`;
    return html`<div tabindex="0" role="group" aria-label=${words.byQueue}>
      <h3>${words.byQueue}</h3>
      <table>
        <thead><tr><th>${head.queue}</th><th class="num">${head.told}</th><th class="num">${head.waited}</th><th></th>
          <th class="num">${words.is.within}</th><th class="num">${words.is.sooner}</th><th class="num">${words.is.later}</th><th class="num">${words.is.untold}</th></tr></thead>
        <tbody>${promises.map((row) => this.row(row))}</tbody>
      </table>
      <p class="key">${key('within')}${key('sooner')}${key('later')}<span>${words.medians}</span></p>
    </div>`;
  }

  private row(row: PromiseRow) {
    const words = officeWords[this.language].told;
    const of = this.queues.find(({ queue }) => queue === row.queue);
    const name = of ? (this.language === 'en' ? of.nameEn : of.name) : (row.queue ?? '');
    return html`<tr class=${row.queue === null ? 'hall' : ''}>
      <td>${row.queue === null ? words.wholeHall : html`<div class="q"><b>${row.queue}</b><span>${name}</span></div>`}</td>
      <td class="num">${this.range(row.quotedFrom, row.quotedTo)}</td><td class="num">${row.waited ?? '—'}</td>
      <td class="bar">${row.told > 0 ? bar(row) : nothing}</td>
      <td class="num">${row.within}</td><td class="num">${row.sooner}</td><td class="num">${row.later}</td><td class="num">${row.untold}</td>
    </tr>`;
  }

  private last({ lastCalled }: DayFigures) {
    const words = officeWords[this.language].told;
    const { head } = words;
    return html`<div class="last" tabindex="0" role="group" aria-label=${words.last(lastCalled.length)}>
      <h3>${words.last(lastCalled.length)}</h3>
      <table>
        <thead><tr><th>${head.number}</th><th class="num">${head.told}</th><th class="num">${head.waited}</th><th>${head.is}</th></tr></thead>
        <tbody>${lastCalled.map((one) => {
          const is = cameTrue(one);
          return html`<tr><td class="n">${one.number}</td><td class="num">${this.range(one.quoted?.from ?? null, one.quoted?.to ?? null)}</td>
            <td class="num">${one.waited}</td><td><span class="is ${is}">${mark(MARKS[is])}${words.is[is]}</span></td></tr>`;
        })}</tbody>
      </table>
    </div>`;
  }

  private range(from: number | null, to: number | null): string {
    if (from === null || to === null) return '—';
    return from === to ? String(from) : common[this.language].span(String(from), String(to));
  }
}

const MARKS = { within: 'serving', sooner: 'free', later: 'stale', untold: 'closed' } as const;

/** How many of those who were told something were called within it, before it, after it. */
function bar({ told, within, sooner, later }: PromiseRow) {
  const part = (n: number) => (n / told) * 100;
  return html`<svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect class="within" width=${part(within)} height="14"></rect>
    <rect class="sooner" x=${part(within)} width=${part(sooner)} height="14"></rect>
    <rect class="later" x=${part(within + sooner)} width=${part(later)} height="14"></rect>`}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'told-card': ToldCard;
  }
}
