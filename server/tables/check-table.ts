import { DOCUMENTS, type Documents } from '../../shared/settings.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import type { TableCounts, TableFormat, TableKind, TableMode, TableRow } from '../../shared/table-words.ts';
import { apply, changesOf, type Draft, type Tell } from './apply.ts';
import type { Sheet } from './cells.ts';
import type { Column } from './columns.ts';
import { mattersTable } from './matters-table.ts';
import { type Entry, type Line, type ReadTable, readTable, type Wrong } from './read-table.ts';
import { staffTable } from './staff-table.ts';
import { type Fields, headIn, type Part, type Table } from './table.ts';

export const tableOf = (kind: TableKind, documents: Documents): Table =>
  kind === 'staff' ? staffTable(documents) : mattersTable(documents);
/** The field by which the document itself knows its rows. */
const ID = { staff: 'id', matters: 'code' } as const;

export type Checked = {
  readonly counts: TableCounts;
  readonly rows: readonly TableRow[];
  readonly wrong: readonly Wrong[];
  readonly ignored: readonly string[];
  /** The document as the file would make it, and whether that is another one; not to be used if anything is wrong. */
  readonly next: readonly Fields[];
  readonly changes: boolean;
};

/** What a file would make of a document: nothing is changed. Every mistake is told with its place. Throws FileFault. */
export function checkTable(kind: TableKind, documents: Documents, sheets: readonly Sheet[], format: TableFormat, mode: TableMode): Checked {
  const table = tableOf(kind, documents);
  const current = documents[kind] as unknown as readonly Fields[];
  const read = readTable(table, sheets, format);
  const wrong: Wrong[] = [...read.wrong];
  const tell: Tell = (line, column, part, word, of) => {
    const value = line.values.get(column.field);
    wrong.push({
      sheet: format === 'csv' ? '' : line.sheet,
      row: line.nr,
      column: read.placeOf(line.sheet, column, part),
      head: headIn(format, column === table.key ? null : part, column),
      value: Array.isArray(value) ? value.join('、') : String(value ?? ''),
      reason: { word, ...(of === undefined ? {} : { of }) },
    });
  };
  const drafts = kind === 'staff' ? staffDrafts(table, read, current, mode, tell) : apply(table, read, byKey(current, 'code'), tell);
  if (kind === 'matters') for (const draft of drafts) checkSituations(table, draft, tell);
  missingColumns(table, read, drafts, format, wrong);

  const names = new Set(drafts.map(({ next }) => String(next[ID[kind]])));
  const gone = current.filter((row) => !names.has(String(row[ID[kind]])));
  const touched = drafts.map((draft) => ({ ...draft, is: isOf(draft) }));
  const next = mode === 'replace' ? drafts.map(({ next: row }) => row) : added(current, drafts, ID[kind]);
  const changes = touched.some(({ is }) => is !== 'same') || (mode === 'replace' && gone.length > 0);
  if (wrong.length === 0 && changes) checkWhole(kind, documents, next, drafts, { table, format, read }, wrong);

  const rowOf = (row: Fields, is: TableRow['is'], was: Fields | null): TableRow => ({
    key: String(row[table.key.field] ?? ''),
    name: table.nameOf(row),
    is,
    changes: was ? changesOf(table, was, row, format) : [],
  });
  const count = (what: string) => touched.filter(({ is }) => is === what).length;
  return {
    counts: { read: drafts.length, new: count('new'), changed: count('changed'), same: count('same'), gone: gone.length },
    rows: [
      ...touched.flatMap(({ next: row, was, is }) => (is === 'same' ? [] : [rowOf(row, is, was)])),
      ...gone.map((row) => rowOf(row, 'gone', null)),
    ],
    wrong: wrong.sort(bySheet(table)),
    ignored: read.ignored,
    next,
    changes,
  };
}

const byKey = (rows: readonly Fields[], field: string) => {
  const known = new Map(rows.map((row) => [String(row[field]), row]));
  return ({ key }: Entry) => known.get(key) ?? null;
};

const isOf = ({ was, next }: Draft): 'new' | 'changed' | 'same' =>
  was === null ? 'new' : JSON.stringify(was) === JSON.stringify(next) ? 'same' : 'changed';

/** Those that are there stay in their order, new ones come after. */
function added(current: readonly Fields[], drafts: readonly Draft[], id: string): Fields[] {
  const byId = new Map(drafts.map(({ next }) => [String(next[id]), next]));
  const known = new Set(current.map((row) => String(row[id])));
  return [
    ...current.map((row) => byId.get(String(row[id])) ?? row),
    ...drafts.flatMap(({ next }) => (known.has(String(next[id])) ? [] : [next])),
  ];
}

/** The staff: known by id or, without one, by badge; a partner is written by badge, and kept by id. */
function staffDrafts(table: Table, read: ReadTable, current: readonly Fields[], mode: TableMode, tell: Tell): Draft[] {
  const of = (field: string) => table.columns.find((column) => column.field === field) ?? table.key;
  const upper = (value: unknown) => String(value ?? '').toUpperCase();
  const byId = new Map(current.map((row) => [upper(row.id), row]));
  const byBadge = new Map(current.map((row) => [upper(row.badge_no), row]));
  const badgeOf = (id: unknown) => (byId.get(upper(id))?.badge_no ?? id ?? undefined) as string | undefined;
  const oldOf = ({ values, key }: Entry) => {
    const id = values.get('id');
    return (typeof id === 'string' ? byId.get(upper(id)) : byBadge.get(upper(key))) ?? null;
  };
  // While the rows are read a partner is a badge, as in the file.
  const shownAs = new Map(current.map((row) => [row, { ...row, ab_partner: badgeOf(row.ab_partner) ?? null }]));
  const drafts = apply(table, read, (entry) => shownAs.get(oldOf(entry) ?? {}) ?? null, tell);
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  for (const { next, entry } of drafts) {
    next.id ??= next.badge_no;
    const id = upper(next.id);
    if (seen.has(id) && entry.values.has('id') && entry.values.get('id') !== undefined) tell(entry, of('id'), null, 'twice');
    seen.add(id);
    ids.set(upper(next.badge_no), String(next.id));
  }
  const changed = new Set(drafts.map(({ next }) => upper(next.id)));
  const holders = new Map(
    current.flatMap((row) => (mode === 'replace' || changed.has(upper(row.id)) ? [] : [[upper(row.badge_no), String(row.id)] as const])),
  );
  return drafts.map(({ entry, next }) => {
    const was = oldOf(entry);
    const badge = next.ab_partner;
    if (holders.has(upper(next.badge_no))) tell(entry, of('badge_no'), null, 'badge-twice', holders.get(upper(next.badge_no)));
    if (typeof badge === 'string') {
      const id = ids.get(upper(badge)) ?? holders.get(upper(badge));
      if (id === undefined) tell(entry, of('ab_partner'), null, 'unknown-partner', badge);
      else if (id === next.id) tell(entry, of('ab_partner'), null, 'own-partner');
      next.ab_partner = id ?? badge;
    }
    return { entry, was, next };
  });
}

/** A paper's situations are those of its own matter, by their ids or by what they are called. */
function checkSituations({ parts }: Table, { entry, next }: Draft, tell: Tell): void {
  const part = parts.find(({ list }) => list === 'materials');
  const column = part?.columns.find(({ field }) => field === 'situations');
  if (!part || !column) return;
  const situations = (next.situations ?? []) as Fields[];
  const lines = entry.parts.get(part) ?? [];
  for (const [nth, material] of ((next.materials ?? []) as Fields[]).entries()) {
    const line = lines[nth];
    if (!line || !Array.isArray(material.situations)) continue;
    const ids = material.situations.map((word) => situations.find(({ id, name_zh }) => id === word || name_zh === word)?.id);
    const unknown = ids.indexOf(undefined);
    if (unknown >= 0) tell(line, column, part, 'unknown-situation', String(material.situations[unknown]));
    else material.situations = ids;
  }
}

/** A row that is new needs more columns than one that is there already. */
function missingColumns(table: Table, read: ReadTable, drafts: readonly Draft[], format: TableFormat, wrong: Wrong[]): void {
  if (!drafts.some(({ was }) => was === null)) return;
  const sheet = drafts[0]?.entry.sheet ?? '';
  for (const column of table.columns) {
    if (!column.needed || column === table.key || read.placeOf(sheet, column, null) !== null) continue;
    wrong.push({
      sheet: format === 'csv' ? '' : sheet,
      row: 1,
      column: null,
      head: column.head,
      value: '',
      reason: { word: 'missing-column' },
    });
  }
  for (const part of table.parts) {
    const lines = drafts.flatMap(({ entry }) => entry.parts.get(part) ?? []);
    if (lines.length === 0) continue;
    for (const column of part.columns) {
      if (!column.needed || read.placeOf(part.sheet, column, part) !== null) continue;
      const head = headIn(format, part, column);
      wrong.push({ sheet: format === 'csv' ? '' : part.sheet, row: 1, column: null, head, value: '', reason: { word: 'missing-column' } });
    }
  }
}

/** The document's own shape, and what the others need of it: nothing that is stored later can be refused for what was not told here. */
function checkWhole(
  kind: TableKind,
  documents: Documents,
  next: readonly Fields[],
  drafts: readonly Draft[],
  { table, format, read }: { table: Table; format: TableFormat; read: ReadTable },
  wrong: Wrong[],
): void {
  const draftOf = new Map(drafts.map((draft) => [draft.next, draft]));
  const tellAt = (path: readonly (string | number)[], message: string) => {
    const [nth, ...rest] = path;
    const draft = draftOf.get(next[Number(nth)] ?? {});
    const part = table.parts.find(({ list, english }) => list === rest[0] || english === rest[0]) ?? null;
    const line: Line | undefined = part ? draft?.entry.parts.get(part)?.[Number(rest[1])] : draft?.entry;
    const fields = part ? rest.slice(2) : rest;
    const column: Column | undefined = (part ?? table).columns.find(({ field }) => field === fields.join('.'));
    wrong.push({
      sheet: format === 'csv' ? '' : ((line ?? draft?.entry)?.sheet ?? ''),
      row: (line ?? draft?.entry)?.nr ?? 0,
      column: column && line ? read.placeOf(line.sheet, column, part) : null,
      head: column ? headIn(format, part as Part | null, column) : '',
      value: '',
      reason: { word: 'not-valid', of: message },
    });
  };
  const parsed = DOCUMENTS[kind].safeParse(next);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) tellAt(path as (string | number)[], message);
    return;
  }
  for (const { document, path, reason } of checkTogether({ ...documents, [kind]: parsed.data })) {
    if (document === kind) tellAt(steps(path), reason);
    else
      wrong.push({
        sheet: '',
        row: 0,
        column: null,
        head: '',
        value: '',
        reason: { word: 'still-needed', of: `${document} ${path}: ${reason}` },
      });
  }
}

/** '[3].materials[2].name' as its steps. */
const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, nth, name]) => (nth === undefined ? (name ?? '') : Number(nth)));

/** Sheet by sheet as the table has them, from top to bottom and from left to right; the whole file first. */
function bySheet({ sheet, parts }: Table) {
  const order = ['', sheet, ...parts.map((part) => part.sheet)];
  const nth = (name: string) => order.indexOf(name);
  return (a: Wrong, b: Wrong) => nth(a.sheet) - nth(b.sheet) || a.row - b.row || (a.column ?? -1) - (b.column ?? -1);
}
