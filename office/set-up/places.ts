import type { OfficeSetUpWords } from '../../shared/i18n/office-set-up.ts';

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
