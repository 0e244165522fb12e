import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersonalRow } from '../../shared/care.ts';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

/** What may be personal: what, where, how long; with `counts` how many there are, and how many are over their time. */
@customElement('personal-table')
export class PersonalTable extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) rows: readonly PersonalRow[] = [];
  @property({ type: Boolean }) counts = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; overflow-x: auto; }
      td { line-height: 22px; }
      .due { font-weight: 700; color: var(--verm); }
      @media print { table { font-size: 12px; } }
    `,
  ];

  override render() {
    const words = officeCareWords[this.language];
    const { columns } = words.purge;
    return html`<table>
      <thead><tr><th>${columns.kind}</th><th>${columns.where}</th><th>${columns.keep}</th>
        ${this.counts ? html`<th class="num">${columns.there}</th><th class="num">${columns.due}</th>` : nothing}</tr></thead>
      <tbody>${this.rows.map(
        ({ kind, keep, there, due }) => html`<tr>
          <td><b>${words.kinds[kind]}</b></td><td>${words.where[kind]}</td><td>${words.keep[kind](keep ?? 0)}</td>
          ${this.counts ? html`<td class="num">${there ?? '—'}</td><td class="num ${due ? 'due' : ''}">${due ?? '—'}</td>` : nothing}
        </tr>`,
      )}</tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'personal-table': PersonalTable;
  }
}
