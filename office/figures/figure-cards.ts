import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import type { Card } from './cards.ts';
import { figuresWish } from './figures-wish.ts';

/** Figures that stand large, beside each other; each opens how it is counted. */
@customElement('figure-cards')
export class FigureCards extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) cards: readonly Card[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      ul { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; }
      li { display: grid; }
      button { padding: 12px 18px; text-align: left; display: grid; align-content: start; min-height: 112px; }
      button:hover { box-shadow: inset 0 0 0 1px var(--blue-6); }
      .value { font-size: 36px; line-height: 44px; font-weight: 700; white-space: nowrap; }
      .value small { font-size: 17px; font-weight: 400; }
      .soft { line-height: 20px; }
      .change { color: var(--ink); line-height: 20px; }
      .label { display: flex; justify-content: space-between; gap: 8px; }
      .label i { font-style: normal; color: var(--blue-7); font-size: 14px; white-space: nowrap; }
      @media (max-width: 1180px) { ul { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
      @media print {
        ul { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 3mm; }
        button.card { min-height: 0; box-shadow: none; border: 1px solid #999; border-radius: 0; padding: 2mm 3mm; break-inside: avoid; }
        .label i { display: none; }
        .value { font-size: 16pt; line-height: 1.3; }
        .value small, .label, .soft, .change { font-size: 8pt; color: #000; }
      }
    `,
  ];

  override render() {
    const words = officeFiguresWords[this.language];
    return html`<ul>${this.cards.map(
      ({
        name,
        label,
        value,
        unit,
        under,
        change,
      }) => html`<li><button type="button" class="card" @click=${() => figuresWish(this, { do: 'how', names: [name] })}>
        <span class="label"><span>${label}</span><i>${words.how}</i></span>
        <span class="value">${value}${unit ? html` <small>${unit}</small>` : nothing}</span>
        <span class="soft">${under}</span>
        ${change ? html`<span class="change">${change}</span>` : nothing}
      </button></li>`,
    )}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-cards': FigureCards;
  }
}
