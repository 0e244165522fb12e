import { strToU8, zipSync } from 'fflate';
import { columnLetter } from './cells.ts';
import { escaped } from './xlsx-parts.ts';

/** A sheet to be written: heads over rows of texts and numbers. */
export type SheetToWrite = {
  readonly name: string;
  readonly heads: readonly { readonly text: string; readonly width: number; readonly needed?: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What may stand in a column, for the program to offer: a range on another sheet. */
  readonly lists?: readonly { readonly column: number; readonly range: string; readonly several?: boolean }[];
  readonly hidden?: boolean;
  /** Rows that only show how it is done. */
  readonly examples?: number;
};

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by their numbers: 1 text, 2 number, 3 a head, 4 a head that is needed, 5 an example. */
const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font><font><i/><sz val="11"/><color rgb="FF5B6B7D"/><name val="等线"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EEF9"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFDEFC8"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="1" fillId="3" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

const LAST = 20_001; // rows down to which a list is offered, and a column keeps text as text

type Cells = readonly (string | number | null)[];

/** A workbook (.xlsx) of these sheets. Texts are written as texts, so that no program takes one for a formula, a number or a date. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const files = {
    ...workbookParts(sheets),
    ...Object.fromEntries(sheets.map((sheet, at) => [sheetPath(at), sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 6 });
}

export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** What a workbook is beside its sheets. */
export function workbookParts(sheets: readonly Pick<SheetToWrite, 'name' | 'hidden'>[]): Record<string, string> {
  const nth = sheets.map((_sheet, at) => at + 1);
  return {
    '[Content_Types].xml': `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${nth.map((nr) => `<Override PartName="/xl/worksheets/sheet${nr}.xml" ContentType="${KIND}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${nth.map((nr) => `<Relationship Id="rId${nr}" Type="${LINKS}/worksheet" Target="worksheets/sheet${nr}.xml"/>`).join('')}<Relationship Id="styles" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
  };
}

function cell(value: string | number | null, row: number, column: number, style: number): string {
  if (value === null || value === '') return '';
  const place = `r="${columnLetter(column)}${row}"`;
  return typeof value === 'number'
    ? `<c ${place} s="2"><v>${value}</v></c>`
    : `<c ${place} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
const line = (cells: Cells, row: number, style: (column: number) => number): string =>
  `<row r="${row}">${cells.map((value, column) => cell(value, row, column, style(column))).join('')}</row>`;

/** How a sheet begins: its columns and its heads, which stay in sight. */
export function sheetHead(heads: SheetToWrite['heads']): string {
  const columns = heads.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`);
  const first = line(
    heads.map(({ text }) => text),
    1,
    (column) => (heads[column]?.needed ? 4 : 3),
  );
  return `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${first}`;
}
/** Rows of texts and numbers, the first of them the `nr`th of its sheet as a program counts. */
export const sheetRows = (rows: readonly Cells[], nr: number, style: (at: number) => number = () => 1): string =>
  rows.map((cells, at) => line(cells, nr + at, () => style(at))).join('');
export const SHEET_END = '</sheetData></worksheet>';

function sheetXml({ heads, rows, lists = [], examples = 0 }: SheetToWrite): string {
  const offers = lists.map(({ column, range, several }) => {
    const letter = columnLetter(column);
    // Where several may stand in a cell the list is only an offer, not a fence.
    return `<dataValidation type="list" allowBlank="1" ${several ? '' : 'showErrorMessage="1" '}sqref="${letter}2:${letter}${LAST}"><formula1>${escaped(range)}</formula1></dataValidation>`;
  });
  const checks = offers.length > 0 ? `<dataValidations count="${offers.length}">${offers.join('')}</dataValidations>` : '';
  return `${sheetHead(heads)}${sheetRows(rows, 2, (at) => (at < examples ? 5 : 1))}</sheetData>${checks}</worksheet>`;
}
