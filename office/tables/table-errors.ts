import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tablesWords } from '../../shared/i18n/tables.ts';
import type { TableError } from '../../shared/table-words.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { errorsCsv } from './send-file.ts';
import { tableLook } from './table-look.ts';

const LISTED = 500; // at once: whoever has more filters them, or takes the list home

/** What is wrong with a file, place by place; filtered by a word, and taken home as csv. */
@customElement('table-errors')
export class TableErrors extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) errors: readonly TableError[] = [];
  /** How many there are; the server tells the first thousands. */
  @property({ attribute: false }) all = 0;
  @property() file = '';
  @state() private word = '';

  static override styles = [
    base,
    parts,
    tableLook,
    css`
      :host { display: grid; gap: 10px; }
      .bar { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
      .bar label { flex: 0 1 320px; }
      .bar p { margin-left: auto; line-height: 44px; }
    `,
  ];

  override render() {
    const words = tablesWords[this.language].in;
    const shown = this.errors.filter((error) => this.place(error).concat(error.head, error.value, error.reason).includes(this.word));
    return html`<div class="bar">
        <label>${words.filter}<input type="search" placeholder=${words.filterHow} .value=${this.word} @input=${({ target }: InputEvent) => {
          this.word = (target as HTMLInputElement).value.trim();
        }}></label>
        <p class="soft" role="status">${words.shown(shown.length, this.all)}</p>
        <button class="btn" @click=${this.download}>${words.download}</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.head.reason}><table>
        <thead><tr><th>${words.head.place}</th><th>${words.head.head}</th><th>${words.head.value}</th><th>${words.head.reason}</th></tr></thead>
        <tbody>${shown
          .slice(0, LISTED)
          .map(
            (error) =>
              html`<tr><td class="code">${this.place(error)}</td><td>${error.head}</td><td>${error.value}</td><td>${error.reason}</td></tr>`,
          )}</tbody>
      </table></div>`;
  }

  private place({ sheet, row, column }: TableError): string {
    const words = tablesWords[this.language].in;
    if (row === 0) return words.wholeFile;
    return `${sheet ? `${sheet} ` : ''}${column ? `${column}${row}` : words.row(row)}`;
  }

  private download = () => {
    const { head, errorsFile } = tablesWords[this.language].in;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(errorsCsv(this.errors, [head.sheet, head.place, head.head, head.value, head.reason]));
    link.download = errorsFile(this.file.replace(/\.\w+$/, ''));
    link.click();
    URL.revokeObjectURL(link.href);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'table-errors': TableErrors;
  }
}
