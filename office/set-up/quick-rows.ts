import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import type { Option } from '../editing/field.ts';
import { parts } from '../parts.ts';
import { type Row, textOf } from './rows.ts';
import { setUpWish } from './state.ts';

/** What stands in a column: a text, one of several, or some of them (a box each, in a matrix). */
export type Column = {
  readonly field: string;
  readonly label: string;
  readonly width: string;
} & (
  | { readonly is: 'text'; readonly max: number; readonly number?: true }
  | { readonly is: 'choice'; readonly options: readonly Option[]; readonly none?: string }
  | { readonly is: 'many'; readonly options: readonly Option[] }
);

/** A list that is written quickly: a row each, its fields side by side; the next row is one key away. */
@customElement('quick-rows')
export class QuickRows extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Makes a row that is not there yet. */
  @property({ attribute: false }) fresh: () => Row = () => ({ was: '' });

  /** Where the keyboard goes on once there are so many rows: they come back from the page a moment later. */
  private goTo: { rows: number; to: string } | null = null;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; min-width: 0; }
      .around { overflow-x: auto; margin: -4px; padding: 4px; }
      table { width: auto; }
      th, td { padding: 3px 6px; border: 0; height: auto; vertical-align: middle; }
      th { height: 30px; }
      th:first-child, td:first-child { padding-left: 0; }
      th.box, td.box { text-align: center; padding: 3px 0; }
      th.box abbr { text-decoration: none; display: block; min-width: 34px; }
      input, select { height: 40px; padding: 0 10px; }
      td.box label { display: grid; place-items: center; margin: 0 auto; width: 34px; height: 40px; cursor: pointer; }
      td.box input { width: 20px; height: 20px; accent-color: var(--blue-7); }
      .add { margin-top: 10px; }
      .away { min-height: 40px; font-weight: 400; }
    `,
  ];

  override render() {
    const words = officeSetUpWords[this.language];
    return html`<div class="around"><table>
        <thead><tr>${this.columns.map((column) => this.head(column))}<th><span class="soft"></span></th></tr></thead>
        <tbody>${this.rows.map(
          (row, nth) => html`<tr>${this.columns.map((column) => this.cell(column, row, nth))}
            <td><button type="button" class="btn away" ?disabled=${this.rows.length < 2} aria-label=${`${words.remove} ${words.row(nth + 1)}`} @click=${() => this.takeAway(nth)}>${words.remove}</button></td></tr>`,
        )}</tbody>
      </table></div>
      <button type="button" class="btn add" @click=${this.add}>＋ ${words.add}</button>`;
  }

  private head(column: Column): TemplateResult | TemplateResult[] {
    if (column.is !== 'many') return html`<th scope="col">${column.label}</th>`;
    return column.options.map(({ value, label }) => html`<th class="box" scope="col"><abbr title=${label}>${value}</abbr></th>`);
  }

  private cell(column: Column, row: Row, nth: number): TemplateResult | TemplateResult[] {
    const words = officeSetUpWords[this.language];
    const label = `${column.label} ${words.row(nth + 1)}`;
    const value = textOf(row, column.field);
    if (column.is === 'many') {
      const chosen = row[column.field];
      const has = (one: string) => Array.isArray(chosen) && chosen.includes(one);
      return column.options.map(
        (
          one,
        ) => html`<td class="box"><label><input type="checkbox" aria-label=${`${one.label} ${words.row(nth + 1)}`} .checked=${has(one.value)}
          @change=${(event: Event) => this.tick(nth, column.field, one.value, (event.target as HTMLInputElement).checked)}></label></td>`,
      );
    }
    const style = `${column.width}`;
    if (column.is === 'choice')
      return html`<td><select data-width=${style} aria-label=${label} @change=${(event: Event) => this.write(nth, column.field, (event.target as HTMLSelectElement).value)}>
        ${column.none === undefined ? '' : html`<option value="" ?selected=${value === ''}>${column.none}</option>`}
        ${column.options.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}</select></td>`;
    return html`<td><input data-width=${style} aria-label=${label} maxlength=${column.max} inputmode=${column.number ? 'numeric' : 'text'} autocomplete="off" .value=${value}
      @input=${(event: Event) => this.write(nth, column.field, (event.target as HTMLInputElement).value)}></td>`;
  }

  override updated() {
    if (this.goTo && this.rows.length === this.goTo.rows) {
      this.renderRoot.querySelector<HTMLElement>(this.goTo.to)?.focus();
      this.goTo = null;
    }
    // Widths by script: the policy of the page lets no style stand in the markup.
    for (const one of this.renderRoot.querySelectorAll<HTMLElement>('[data-width]')) one.style.width = one.dataset.width ?? '';
  }

  private write(nth: number, field: string, value: string | readonly string[]) {
    setUpWish(this, { do: 'rows', rows: this.rows.map((row, at) => (at === nth ? { ...row, [field]: value } : row)) });
  }

  private tick(nth: number, field: string, value: string, is: boolean) {
    const before = this.rows[nth]?.[field];
    const list = Array.isArray(before) ? (before as readonly string[]) : [];
    this.write(nth, field, is ? [...list, value] : list.filter((one) => one !== value));
  }

  private takeAway(nth: number) {
    this.goTo = { rows: this.rows.length - 1, to: `tbody tr:nth-child(${Math.max(nth, 1)}) input` };
    setUpWish(this, { do: 'rows', rows: this.rows.filter((_row, at) => at !== nth) });
  }

  private add = () => {
    this.goTo = { rows: this.rows.length + 1, to: 'tbody tr:last-child input, tbody tr:last-child select' };
    setUpWish(this, { do: 'rows', rows: [...this.rows, this.fresh()] });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'quick-rows': QuickRows;
  }
}
