import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { breathe, type Cell, FileFault, MOST_COLUMNS, MOST_ROWS, type Row, type Sheet } from './cells.ts';

/** How a file of text is written: UTF-8 and UTF-16 by their marks, else UTF-8 if it is that, else GB 18030 as Chinese programs save it. */
export function textOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder('utf-16be').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    // not UTF-8: the next one says whether it is Chinese at all
  }
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(file);
  } catch {
    throw new FileFault('not-text');
  }
}

/** What stands between two cells: whatever is most frequent in the first line, outside of quotes. */
export function delimiterOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A csv file as one sheet; its cells are all texts. A row is a record, however many lines it takes. Throws FileFault. */
export async function readCsv(file: Uint8Array): Promise<Sheet> {
  const text = textOf(file);
  if (text.includes('\0')) throw new FileFault('not-text');
  const parser = Readable.from(slices(text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text.replace(/^\ufeff/, '')),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }),
  );
  const rows: Row[] = [];
  let nr = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      nr += 1;
      const cells = new Map<number, Cell>();
      for (const [column, said] of record.slice(0, MOST_COLUMNS).entries())
        if (said.trim() !== '') cells.set(column, { is: 'text', text: unguarded(said) });
      if (cells.size > 0) rows.push({ nr, cells });
      if (rows.length > MOST_ROWS + 1) throw new FileFault('too-many-rows');
      await breathe();
    }
  } catch (fault) {
    throw fault instanceof FileFault ? fault : new FileFault('not-text');
  }
  return { name: 'csv', rows, merged: [] };
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

const ACTS = /^['=+\-@\t\r]/;
/** A program would take what begins so for a formula: an apostrophe before it, as people write it themselves. */
const guarded = (text: string): string => (ACTS.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (text.startsWith("'") && ACTS.test(text.slice(1)) ? text.slice(1) : text);

type Cells = readonly (string | number | null)[];

/** Records of a csv file: commas, and lines that end as a Chinese Excel wants them. */
export function csvLines(rows: readonly Cells[]): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : typeof value === 'number' ? String(value) : guarded(value);
    return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The mark by which that program knows UTF-8. */
export const CSV_MARK = '\ufeff';

/** A csv file that a Chinese Excel opens as it is. */
export const writeCsv = (rows: readonly Cells[]): Uint8Array => new TextEncoder().encode(`${CSV_MARK}${csvLines(rows)}`);
