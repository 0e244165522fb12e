import { type HeadName, tableFile } from '../../shared/i18n/table-file.ts';
import type { ReasonWord } from '../../shared/table-words.ts';
import type { Cell } from './cells.ts';

/** What a document holds in a field that has a column; undefined: nothing. */
export type Value = string | number | boolean | null | readonly string[] | undefined;
export type Choice = { readonly value: string; readonly label: string /** Other words for the same. */; readonly also?: readonly string[] };
type Kind =
  | { readonly is: 'text'; readonly most: number; readonly form?: RegExp; readonly wrong?: ReasonWord }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'yes' }
  | { readonly is: 'day' }
  /** `open`: other words stay as they are. */
  | { readonly is: 'choice'; readonly of: readonly Choice[]; readonly several?: true; readonly open?: true; readonly wrong?: ReasonWord }
  | { readonly is: 'words' };

/** A column of a table and the field of the document that it stands for, as `time_limit.promised.value`. */
export type Column = {
  readonly field: string;
  readonly head: string;
  readonly says: string;
  readonly kind: Kind;
  /** A new row must have it. */
  readonly needed: boolean;
  /** What the document holds where the cell is empty; undefined: the field is left out. */
  readonly blank: Value;
  /** An empty cell leaves what is there. */
  readonly keeps?: true;
  readonly examples: readonly [string, string];
  readonly width: number;
};
type More = Partial<Pick<Column, 'needed' | 'blank' | 'width' | 'keeps'>>;

export function column(field: string, head: HeadName, kind: Kind, examples: readonly [string, string], more: More = {}): Column {
  const [title, says] = tableFile.heads[head];
  return { field, head: title, says, kind, examples, needed: false, blank: undefined, width: 16, ...more };
}

export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export type Reason = { readonly word: ReasonWord; readonly most?: number; readonly least?: number; readonly of?: string };
type Read = { readonly value: Value } | { readonly wrong: Reason };
const wrong = (word: ReasonWord, more: Omit<Reason, 'word'> = {}): Read => ({ wrong: { word, ...more } });

const YES = new Set(['是', '有', '对', '√', '✓', 'y', 'yes', 'true', '1']);
const NO = new Set(['否', '无', '不', '×', 'x', 'n', 'no', 'false', '0']);

/** A text as it counts: ends and line ends make no difference. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** What a cell says in its column; an empty one is `undefined`. */
export function readCell({ kind, needed }: Column, cell: Cell | undefined): Read {
  if (cell?.is === 'formula') return wrong('formula');
  if (cell?.is === 'error') return wrong('error-value');
  const said = cell === undefined ? '' : tidy(plain(cell));
  if (said === '') return needed ? wrong('missing') : { value: undefined };
  switch (kind.is) {
    case 'text':
      if (cell?.is === 'day') return wrong('is-a-date');
      if (/^\d(\.\d+)?E\+\d+$/i.test(said)) return wrong('turned-number');
      if (said.length > kind.most) return wrong('too-long', { most: kind.most });
      if (kind.form && !kind.form.test(said)) return wrong(kind.wrong ?? 'form');
      return { value: said };
    case 'whole': {
      const number = cell?.is === 'number' ? cell.number : /^-?\d+(\.\d+)?$/.test(said) ? Number(said) : Number.NaN;
      if (cell?.is === 'day') return wrong('is-a-date');
      if (Number.isNaN(number)) return wrong('number');
      if (!Number.isInteger(number)) return wrong('whole');
      return number < kind.least || number > kind.most ? wrong('range', { least: kind.least, most: kind.most }) : { value: number };
    }
    case 'yes': {
      const word = said.toLowerCase();
      return YES.has(word) ? { value: true } : NO.has(word) ? { value: false } : wrong('yes-or-no');
    }
    case 'day':
      return readDay(cell, said);
    case 'words':
      return { value: parts(said) };
    case 'choice': {
      const chosen = (kind.several ? parts(said) : [said]).map((word) => ({
        word,
        value: chosenBy(kind.of, word) ?? (kind.open ? word : undefined),
      }));
      const unknown = chosen.find(({ value }) => value === undefined);
      if (unknown) return wrong(kind.wrong ?? 'choice', { of: unknown.word });
      const values = chosen.flatMap(({ value }) => value ?? []);
      return { value: kind.several ? values : values[0] };
    }
  }
}

function plain(cell: Cell): string {
  switch (cell.is) {
    case 'text':
    case 'day':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'yes':
      return cell.yes ? tableFile.yes : tableFile.no;
    default:
      return '';
  }
}

const parts = (said: string): string[] => [
  ...new Set(
    said
      .split(/[、,，;；\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

function chosenBy(of: readonly Choice[], word: string): string | undefined {
  const same = (other: string) => other.toLowerCase() === word.toLowerCase();
  return (of.find(({ label }) => same(label)) ?? of.find(({ value, also = [] }) => same(value) || also.some(same)))?.value;
}

function readDay(cell: Cell | undefined, said: string): Read {
  if (cell?.is === 'number' || /^\d{5}(\.\d+)?$/.test(said)) return wrong('date-serial');
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${value}T00:00:00Z`);
  return year === '' || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(value) ? wrong('day') : { value };
}

/** A field as it is written into a file. */
export function written({ kind }: Column, value: Value): string | number | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? tableFile.yes : tableFile.no;
  if (typeof value === 'number') return value;
  const label = (word: string) => (kind.is === 'choice' ? (kind.of.find((one) => one.value === word)?.label ?? word) : word);
  return typeof value === 'string' ? label(value) : value.length === 0 ? null : value.map(label).join(tableFile.and);
}

/** What a cell shows, for whoever must find it. */
export const shown = (cell: Cell | undefined): string =>
  cell === undefined ? '' : cell.is === 'formula' ? '=…' : cell.is === 'error' ? cell.text : plain(cell).slice(0, 80);
