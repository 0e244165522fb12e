/** What can be exported to a file and taken from one. */
export const TABLE_KINDS = ['matters', 'staff'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What can be wrong at one place of a table; each word has a sentence in every language (shared/i18n/tables). */
export const REASON_WORDS = [
  'missing',
  'choice',
  'number',
  'whole',
  'range',
  'yes-or-no',
  'day',
  'date-serial',
  'is-a-date',
  'turned-number',
  'too-long',
  'form',
  'bad-code',
  'bad-badge',
  'bad-photo',
  'twice',
  'badge-twice',
  'differs',
  'unknown-department',
  'unknown-queue',
  'unknown-partner',
  'own-partner',
  'unknown-situation',
  'unknown-matter',
  'formula',
  'error-value',
  'merged',
  'english-missing',
  'unknown-column',
  'twice-column',
  'missing-column',
  'still-needed',
  'not-valid',
] as const;
export type ReasonWord = (typeof REASON_WORDS)[number];

/** One mistake and its place; `row` 0: it is of the whole file. */
export type TableError = {
  readonly sheet: string;
  readonly row: number;
  /** The letter over the column; empty: of the whole row. */
  readonly column: string;
  readonly head: string;
  readonly value: string;
  /** In the language of the one who asked. */
  readonly reason: string;
};
export type TableChange = { readonly field: string; readonly was: string; readonly becomes: string };
export type TableRow = {
  /** What people know it by: a badge number, a matter's code. */
  readonly key: string;
  readonly name: string;
  /** gone: it is not in the file; it goes only if the table is to replace what is there. */
  readonly is: 'new' | 'changed' | 'gone';
  readonly changes: readonly TableChange[];
};
export type TableCounts = {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
};
/** What a file would do, or why it cannot be taken. */
export type TableCheck = {
  readonly counts: TableCounts;
  readonly rows: readonly TableRow[];
  /** The first of them, if there are very many. */
  readonly errors: readonly TableError[];
  readonly errorCount: number;
  /** Sheets that are no part of the table. */
  readonly ignored: readonly string[];
};
export const MODES = ['add', 'replace'] as const;
/** add: what is not in the file stays as it is; replace: it goes. */
export type TableMode = (typeof MODES)[number];
