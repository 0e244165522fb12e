import type BTree from 'sorted-btree';
import sorted from 'sorted-btree';

export type Tree<K, V> = BTree<K, V>;

// The package is CommonJS: where it is imported as it lies on disk, the class is one step further in.
const Sorted = ('default' in sorted ? (sorted as unknown as { default: typeof sorted }).default : sorted) as typeof sorted;

/** A sorted map whose `clone()` costs nothing: both copies share what neither has changed since. */
export const treeBy = <K, V>(compare: (a: K, b: K) => number): Tree<K, V> => new Sorted<K, V>([], compare);

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
