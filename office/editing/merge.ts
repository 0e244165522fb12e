/** Something in which two versions of a document differ from the one that both began with. `undefined`: not there. */
export type Difference = {
  /** As one would write it: `[A].quota.am`, rows by what names them. */
  readonly place: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it; both, and not to the same. */
  readonly by: 'mine' | 'theirs' | 'both';
};
export type Choice = 'mine' | 'theirs';
export type Merged = { readonly value: unknown; readonly differences: readonly Difference[] };

/** What names a row of a list, the first that all its rows have. */
const NAMES = ['id', 'code', 'no', 'slug', 'key', 'date', 'year', 'score', 'name'] as const;

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (row: Row, key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);
const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * Both changes of a document in one: what only one has changed is as that one has it; where both have, `choose` says whose counts.
 * Rows of a list are the same row where they have the same name, in whatever order they stand.
 */
export function merge(base: unknown, mine: unknown, theirs: unknown, choose: (place: string) => Choice = () => 'mine'): Merged {
  const differences: Difference[] = [];

  function walk(place: string, was: unknown, one: unknown, other: unknown): unknown {
    if (same(one, other)) return one;
    if (isRow(one) && isRow(other)) return fields(place, isRow(was) ? was : {}, one, other);
    const name = nameOf([was ?? [], one, other]);
    if (name) return rows(place, name, (was ?? []) as readonly Row[], one as readonly Row[], other as readonly Row[]);
    const by = same(was, other) ? 'mine' : same(was, one) ? 'theirs' : 'both';
    differences.push({ place, base: was, mine: one, theirs: other, by });
    return (by === 'both' ? choose(place) : by) === 'mine' ? one : other;
  }

  function fields(place: string, was: Row, one: Row, other: Row): Row {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const kept = keys.map((key) => [key, walk(place ? `${place}.${key}` : key, own(was, key), own(one, key), own(other, key))] as const);
    return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
  }

  /** In the order of whoever has changed it, mine if both have; a row that only the other has stands behind the row that it stands behind there. */
  function rows(place: string, name: string, was: readonly Row[], one: readonly Row[], other: readonly Row[]): readonly Row[] {
    const of = (list: readonly Row[]) => new Map(list.map((row) => [String(row[name]), row]));
    const [before, mineBy, theirsBy] = [of(was), of(one), of(other)];
    const common = (list: ReadonlyMap<string, Row>) =>
      [...list.keys()].filter((key) => before.has(key) && mineBy.has(key) && theirsBy.has(key));
    const [lead, follow] = same(common(before), common(mineBy)) ? [theirsBy, mineBy] : [mineBy, theirsBy];
    const order = [...lead.keys()];
    const further = [...follow.keys()];
    for (const [nth, key] of further.entries()) {
      if (order.includes(key)) continue;
      const behind = further
        .slice(0, nth)
        .reverse()
        .find((earlier) => order.includes(earlier));
      order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key);
    }
    return order.flatMap((key) => {
      const value = walk(`${place}[${key}]`, before.get(key), mineBy.get(key), theirsBy.get(key));
      return value === undefined ? [] : [value as Row];
    });
  }

  const value = walk('', base, mine, theirs);
  return { value, differences };
}

/** What names the rows of lists that are to be held against each other; null where they are no such lists. */
function nameOf(lists: readonly unknown[]): string | null {
  const all = lists.map((list) => (Array.isArray(list) ? list : null));
  if (all.some((list) => list === null)) return null;
  const found = NAMES.find((name) =>
    all.every((list) => {
      const names = (list ?? []).map((row: unknown) => (isRow(row) ? row[name] : undefined));
      return names.every((one) => one !== undefined) && new Set(names).size === names.length;
    }),
  );
  return found && all.some((list) => (list ?? []).length > 0) ? found : null;
}
