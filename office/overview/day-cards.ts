import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { paper } from '../paper.ts';
import { parts } from '../parts.ts';
import { type Figure, sixFigures } from './six-figures.ts';

/** The six figures. At a desk each leads to the tickets it was made of. */
@customElement('day-cards')
export class DayCards extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;
  /** On the wall: dark, and nothing to press. */
  @property({ type: Boolean }) dark = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: calc(12 * var(--u, 1px)); }
      .fig { position: relative; padding: calc(12 * var(--u, 1px)) calc(14 * var(--u, 1px)) calc(10 * var(--u, 1px)) calc(16 * var(--u, 1px)); min-height: calc(104 * var(--u, 1px)); min-width: 0; }
      h2 { font-size: calc(15 * var(--u, 1px)); font-weight: 400; color: var(--ink-2); line-height: calc(20 * var(--u, 1px)); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .value { font-size: calc(36 * var(--u, 1px)); font-weight: 700; line-height: calc(42 * var(--u, 1px)); min-height: calc(42 * var(--u, 1px)); display: flex; align-items: baseline; gap: calc(6 * var(--u, 1px)); white-space: nowrap; }
      .value small { line-height: 1; font-size: calc(17 * var(--u, 1px)); font-weight: 400; color: var(--ink-2); }
      .note { font-size: calc(14 * var(--u, 1px)); color: var(--ink-2); line-height: calc(20 * var(--u, 1px)); display: block; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; overflow: hidden; }
      .note .mark { margin-right: calc(5 * var(--u, 1px)); width: calc(12 * var(--u, 1px)); height: calc(12 * var(--u, 1px)); }
      .alarm .note { color: var(--verm); font-weight: 700; }
      a { color: inherit; text-decoration: none; }
      a::after { content: ''; position: absolute; inset: 0; border-radius: 14px; }
      a:hover { color: var(--blue-7); text-decoration: underline; }
      a:focus-visible { outline: none; }
      a:focus-visible::after { outline: 3px solid var(--blue-6); outline-offset: 2px; }
      :host([dark]) { --u: calc(1.55 * var(--w)); gap: calc(13 * var(--u)); }
      :host([dark]) .fig { background: var(--navy-2); color: #fff; box-shadow: none; }
      :host([dark]) .note { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
      :host([dark]) h2, :host([dark]) .note, :host([dark]) small { color: var(--sky-2); }
      :host([dark]) .alarm .note { color: #ff9b8a; }
      :host([dark]) .value { font-size: calc(46 * var(--u)); line-height: calc(48 * var(--u)); }
      @media (max-width: 1180px) { :host(:not([dark])) { grid-auto-flow: row; grid-template-columns: repeat(3, minmax(0, 1fr)); } }
      @media (max-width: 600px) { :host(:not([dark])) { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
      @media print {
        :host(:not([dark])) { --u: 0.75px; gap: 2mm; grid-auto-flow: column; grid-template-columns: none; }
        .fig { min-height: 0; padding: 1.5mm 2mm; }
        .fig h2 { font-size: 8pt; }
      }
    `,
    paper,
  ];

  override render() {
    const { view, language } = this;
    return view ? sixFigures(view, language).map((one) => this.card(one)) : nothing;
  }

  private card({ key, title, value, unit, note, href, alarm }: Figure) {
    const { open } = overviewWords[this.language].figures;
    return html`<section class="card fig ${alarm ? 'alarm' : ''}" data-figure=${key}>
      <h2 title=${title}>${this.dark ? title : html`<a href=${href} aria-label="${title} ${value} ${unit}，${open}">${title}</a>`}</h2>
      <p class="value">${value}${unit ? html`<small>${unit}</small>` : nothing}</p>
      <span class="note" title=${note}>${alarm ? mark('stale') : nothing}${note}</span>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-cards': DayCards;
  }
}
