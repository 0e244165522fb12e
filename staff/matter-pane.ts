import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffWords } from '../shared/i18n/staff.ts';
import { materialsFor, type TaggedMaterial } from '../shared/materials.ts';
import type { MatterView, WindowTicket } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { paneParts } from './pane-parts.ts';
import { parts } from './parts.ts';

/** The papers of the matter in hand, its limits and its fee: to be read, and checked one by one. */
@customElement('matter-pane')
export class MatterPane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) ticket: WindowTicket | null = null;
  @property({ attribute: false }) matter?: MatterView;

  static override styles = [
    base,
    parts,
    paneParts,
    css`
      .head h2 small { font-size: 15px; font-weight: 400; color: var(--ink-2); }
      .head h2 { display: flex; gap: 4px 14px; align-items: baseline; flex-wrap: wrap; }
      .terms { display: flex; flex-wrap: wrap; gap: 4px 28px; color: var(--ink-2); margin-top: 6px; }
      .terms b { color: var(--ink); }
      .mats li { min-height: 52px; padding: 6px 12px 6px 0; display: grid; grid-template-columns: 40px minmax(0, 1fr) auto minmax(88px, auto); gap: 0 12px; align-items: center; }
      .mats li + li { border-top: 1px solid var(--line); }
      .mats i { font-style: normal; color: var(--ink-2); text-align: center; }
      .mats b { display: block; line-height: 21px; }
      .mats small { font-size: 14px; color: var(--ink-2); display: block; line-height: 20px; }
      .tag { justify-self: start; }
      .must { background: var(--verm-50); color: var(--verm); }
      .later { background: var(--amber-50); }
      .some { background: var(--blue-50); }
      .here { background: var(--teal-50); color: var(--teal); }
      .have { display: flex; gap: 6px; align-items: center; background: var(--teal); color: #fff; font-weight: 700; font-size: 14px; line-height: 26px; padding: 0 10px; border-radius: 8px; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 20px; line-height: 24px; }
      dt { color: var(--ink-2); white-space: nowrap; }
      .legend { color: var(--ink-2); font-size: 14px; }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const { ticket, matter } = this;
    if (!ticket) return empty(words.matterNone, words.matterNoneHow);
    if (ticket.matter === null) return empty(words.matterUnknown(ticket.number), words.matterUnknownHow);
    if (!matter) return empty(words.matterLoading, '');
    const papers = materialsFor(matter, []);
    const some = papers.some(({ name }) => ticket.ready.includes(name));
    return html`
      <header class="head">
        <h2>${this.language === 'en' ? matter.name_en : matter.name_zh}<small>${matter.code}　${matter.kind === 'instant' ? words.instant : words.promised}</small></h2>
        <p class="terms">
          <span>${words.promise} <b>${this.limit(matter.time_limit.promised)}</b></span>
          <span>${words.statutory} ${this.limit(matter.time_limit.statutory)}</span>
          <span>${matter.fee.charged ? html`${words.fee} <b>${matter.fee.text_zh}</b>` : words.noFee}</span>
        </p>
      </header>
      ${papers.length === 0 ? html`<p class="card pad">${words.onlyIdCard}</p>` : html`<ul class="card mats">${papers.map((paper, nth) => this.paper(paper, nth, ticket))}</ul>`}
      ${some ? html`<p class="legend">${icon('check')} ${words.ticked}：${words.tickedHow}</p>` : nothing}
      <dl class="card pad">
        ${matter.conditions.length > 0 ? html`<dt>${words.conditions}</dt><dd>${matter.conditions.map((one) => html`<p>${one}</p>`)}</dd>` : nothing}
        ${matter.legal_basis.length > 0 ? html`<dt>${words.basis}</dt><dd>${matter.legal_basis.map(({ law, article }) => html`<p>《${law}》${article ?? ''}</p>`)}</dd>` : nothing}
        <dt>${words.result}</dt><dd>${matter.result_zh}</dd>
        ${matter.notes_zh ? html`<dt>${words.notes}</dt><dd>${matter.notes_zh}</dd>` : nothing}
      </dl>
    `;
  }

  private paper(paper: TaggedMaterial, nth: number, { ready }: WindowTicket) {
    const words = staffWords[this.language];
    const how = [
      words.form[paper.form],
      paper.form !== 'copy' && paper.copies > 0 ? words.copies(paper.copies) : '',
      paper.note ?? '',
    ].filter(Boolean);
    return html`<li>
      <i>${nth + 1}</i>
      <div><b>${paper.name}</b><small>${how.join('，')}</small></div>
      ${ready.includes(paper.name) ? html`<span class="have">${icon('check')}${words.ticked}</span>` : html`<span></span>`}
      <span class="chip tag ${paper.tag}">${words.tag[paper.tag]}</span>
    </li>`;
  }

  private limit({ value, unit, text_zh }: MatterView['time_limit']['promised']): string {
    const words = staffWords[this.language];
    if (value === 0) return words.onTheSpot;
    return value === null || unit === null ? text_zh : words.limit(value, unit);
  }
}

const empty = (title: string, how: string) => html`<div class="blank"><h2>${title}</h2><p>${how}</p></div>`;

declare global {
  interface HTMLElementTagNameMap {
    'matter-pane': MatterPane;
  }
}
