import type { DocumentChange, RowExample, Rows } from '../../shared/set-up-views.ts';
import type { Lang } from '../../shared/words.ts';

/** By what a row of a list is known. */
const KEYS: Readonly<Record<string, string>> = {
  departments: 'id',
  queues: 'code',
  windows: 'no',
  staff: 'id',
  leaders: 'id',
  matters: 'code',
  posts: 'slug',
  rules: 'key',
  systems: 'slug',
};
const EXAMPLES = 5;
type Row = Readonly<Record<string, unknown>>;

/**
 * What a document would become, row by row; one that is no list counts its fields as rows, a roster its days. Of undefined there is none:
 * before, it is new; after, it is not spoken of. After null it is gone.
 */
export function compare(document: string, before: unknown, after: unknown, lang: Lang): DocumentChange {
  if (after === undefined) return { document, becomes: 'kept', added: NONE, removed: NONE, changed: NONE };
  const [old, next] = [rowsOf(document, before), rowsOf(document, after)];
  const example = (key: string, row: unknown, fields: readonly string[] = []): RowExample => ({ key, name: nameOf(row, lang), fields });
  const added = [...next].flatMap(([key, row]) => (old.has(key) ? [] : [example(key, row)]));
  const removed = [...old].flatMap(([key, row]) => (next.has(key) ? [] : [example(key, row)]));
  const changed = [...next].flatMap(([key, row]) => {
    const was = old.get(key);
    if (was === undefined || same(was, row)) return [];
    return [example(key, row, isRow(was) && isRow(row) ? fieldsOf(was, row) : [])];
  });
  const isSame = added.length + removed.length + changed.length === 0 && same(before, after);
  const becomes = after === null ? 'gone' : before === undefined ? 'new' : isSame ? 'same' : 'changed';
  return { document, becomes, added: rows(added), removed: rows(removed), changed: rows(changed) };
}

const NONE: Rows = { count: 0, examples: [] };
const rows = (all: readonly RowExample[]): Rows => ({ count: all.length, examples: all.slice(0, EXAMPLES) });
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (was: Row, is: Row): string[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => !same(was[field], is[field]));
const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
/** In which order somebody wrote the fields is no difference; a list's order is one. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

function rowsOf(document: string, content: unknown): Map<string, unknown> {
  if (content === undefined || content === null) return new Map();
  const [list, key] = isRow(content) && Array.isArray(content.days) ? [content.days, 'date'] : [content, KEYS[document] ?? ''];
  if (Array.isArray(list)) return new Map(list.map((row: unknown, nth) => [isRow(row) ? String(row[key] ?? nth) : String(nth), row]));
  return new Map(isRow(content) ? Object.entries(content) : []);
}

function nameOf(row: unknown, lang: Lang): string {
  if (!isRow(row)) return '';
  const [zh, en] = [row.name_zh ?? row.name ?? row.text_zh, row.name_en];
  const name = lang === 'en' ? (en ?? zh) : zh;
  return typeof name === 'string' ? name.slice(0, 60) : '';
}
