import type { OfficeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { SetUpNow } from '../../shared/set-up-views.ts';

/** A document as people call it. */
export function documentName(words: OfficeSetUpWords, document: string): string {
  if (document.startsWith('roster-')) return words.roster(document.slice('roster-'.length));
  return words.documents[document] ?? document;
}

/** A place in a document as people would point at it: `[2].name_zh` of queues is the third row of the services, its name. */
export function placeOf(words: OfficeSetUpWords, document: string, path: string): string {
  const row = /^\[(\d+)\]/.exec(path)?.[1];
  const field = path.replace(/^\[\d+\]\.?/, '').split(/[.[]/)[0] ?? '';
  return [
    documentName(words, document),
    ...(row === undefined ? [] : [words.row(Number(row) + 1)]),
    ...(field ? [words.fields[field] ?? field] : []),
  ].join(' ');
}

/** A place of several documents held against each other: `windows[03].post_a` is the window 03, who sits there. */
export function mergedPlace(words: OfficeSetUpWords, place: string, now: SetUpNow): string {
  const [, document = '', key = '', path = ''] = /^(\w+)(?:\[([^\]]*)\])?\.?(.*)$/.exec(place) ?? [];
  const field = path.split(/[.[]/)[0] ?? '';
  return [
    documentName(words, document),
    ...(key ? [nameOf(document, key, now)] : []),
    ...(field ? [path === field ? (words.fields[field] ?? field) : `${words.fields[field] ?? field} ${path.slice(field.length)}`] : []),
  ].join(' ');
}

/** A row as people call it: a letter and a number are called so already. */
function nameOf(document: string, key: string, { departments, staff }: SetUpNow): string {
  if (document === 'departments') return departments.find(({ id }) => id === key)?.name_zh ?? key;
  return (document === 'staff' ? staff.find(({ id }) => id === key)?.name : undefined) ?? key;
}
