import { tableFile } from '../../shared/i18n/table-file.ts';
import type { Documents } from '../../shared/settings.ts';
import { type Choice, type Column, choicesOf, column, type Value } from './columns.ts';

export { choicesOf, column };

/** A row of a document, whatever its shape: columns name the fields that they know, and all others are left alone. */
export type Fields = Record<string, unknown>;

/** A list within a row that has a sheet of its own, one line each. */
export type Part = {
  readonly sheet: string;
  /** The field of the list, and of its English neighbour where it is two lists of texts side by side. */
  readonly list: string;
  readonly english?: string;
  readonly columns: readonly Column[];
  /** Fields by which an entry is the same one as before. */
  readonly same: readonly string[];
  /** Left out where it is empty. */
  readonly optional?: true;
};

export type Table = {
  readonly sheet: string;
  /** The column by which a row is known; the sheets of parts have it too. */
  readonly key: Column;
  readonly columns: readonly Column[];
  readonly parts: readonly Part[];
  /** Names a row for people. */
  readonly nameOf: (row: Fields) => string;
  readonly says: readonly string[];
};

export const departmentChoices = ({ departments }: Documents): Choice[] =>
  departments.map(({ id, code, name_zh, short_zh, name_en }) => ({
    value: id,
    label: departments.filter((one) => one.name_zh === name_zh).length > 1 ? id : name_zh,
    also: [code, short_zh, name_en],
  }));
export const queueChoices = ({ queues }: Documents): Choice[] =>
  queues.map(({ code, name_zh, name_en }) => ({ value: code, label: code, also: [name_zh, name_en, `${code} ${name_zh}`] }));

/** The field at a path like `fee.text_zh`. */
export const fieldOf = (row: Fields, path: string): Value =>
  path.split('.').reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Fields)[step] : undefined), row) as Value;

export function setField(row: Fields, path: string, value: Value): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = row;
  for (const step of steps) {
    const next = at[step];
    at[step] = typeof next === 'object' && next !== null ? next : {};
    at = at[step] as Fields;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
}

/** The entries of a part, each with the fields that its columns name. */
export function entriesOf(row: Fields, { list, english, columns }: Part): Fields[] {
  const entries = (row[list] ?? []) as unknown[];
  if (english === undefined) return entries as Fields[];
  const translated = (row[english] ?? []) as unknown[];
  const [zh, en] = columns;
  return entries.map((text, nth) => ({ [zh?.field ?? '']: text, [en?.field ?? '']: translated[nth] }));
}

/** A head as it stands in a file: in csv everything shares one row of heads, so that parts are named before it. */
export const headIn = (format: 'xlsx' | 'csv', part: Part | null, { head }: Column): string =>
  part && format === 'csv' && part.columns.length > 0 ? `${part.sheet}：${head}` : head;

export const sheets = tableFile.sheets;
