import { tableFile } from '../../shared/i18n/table-file.ts';
import type { TableFormat } from '../../shared/table-words.ts';
import { FileFault, type Row, type Sheet } from './cells.ts';
import { type Column, type Reason, readCell, shown, type Value } from './columns.ts';
import { headIn, type Part, type Table } from './table.ts';

/** A mistake and its place, before it is put into words. */
export type Wrong = {
  readonly sheet: string;
  readonly row: number;
  /** From 0; null: of the whole row. */
  readonly column: number | null;
  readonly head: string;
  readonly value: string;
  readonly reason: Reason;
};

/** One line of a sheet, read: a field is in `values` if the file has its column; undefined where its cell is empty. */
export type Line = { readonly sheet: string; readonly nr: number; readonly values: ReadonlyMap<string, Value> };
/** A row of the table with the lines of its parts; a part is missing where the file has nothing of it. */
export type Entry = Line & { readonly key: string; readonly parts: ReadonlyMap<Part, readonly Line[]> };
export type ReadTable = {
  readonly entries: readonly Entry[];
  readonly wrong: readonly Wrong[];
  readonly ignored: readonly string[];
  /** Where a column of a sheet stands, for whoever finds a mistake later. */
  readonly placeOf: (sheet: string, column: Column, part: Part | null) => number | null;
};

type Growing = Omit<Entry, 'parts'> & { readonly parts: Map<Part, Line[]> };
type Heads = { readonly nr: number; readonly at: ReadonlyMap<Column, number>; readonly rows: readonly Row[] };

/** Reads what is in the sheets as far as it can be read; every cell that cannot be is told with its place. Throws FileFault. */
export function readTable(table: Table, sheets: readonly Sheet[], format: TableFormat): ReadTable {
  const wrong: Wrong[] = [];
  const known = [table.sheet, ...table.parts.map(({ sheet }) => sheet), tableFile.sheets.how, tableFile.sheets.choices];
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const main = filled.find(({ name }) => name.trim() === table.sheet) ?? (filled.length === 1 ? filled[0] : undefined);
  if (!main) throw new FileFault(filled.length === 0 ? 'empty' : 'no-sheet');

  const places = new Map<string, Heads>();
  const columnsOf = (part: Part | null): readonly Column[] => (part ? [table.key, ...part.columns] : table.columns);
  const headText = (part: Part | null, column: Column) => headIn(format, column === table.key ? null : part, column);
  const nameOf = (sheet: Sheet) => (format === 'csv' ? '' : sheet.name);

  /** Where the columns stand; what nobody knows, stands twice or is missing is told. */
  function headsOf(sheet: Sheet, parts: readonly (Part | null)[]): void {
    const [first, ...rows] = sheet.rows;
    const byText = new Map(parts.flatMap((part) => columnsOf(part).map((column) => [headText(part, column), { column, part }] as const)));
    const at = new Map<Part | null, Map<Column, number>>(parts.map((part) => [part, new Map()]));
    const seen = new Set<string>();
    for (const [nth, cell] of first?.cells ?? []) {
      const text = shown(cell)
        .replace(/\s*[*＊]$/, '')
        .replace(/\s/g, '');
      const found = byText.get(text) ?? byText.get(text.replace(/\(/g, '（').replace(/\)/g, '）').replace(':', '：'));
      const place = { sheet: nameOf(sheet), row: first?.nr ?? 1, column: nth, head: shown(cell), value: shown(cell) };
      if (!found) wrong.push({ ...place, reason: { word: 'unknown-column' } });
      else if (seen.has(text)) wrong.push({ ...place, reason: { word: 'twice-column' } });
      else for (const part of found.column === table.key ? parts : [found.part]) at.get(part)?.set(found.column, nth);
      seen.add(text);
    }
    for (const part of parts)
      places.set(`${sheet.name}\n${part?.sheet ?? ''}`, { nr: first?.nr ?? 1, at: at.get(part) ?? new Map(), rows });
    for (const { row, column } of sheet.merged)
      wrong.push({ sheet: nameOf(sheet), row, column, head: shown(first?.cells.get(column)), value: '', reason: { word: 'merged' } });
  }

  const sheetOf = (part: Part | null): Sheet | undefined =>
    part === null || format === 'csv' ? main : filled.find(({ name }) => name.trim() === part.sheet);
  if (format === 'csv') headsOf(main, [null, ...table.parts]);
  else
    for (const part of [null, ...table.parts]) {
      const sheet = sheetOf(part);
      if (sheet) headsOf(sheet, [part]);
    }
  const headsFor = (part: Part | null): Heads | undefined => {
    const sheet = sheetOf(part);
    return sheet && places.get(`${sheet.name}\n${part?.sheet ?? ''}`);
  };

  const tell = (part: Part | null, heads: Heads, row: Row, column: Column, reason: Reason) => {
    const nth = heads.at.get(column) ?? null;
    const sheet = sheetOf(part);
    wrong.push({
      sheet: sheet ? nameOf(sheet) : '',
      row: row.nr,
      column: nth,
      head: headText(part, column),
      value: nth === null ? '' : shown(row.cells.get(nth)),
      reason,
    });
  };

  const isExample = (row: Row): boolean => /^(#|例)/.test(shown([...row.cells].sort(([a], [b]) => a - b)[0]?.[1]).trim());
  const isBlank = (row: Row, heads: Heads, columns: readonly Column[]) =>
    columns.every((column) => shown(row.cells.get(heads.at.get(column) ?? -1)).trim() === '');
  const keyOf = (row: Row, heads: Heads): string => shown(row.cells.get(heads.at.get(table.key) ?? -1)).trim();

  function lineOf(part: Part | null, heads: Heads, row: Row, columns: readonly Column[]): Line {
    const values = new Map<string, Value>();
    for (const column of columns) {
      const nth = heads.at.get(column);
      if (nth === undefined) continue;
      const read = readCell(column, row.cells.get(nth));
      if ('wrong' in read) tell(part, heads, row, column, read.wrong);
      else values.set(column.field, read.value);
    }
    return { sheet: sheetOf(part)?.name ?? '', nr: row.nr, values };
  }

  const mainHeads = headsFor(null);
  const entries = new Map<string, Growing>();
  const nameless: Growing[] = [];
  const firstRows = new Map<string, Row>();
  for (const row of mainHeads?.rows ?? []) {
    if (!mainHeads || isExample(row) || isBlank(row, mainHeads, table.columns)) continue;
    const key = keyOf(row, mainHeads);
    const first = firstRows.get(key);
    if (first && key !== '') {
      if (format !== 'csv' || table.parts.length === 0) tell(null, mainHeads, row, table.key, { word: 'twice' });
      else
        for (const column of table.columns) {
          const nth = mainHeads.at.get(column) ?? -1;
          const said = shown(row.cells.get(nth)).trim();
          if (said !== '' && said !== shown(first.cells.get(nth)).trim()) tell(null, mainHeads, row, column, { word: 'differs' });
        }
      continue;
    }
    firstRows.set(key, row);
    const parts = new Map<Part, Line[]>(table.parts.flatMap((part) => (hasPart(part) ? [[part, []]] : [])));
    const entry = { ...lineOf(null, mainHeads, row, table.columns), key, parts };
    if (key === '') nameless.push(entry);
    else entries.set(key, entry);
  }
  if (mainHeads && !mainHeads.at.has(table.key))
    wrong.push({
      sheet: nameOf(main),
      row: mainHeads.nr,
      column: null,
      head: table.key.head,
      value: '',
      reason: { word: 'missing-column' },
    });

  function hasPart(part: Part): boolean {
    const heads = headsFor(part);
    return heads !== undefined && part.columns.some((column) => heads.at.has(column));
  }

  for (const part of table.parts) {
    const heads = headsFor(part);
    if (!heads || !hasPart(part)) continue;
    for (const row of heads.rows) {
      if (isExample(row) || isBlank(row, heads, part.columns)) continue;
      const key = keyOf(row, heads);
      const entry = entries.get(key);
      if (key === '') tell(part, heads, row, table.key, { word: 'missing' });
      else if (!entry) tell(part, heads, row, table.key, { word: 'unknown-matter', of: key });
      const line = lineOf(part, heads, row, part.columns);
      entry?.parts.get(part)?.push(line);
    }
  }

  return {
    entries: [...entries.values(), ...nameless].sort((a, b) => a.nr - b.nr),
    wrong,
    ignored: sheets
      .filter(({ name, rows }) => rows.length > 0 && name !== main.name && !known.includes(name.trim()))
      .map(({ name }) => name),
    placeOf: (_sheet, column, part) => headsFor(part)?.at.get(column) ?? null,
  };
}
