import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetter } from '../../server/tables/cells.ts';

/** Another content of one cell: a text, or the XML that stands in it with its type. */
export type Plant = {
  sheet: string;
  head: string;
  row: number;
  text?: string;
  xml?: string;
  type?: string;
  style?: number;
  merge?: number;
};

const inline = (text: string) =>
  `<is><t xml:space="preserve">${text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)}</t></is>`;

/** Puts other cells into a workbook, part by part, as no program of ours would write them. `sheets` in their order. Answers the places. */
export function planted(
  file: Uint8Array,
  sheets: readonly { name: string; heads: readonly string[] }[],
  plants: readonly Plant[],
): { file: Uint8Array; places: string[] } {
  const parts = unzipSync(file);
  const places = plants.map(({ sheet, head, row, text, xml, type = 'n', style = 1, merge }) => {
    const nth = sheets.findIndex(({ name }) => name === sheet);
    const at = sheets[nth]?.heads.indexOf(head) ?? -1;
    if (at < 0) throw new Error(`no column ${head} in ${sheet}`);
    const path = `xl/worksheets/sheet${nth + 1}.xml`;
    const ref = `${columnLetter(at)}${row}`;
    const cell =
      text === ''
        ? ''
        : `<c r="${ref}" s="${style}" t="${text === undefined ? type : 'inlineStr'}">${text === undefined ? xml : inline(text)}</c>`;
    let body = strFromU8(parts[path] ?? new Uint8Array());
    if (merge !== undefined) {
      const range = `<mergeCells count="1"><mergeCell ref="${ref}:${columnLetter(at + merge)}${row}"/></mergeCells>`;
      body = body.replace('</sheetData>', `</sheetData>${range}`);
    } else {
      const own = new RegExp(`<c r="${ref}"(?: [^>]*)?>.*?</c>`, 's');
      const line = new RegExp(`(<row r="${row}">)(.*?)(</row>)`, 's');
      body = own.test(body)
        ? body.replace(own, () => cell)
        : body.replace(line, (_all, open: string, cells: string, end: string) => `${open}${cells}${cell}${end}`);
    }
    parts[path] = strToU8(body);
    return `${sheet}!${ref}`;
  });
  return { file: zipSync(parts), places };
}
