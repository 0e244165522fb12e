import type { OfficeServicesWords } from '../../shared/i18n/office-services.ts';
import { readMistake } from '../../shared/mistakes.ts';

export type Told = { readonly document?: string; readonly path: string; readonly message: string };
/** A mistake in plain words, and the page of the office where it can be mended; null: on this one, or on none. */
export type Said = { readonly text: string; readonly go: { readonly page: string; readonly rest: string } | null };

const KEYS: Readonly<Record<string, string>> = {
  departments: 'id',
  queues: 'code',
  windows: 'no',
  staff: 'id',
  matters: 'code',
  posts: 'slug',
};
const PAGES: Readonly<Record<string, (row: string) => { page: string; rest: string }>> = {
  departments: (row) => ({ page: 'services', rest: `departments/${row}` }),
  queues: (row) => ({ page: 'services', rest: `queues/${row}` }),
  windows: (row) => ({ page: 'services', rest: `windows/${row}` }),
  matters: (row) => ({ page: 'matters', rest: row }),
  staff: (row) => ({ page: 'people', rest: `staff/${row}` }),
  posts: (row) => ({ page: 'posts', rest: row }),
  hall: () => ({ page: 'services', rest: 'queues' }),
};

/** Which row of a document a place lies in: `[3].categories[0]` of windows is window 04; '' where it is in none. */
export function rowAt(document: string, path: string, rows: unknown): string {
  const nth = /^\[(\d+)\]/.exec(path)?.[1];
  const row: unknown = nth === undefined || !Array.isArray(rows) ? undefined : rows[Number(nth)];
  const key = KEYS[document];
  const name: unknown = key && typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof name === 'string' ? name : '';
}

/**
 * What the hall says against a draft, as a person would: which document still names what is to go, and where. `own`: the document
 * that was to be saved; `rowsOf`: the documents as this page knows them.
 */
export function saidOf(words: OfficeServicesWords, own: string, told: Told, rowsOf: (document: string) => unknown): Said {
  const read = readMistake(told.message);
  const document = told.document ?? own;
  const row = rowAt(document, told.path, rowsOf(document));
  const { mistakes } = words;
  if (read?.is === 'people') return { text: mistakes.people(read.queue), go: PAGES.queues?.(read.queue) ?? null };
  if (read?.is === 'in-use') return { text: mistakes.inUse(read.window), go: PAGES.windows?.(read.window) ?? null };
  const place = (words.place as Readonly<Record<string, string>>)[document] ?? document;
  const where = row ? mistakes.at(place, row) : place;
  const text = read
    ? mistakes.missing(mistakes.what[read.what], read.id, where)
    : `${where} ${told.path.replace(/^\[\d+\]\.?/, '')}：${told.message}`;
  return { text, go: document === own && !row ? null : (PAGES[document]?.(row) ?? null) };
}
