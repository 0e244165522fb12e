import type { TableChange, TableFormat } from '../../shared/table-words.ts';
import { type Column, tidy, type Value, written } from './columns.ts';
import type { Entry, Line, ReadTable, Wrong } from './read-table.ts';
import { entriesOf, type Fields, fieldOf, headIn, type Part, setField, type Table } from './table.ts';

/** What a row of the file makes of the row that is there, or out of nothing. */
export type Draft = { readonly entry: Entry; readonly was: Fields | null; readonly next: Fields };

const bare = (value: Value): unknown =>
  typeof value === 'string'
    ? tidy(value) || null
    : Array.isArray(value)
      ? value.length === 0
        ? null
        : value
      : value === false
        ? null
        : (value ?? null);
/** Nothing, an empty text, an empty list and "no" are one and the same to whoever fills in a table. */
const alike = (a: Value, b: Value): boolean => JSON.stringify(bare(a)) === JSON.stringify(bare(b));

function put(row: Fields, { field, blank, keeps }: Column, value: Value): void {
  if (keeps && value === undefined) return;
  const next = value === undefined ? blank : value;
  if (!alike(fieldOf(row, field), next)) setField(row, field, next);
  else if (next !== undefined && fieldOf(row, field) === undefined) setField(row, field, next); // a new row has what its document must have
}

/** Tells a place in a table: of a line, or of a column in it. */
export type Tell = (line: Line, column: Column, part: Part | null, word: Wrong['reason']['word'], of?: string) => void;

/** Every row of the file on top of the one that is there. Fields without a column stay as they are. */
export function apply(table: Table, { entries }: ReadTable, old: (entry: Entry) => Fields | null, tell: Tell): Draft[] {
  return entries.map((entry) => {
    const was = old(entry);
    const next: Fields = was ? structuredClone(was) : {};
    for (const column of table.columns) if (entry.values.has(column.field)) put(next, column, entry.values.get(column.field));
    if (!was)
      for (const column of table.columns) if (!entry.values.has(column.field) && column.blank !== undefined) put(next, column, undefined);
    for (const part of table.parts) {
      const lines = entry.parts.get(part) ?? (was ? undefined : []);
      if (lines) putPart(next, part, lines, tell);
    }
    return { entry, was, next };
  });
}

function putPart(row: Fields, part: Part, lines: readonly Line[], tell: Tell): void {
  if (part.english !== undefined) {
    putTexts(row, part, part.english, lines, tell);
    return;
  }
  const rest = [...entriesOf(row, part)];
  const sameAs = (line: Line) => (entry: Fields) =>
    part.same.every((field) => !line.values.has(field) || alike(fieldOf(entry, field), line.values.get(field)));
  const list = lines.map((line) => {
    const at = rest.findIndex(sameAs(line));
    const entry = structuredClone((at < 0 ? undefined : rest.splice(at, 1)[0]) ?? {});
    for (const column of part.columns) if (line.values.has(column.field)) put(entry, column, line.values.get(column.field));
    return entry;
  });
  if (list.length === 0 && part.optional) {
    if ((row[part.list] as unknown[] | undefined)?.length) delete row[part.list];
  } else row[part.list] = list;
}

/** Two lists of texts side by side: all of the second, or none. */
function putTexts(row: Fields, part: Part, english: string, lines: readonly Line[], tell: Tell): void {
  const [zh, en] = part.columns;
  if (!zh || !en) return;
  const texts = (field: string) => lines.map(({ values }) => values.get(field) ?? '');
  const keep = (list: string, next: readonly Value[]) => {
    const old = (row[list] ?? []) as string[];
    if (JSON.stringify(old.map(tidy)) !== JSON.stringify(next)) row[list] = next;
  };
  keep(part.list, texts(zh.field));
  row[part.list] ??= [];
  const translated = texts(en.field);
  const said = translated.filter((text) => text !== '').length;
  if (lines.some(({ values }) => !values.has(en.field)) && lines.length > 0) return; // a mistake there is told already, or the file has no such column
  if (said === 0) {
    if ((row[english] as unknown[] | undefined)?.length) delete row[english];
  } else if (said < lines.length) {
    for (const line of lines) if (line.values.get(en.field) === undefined) tell(line, en, part, 'english-missing');
  } else keep(english, translated);
}

/** Field by field what is otherwise, as the file writes it. */
export function changesOf({ columns, parts }: Table, was: Fields, next: Fields, format: TableFormat): TableChange[] {
  const text = (column: Column, row: Fields | undefined) => String((row && written(column, fieldOf(row, column.field))) ?? '');
  const differing = (list: readonly Column[], a: Fields | undefined, b: Fields | undefined, name: (column: Column) => string) =>
    list.flatMap((column) => {
      const [before, after] = [text(column, a), text(column, b)];
      return before === after ? [] : [{ field: name(column), was: before, becomes: after }];
    });
  return [
    ...differing(columns, was, next, (column) => headIn(format, null, column)),
    ...parts.flatMap((part) => {
      const [before, after] = [entriesOf(was, part), entriesOf(next, part)];
      return Array.from({ length: Math.max(before.length, after.length) }, (_none, nth) =>
        differing(part.columns, before[nth], after[nth], ({ head }) => `${part.sheet} ${nth + 1} ${head}`),
      ).flat();
    }),
  ];
}
