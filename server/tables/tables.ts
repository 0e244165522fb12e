import { type TablesWords, tablesWords } from '../../shared/i18n/tables.ts';
import type { Documents } from '../../shared/settings.ts';
import type { TableCheck, TableError, TableFormat, TableKind, TableMode } from '../../shared/table-words.ts';
import type { Lang } from '../../shared/words.ts';
import { columnLetter, FileFault, type Sheet } from './cells.ts';
import { checkTable } from './check-table.ts';
import { readCsv } from './csv.ts';
import type { Wrong } from './read-table.ts';
import type { Fields } from './table.ts';
import { readXlsx } from './xlsx-read.ts';

export { exportTable, tableTemplate } from './write-table.ts';

const MOST_TOLD = 5_000; // mistakes: whoever has more has the wrong file

export type TableFound = {
  readonly check: TableCheck;
  /** What the document becomes; null: nothing is to be stored, because of mistakes or because it says that already. */
  readonly next: readonly Fields[] | null;
};

/** Reads a file and says what it would do, in words for the one who asked. A workbook tells itself by its first bytes; all else is csv. */
export async function readTableFile(
  kind: TableKind,
  file: Uint8Array,
  documents: Documents,
  mode: TableMode,
  lang: Lang,
): Promise<TableFound> {
  const words = tablesWords[lang];
  try {
    const format = formatOf(file);
    const sheets: Sheet[] = format === 'xlsx' ? await readXlsx(file) : [await readCsv(file)];
    const { wrong, next, changes, ...found } = checkTable(kind, documents, sheets, format, mode);
    const errors = wrong.slice(0, MOST_TOLD).map((one) => told(one, words));
    return { check: { ...found, errors, errorCount: wrong.length }, next: wrong.length === 0 && changes ? next : null };
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    const errors = [{ sheet: '', row: 0, column: '', head: '', value: '', reason: words.file[fault.word] }];
    return {
      check: { counts: { read: 0, new: 0, changed: 0, same: 0, gone: 0 }, rows: [], errors, errorCount: 1, ignored: [] },
      next: null,
    };
  }
}

const formatOf = (file: Uint8Array): TableFormat =>
  (file[0] === 0x50 && file[1] === 0x4b) || (file[0] === 0xd0 && file[1] === 0xcf) ? 'xlsx' : 'csv';

const told = ({ sheet, row, column, head, value, reason: { word, ...beside } }: Wrong, words: TablesWords): TableError => ({
  sheet,
  row,
  column: column === null ? '' : columnLetter(column),
  head,
  value,
  reason: words.reasons[word](beside),
});

/** A place as people write it: 材料!C17. */
export const placeText = ({ sheet, column, row }: TableError): string => `${sheet ? `${sheet}!` : ''}${column}${row || ''}`;
