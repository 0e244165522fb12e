import { strToU8, Zip, ZipDeflate } from 'fflate';
import { CSV_MARK, csvLines } from './csv.ts';
import { SHEET_END, type SheetToWrite, sheetHead, sheetPath, sheetRows, workbookParts } from './xlsx-write.ts';

type Cells = readonly (string | number | null)[];
/** A table that is too long to be held: its rows come page after page. */
export type LongTable = Pick<SheetToWrite, 'name' | 'heads'> & { readonly pages: AsyncIterable<readonly Cells[]> };

const MOST_ROWS = 1_000_000; // on a sheet; programs take 1,048,576

/** The table as a csv file, in parts. */
export async function* longCsv({ heads, pages }: LongTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${CSV_MARK}${csvLines([heads.map(({ text }) => text)])}`);
  for await (const page of pages) yield encoder.encode(csvLines(page));
}

/** The table as a workbook, in parts: packed as it comes, never held as a whole. What one sheet does not hold goes on on the next. */
export async function* longXlsx({ name, heads, pages }: LongTable): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) fault = error;
    else ready.push(part);
  });
  const begin = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 3 });
    zip.add(file);
    return file;
  };
  function* packed(): Generator<Uint8Array> {
    if (fault) throw fault;
    yield* ready.splice(0);
  }
  const sheets: { name: string }[] = [];
  const sheet = (): ZipDeflate => {
    sheets.push({ name: sheets.length === 0 ? name : `${name} ${sheets.length + 1}` });
    const file = begin(sheetPath(sheets.length - 1));
    file.push(strToU8(sheetHead(heads)));
    return file;
  };

  let file = sheet();
  let rows = 1;
  for await (const page of pages) {
    if (rows + page.length > MOST_ROWS) {
      file.push(strToU8(SHEET_END), true);
      file = sheet();
      rows = 1;
    }
    file.push(strToU8(sheetRows(page, rows + 1)));
    rows += page.length;
    yield* packed();
  }
  file.push(strToU8(SHEET_END), true);
  for (const [path, text] of Object.entries(workbookParts(sheets))) begin(path).push(strToU8(text), true);
  zip.end();
  yield* packed();
}
