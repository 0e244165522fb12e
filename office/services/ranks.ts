import type { Queue, Window } from '../../shared/settings.ts';
import type { QueueCode, WindowNo } from '../../shared/words.ts';

/** How a window serves a queue: before all else, when nobody of those waits, or not at all. */
export type Rank = 'first' | 'second' | 'none';

export const rankOf = ({ categories, second }: Pick<Window, 'categories' | 'second'>, queue: QueueCode): Rank =>
  categories.includes(queue) ? 'first' : second.includes(queue) ? 'second' : 'none';

/** The same window, the queue at that rank; queues stand in a rank in the order in which they were put there. */
export function withRank(window: Window, queue: QueueCode, rank: Rank): Window {
  const others = (codes: readonly QueueCode[]) => codes.filter((code) => code !== queue);
  return {
    ...window,
    categories: rank === 'first' ? [...others(window.categories), queue] : others(window.categories),
    second: rank === 'second' ? [...others(window.second), queue] : others(window.second),
  };
}

const AFTER: Readonly<Record<Rank, Rank>> = { none: 'first', first: 'second', second: 'none' };
/** One press further: not at all, first, second, and round again. */
export const turned = (window: Window, queue: QueueCode): Window => withRank(window, queue, AFTER[rankOf(window, queue)]);

export type Served = { readonly first: readonly WindowNo[]; readonly second: readonly WindowNo[] };
/** The windows that serve a queue, as they stand in the document. */
export function servedAt(windows: readonly Window[], queue: QueueCode): Served {
  const at = (rank: Rank) => windows.filter((one) => rankOf(one, queue) === rank).map(({ no }) => no);
  return { first: at('first'), second: at('second') };
}

/** Queues that no window serves at all: their numbers would never be called. */
export const unserved = (queues: readonly Queue[], windows: readonly Window[]): QueueCode[] =>
  queues.map(({ code }) => code).filter((code) => windows.every((one) => rankOf(one, code) === 'none'));
