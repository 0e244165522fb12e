import type { KioskView, QueueRow } from '../shared/views.ts';

/** The cards of the first screen: the hall's own, in its own order; `more` are those behind "all services". */
export type Choice = { readonly shown: readonly QueueRow[]; readonly more: readonly QueueRow[] };

/**
 * Fills the places there are. If all queues fit, all are shown; otherwise the last place is "all services". It never
 * reorders itself by how busy a queue is: who comes every week finds the card where it was.
 */
export function choiceOf({ queues, home }: Pick<KioskView, 'queues' | 'home'>, places: number): Choice {
  const first = home.flatMap((code) => queues.filter(({ queue }) => queue === code));
  const ordered = [...first, ...queues.filter((row) => !first.includes(row))];
  if (ordered.length <= places) return { shown: ordered, more: [] };
  return { shown: ordered.slice(0, places - 1), more: ordered.slice(places - 1) };
}

/** As many of the examples as fit, cut between two of them and never inside a word. */
export function someOf(examples: string, most: number): string {
  const parts = examples.split(/(?<=[、，,])/);
  let said = '';
  for (const part of parts) {
    if ((said + part).replace(/[、，,\s]+$/, '').length > most) break;
    said += part;
  }
  return said.replace(/[、，,\s]+$/, '');
}

/** A page of a list, and how many there are: at least one, so that an empty list is a page too. */
export function pageOf<T>(rows: readonly T[], page: number, size: number): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages - 1);
  return { rows: rows.slice(at * size, (at + 1) * size), page: at, pages };
}
