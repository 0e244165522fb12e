import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';

/** 办理依据: the articles, conditions and steps of a matter, on a sheet over its list. */
@customElement('legal-basis')
export class LegalBasis extends LitElement {
  @property({ attribute: false }) matter?: MatterView;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      :host { position: absolute; inset: 0; z-index: 2; background: rgb(10 34 64 / .6); display: grid; align-items: end; }
      .sheet { max-height: 100%; background: var(--card); border-radius: 28px 28px 0 0; padding: 48px 48px 40px; display: flex; flex-direction: column; overflow: hidden; }
      h2 { font: 700 48px/1.3 var(--serif); padding-bottom: 24px; border-bottom: 2px solid var(--line); }
      .body { padding: 12px 0 28px; }
      section { padding-top: 20px; }
      h3 { font-size: 32px; line-height: 1.4; font-weight: 700; color: var(--blue-7); }
      p, li { font-size: 32px; line-height: 1.45; margin-top: 6px; text-wrap: pretty; }
      ul.dots li { padding-left: 36px; position: relative; }
      ul.dots li::before { content: ""; position: absolute; left: 6px; top: 18px; width: 10px; height: 10px; border-radius: 50%; background: var(--blue-7); }
      .steps { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 12px; }
      .steps li { margin: 0; padding: 8px 24px; border-radius: 12px; background: var(--blue-50); font-size: 30px; }
      .crowded p, .crowded li { font-size: 28px; line-height: 1.35; }
      .crowded section { padding-top: 12px; }
      .key { height: 132px; flex: none; }
      @media (orientation: landscape) {
        .sheet { margin: 0 120px; padding: 36px 48px 32px; }
        .body { columns: 2; column-gap: 64px; padding-top: 0; }
        section { break-inside: avoid; }
        h2 { padding-bottom: 16px; }
        p, li { font-size: 30px; }
        .key { height: 104px; }
      }
    `,
  ];

  override render() {
    const { matter, language } = this;
    if (!matter) return nothing;
    const words = kioskWords[language];
    const letters = [...matter.conditions, ...matter.legal_basis.map(({ law }) => law), matter.notes_zh ?? ''].join('').length;
    const part = (title: string, text: unknown) => html`<section><h3>${title}</h3>${text}</section>`;
    return html`
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${words.basisTitle}>
        <h2>${words.basisTitle}</h2>
        <div class="body ${letters > 260 ? 'crowded' : ''}" lang="zh-CN">
          ${part(
            words.laws,
            html`<ul class="dots">
              ${matter.legal_basis.map(({ law, article }) => html`<li>${article ? `《${law}》${article}` : `《${law}》`}</li>`)}
            </ul>`,
          )}
          ${
            matter.conditions.length
              ? part(words.conditions, html`<ul class="dots">${matter.conditions.map((one) => html`<li>${one}</li>`)}</ul>`)
              : nothing
          }
          ${part(words.stepsTitle, html`<ol class="steps">${matter.steps.map((one, nth) => html`<li>${nth + 1}. ${one}</li>`)}</ol>`)}
          ${part(words.limitByLaw, html`<p>${matter.time_limit.statutory.text_zh}</p>`)}
          ${part(words.feeTitle, html`<p>${matter.fee.text_zh}</p>`)}
          ${part(words.result, html`<p>${matter.result_zh}</p>`)}
          ${matter.notes_zh ? part(words.notes, html`<p>${matter.notes_zh}</p>`) : nothing}
        </div>
        <button class="key prime" @click=${() => this.dispatchEvent(new CustomEvent('closed'))}>${words.close}</button>
      </div>
    `;
  }
}
