import { html, type TemplateResult } from 'lit';

/** What stands in a table behind a chart; `href`: to the tickets that it is made of. `null` is not known, and stands as a dash. */
export type Cell = string | number | null | { readonly text: string | number; readonly href: string };
/** The figures of a chart as they can be read: numbers stand at the right. */
export type ChartTable = { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const textOf = (cell: Cell | undefined): string | number | null =>
  cell === undefined || cell === null ? null : typeof cell === 'object' ? cell.text : cell;
const isNumber = (text: string | number | null): boolean => typeof text === 'number' || (text !== null && /^[−-]?[\d.,]+\s?%?$/.test(text));

/** Columns in which nothing but numbers stands are set at the right. */
export function numericColumns({ head, rows }: ChartTable): readonly boolean[] {
  return head.map((_one, nth) => {
    const told = rows.map((row) => textOf(row[nth])).filter((text) => text !== null);
    return told.length > 0 && told.every(isNumber);
  });
}

const shown = (cell: Cell | undefined): TemplateResult | string | number =>
  typeof cell === 'object' && cell !== null ? html`<a href=${cell.href}>${cell.text}</a>` : (cell ?? '—');

/** The first column names its line. */
export function chartTable(table: ChartTable, caption: string): TemplateResult {
  const numeric = numericColumns(table);
  const align = (nth: number) => (numeric[nth] && nth > 0 ? 'num' : '');
  return html`<table>
    <caption class="hidden">${caption}</caption>
    <thead><tr>${table.head.map((one, nth) => html`<th class=${align(nth)} scope="col">${one}</th>`)}</tr></thead>
    <tbody>${table.rows.map(
      (row) =>
        html`<tr>${row.map((cell, nth) => (nth === 0 ? html`<th scope="row">${shown(cell)}</th>` : html`<td class=${align(nth)}>${shown(cell)}</td>`))}</tr>`,
    )}</tbody>
  </table>`;
}
