import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type FigureName, figuresWords } from '../../shared/i18n/figures.ts';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { modal } from '../editing/modal.ts';
import { parts } from '../parts.ts';
import { figuresWish } from './figures-wish.ts';

const list = css`
  dl { display: grid; gap: 10px; }
  dt { font-weight: 700; }
  dd { line-height: 22px; }
  dd small { display: block; font-size: 14px; color: var(--ink-2); }
`;

export function definitions(names: readonly FigureName[], language: Lang, onPaper = names): TemplateResult {
  const known = figuresWords[language];
  const words = officeFiguresWords[language];
  return html`<dl>${names.map((name) => {
    const { name: title, how, source } = known[name];
    return html`<div class=${onPaper.includes(name) ? '' : 'screen'}><dt>${title}</dt><dd>${how}<small>${words.source(source)}</small></dd></div>`;
  })}</dl>`;
}

/** How some figures are counted, over the page. */
@customElement('how-counted')
export class HowCounted extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) names: readonly FigureName[] = [];

  static override styles = [
    base,
    parts,
    modal,
    list,
    css`
      dialog { width: min(620px, calc(100vw - 48px)); }
      @media print { dialog { display: none !important; } }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = officeFiguresWords[this.language];
    return html`<dialog aria-labelledby="title" @close=${() => figuresWish(this, { do: 'known' })}>
      <h2 id="title">${words.how}</h2>
      <div class="scroll">${definitions(this.names, this.language)}</div>
      <footer><button type="button" class="btn p" autofocus @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${words.close}</button></footer>
    </dialog>`;
  }
}

/** How every figure is counted, at the foot of the page and of the paper. */
@customElement('figure-definitions')
export class FigureDefinitions extends LitElement {
  @property() language: Lang = 'zh-CN';
  /** Of which the counting goes onto paper. */
  @property({ attribute: false }) onPaper: readonly FigureName[] = [];

  static override styles = [
    base,
    parts,
    list,
    css`
      :host { display: block; }
      details { padding: 14px 18px; }
      summary { font-weight: 700; cursor: pointer; color: var(--blue-7); }
      dl { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 28px; padding-top: 12px; }
      @media (max-width: 1180px) { dl { grid-template-columns: minmax(0, 1fr); } }
      @media print {
        details.card { box-shadow: none; border: 0; border-radius: 0; padding: 0; font-size: 8pt; break-inside: avoid; }
        details::details-content { content-visibility: visible; display: block; height: auto; }
        summary { color: #000; list-style: none; }
        .screen { display: none; }
        dl { grid-template-columns: repeat(3, minmax(0, 1fr)); font-size: 7.5pt; gap: 1mm 5mm; padding-top: 1mm; }
        dd, dd small { line-height: 1.4; font-size: 7.5pt; }
        dd small { display: inline; padding-left: 1em; }
        dl div { break-inside: avoid; }
      }
    `,
  ];

  override render() {
    const all = Object.keys(figuresWords[this.language]) as FigureName[];
    return html`<details class="card ${this.onPaper.length > 0 ? '' : 'screen'}"><summary>${officeFiguresWords[this.language].howAll}</summary>${definitions(all, this.language, this.onPaper)}</details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'how-counted': HowCounted;
    'figure-definitions': FigureDefinitions;
  }
}
