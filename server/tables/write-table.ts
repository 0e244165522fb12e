import { tableFile } from '../../shared/i18n/table-file.ts';
import type { Documents } from '../../shared/settings.ts';
import type { TableFormat, TableKind } from '../../shared/table-words.ts';
import { columnLetter } from './cells.ts';
import { tableOf } from './check-table.ts';
import { type Column, written } from './columns.ts';
import { writeCsv } from './csv.ts';
import { entriesOf, type Fields, fieldOf, headIn, type Part, type Table } from './table.ts';
import { type SheetToWrite, writeXlsx } from './xlsx-write.ts';

type Cells = readonly (string | number | null)[];

/** Partners are written by badge number. */
const asWritten = (kind: TableKind, { staff }: Documents, row: Fields): Fields =>
  kind === 'staff' ? { ...row, ab_partner: staff.find(({ id }) => id === row.ab_partner)?.badge_no ?? row.ab_partner } : row;

/** A document as a file that can be taken back: whatever has a column, nothing left out. */
export function exportTable(kind: TableKind, documents: Documents, format: TableFormat): Uint8Array {
  const table = tableOf(kind, documents);
  const rows = (documents[kind] as unknown as Fields[]).map((row) => asWritten(kind, documents, row));
  const lines = (columns: readonly Column[], row: Fields): Cells => columns.map((column) => written(column, fieldOf(row, column.field)));
  if (format === 'csv') {
    return writeCsv([csvHeads(table), ...rows.flatMap((row) => csvRows(table, row, lines))]);
  }
  return writeXlsx([
    sheet(
      table,
      null,
      rows.map((row) => lines(table.columns, row)),
    ),
    ...table.parts.map((part) =>
      sheet(
        table,
        part,
        rows.flatMap((row) => entriesOf(row, part).map((entry) => [String(fieldOf(row, table.key.field)), ...lines(part.columns, entry)])),
      ),
    ),
  ]);
}

/** The same with nothing in it but two rows that show how it is done; a workbook offers what may stand in a cell, and explains each column. */
export function tableTemplate(kind: TableKind, documents: Documents, format: TableFormat): Uint8Array {
  const table = tableOf(kind, documents);
  if (format === 'csv') {
    const columns = [...table.columns, ...table.parts.flatMap((part) => part.columns)];
    const notes = [...table.says, ...(table.parts.length > 0 ? [tableFile.how.csv] : []), tableFile.how.example];
    const examples = [0, 1].map((nth) => columns.map(({ examples: of }, at) => marked(of[nth as 0 | 1], at)));
    return writeCsv([csvHeads(table), ...notes.map((note) => [`# ${note}`]), ...examples]);
  }
  const choices = lists(table);
  const exampleOf = (columns: readonly Column[]) =>
    [0, 1].map((nth) => columns.map(({ examples }, at) => marked(examples[nth as 0 | 1], at)));
  const offered = (columns: readonly Column[], from: number) =>
    columns.flatMap((column, at) => {
      const range = choices.rangeOf(column);
      const several = column.kind.is === 'choice' && column.kind.several;
      return range === null ? [] : [{ column: at + from, range, ...(several ? { several } : {}) }];
    });
  return writeXlsx([
    { ...sheet(table, null, exampleOf(table.columns)), lists: offered(table.columns, 0), examples: 2 },
    ...table.parts.map((part) => ({
      ...sheet(table, part, exampleOf([table.key, ...part.columns])),
      lists: offered(part.columns, 1),
      examples: 2,
    })),
    explanation(table),
    choices.sheet,
  ]);
}

const marked = (text: string, at: number): string => (at === 0 ? `${tableFile.example} ${text}`.trim() : text);

const csvHeads = (table: Table): string[] => [
  ...table.columns.map((column) => headIn('csv', null, column)),
  ...table.parts.flatMap((part) => part.columns.map((column) => headIn('csv', part, column))),
];

/** A row and the lists in it side by side: its own columns once, the key on every line. */
function csvRows(table: Table, row: Fields, lines: (columns: readonly Column[], row: Fields) => Cells): Cells[] {
  const parts = table.parts.map((part) => ({ part, entries: entriesOf(row, part) }));
  const height = Math.max(1, ...parts.map(({ entries }) => entries.length));
  return Array.from({ length: height }, (_none, nth) => [
    ...(nth === 0
      ? lines(table.columns, row)
      : table.columns.map((column) => (column === table.key ? written(column, fieldOf(row, column.field)) : null))),
    ...parts.flatMap(({ part, entries }) => {
      const entry = entries[nth];
      return entry ? lines(part.columns, entry) : part.columns.map(() => null);
    }),
  ]);
}

const sheet = (table: Table, part: Part | null, rows: readonly Cells[]): SheetToWrite => ({
  name: part?.sheet ?? table.sheet,
  heads: (part ? [table.key, ...part.columns] : table.columns).map(({ head, width, needed }) => ({ text: head, width, needed })),
  rows,
});

/** What may stand in the columns of choices: a sheet with a list each, and where each stands. */
function lists({ columns, parts }: Table): { sheet: SheetToWrite; rangeOf: (column: Column) => string | null } {
  const all = [...columns, ...parts.flatMap((part) => part.columns)];
  const wordsOf = ({ kind }: Column) =>
    kind.is === 'choice' ? kind.of.map(({ label }) => label) : kind.is === 'yes' ? [tableFile.yes, tableFile.no] : [];
  const offered = all.filter((column) => wordsOf(column).length > 0);
  const name = tableFile.sheets.choices;
  const height = Math.max(0, ...offered.map((column) => wordsOf(column).length));
  return {
    sheet: {
      name,
      heads: offered.map(({ head }) => ({ text: head, width: 16 })),
      rows: Array.from({ length: height }, (_none, nth) => offered.map((column) => wordsOf(column)[nth] ?? null)),
    },
    rangeOf(column) {
      const at = offered.indexOf(column);
      return at < 0 ? null : `${name}!$${columnLetter(at)}$2:$${columnLetter(at)}$${wordsOf(column).length + 1}`;
    },
  };
}

function explanation({ sheet: own, columns, parts, key, says }: Table): SheetToWrite {
  const { head } = tableFile.how;
  const told = (name: string, list: readonly Column[]): Cells[] =>
    list.map(({ head: title, says: how, needed, kind }) => [
      name,
      title,
      needed ? tableFile.yes : null,
      how || null,
      kind.is === 'choice' ? kind.of.map(({ label }) => label).join(tableFile.and) : null,
    ]);
  return {
    name: tableFile.sheets.how,
    heads: [
      { text: head.sheet, width: 10 },
      { text: head.column, width: 24 },
      { text: head.needed, width: 8 },
      { text: head.says, width: 60 },
      { text: head.choices, width: 60 },
    ],
    rows: [
      ...[...says, tableFile.how.example].map((line): Cells => [null, null, null, line]),
      ...told(own, columns),
      ...parts.flatMap((part) => told(part.sheet, [key, ...part.columns])),
    ],
  };
}
