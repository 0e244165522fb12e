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

/** On paper the same lines stand in as many tables beside each other as fit: a long thin table leaves half a sheet empty. */
export function besideEachOther({ head, rows }: ChartTable): readonly ChartTable[] {
  const many = rows.length <= 8 ? 1 : head.length <= 3 ? 3 : head.length <= 7 ? 2 : 1;
  const each = Math.ceil(rows.length / many);
  return Array.from({ length: many }, (_one, nth) => ({ head, rows: rows.slice(nth * each, (nth + 1) * each) }));
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
