import type { Matter, MatterVersion } from './settings.ts';
import type { Day } from './words.ts';

/** A matter as it holds on a day: its own content, or that of the last version whose day has come. Never with versions behind it. */
export function matterOn({ next = [], ...matter }: Matter, day: Day): Matter {
  const holds = next.filter(({ version_date }) => version_date <= day).at(-1); // they stand in the order of their days
  return holds ? { ...holds, code: matter.code } : matter;
}

/** The same matter, what holds on a day as its own content and what comes later behind it: what is over is left to the history. */
export function settledOn(matter: Matter, day: Day): Matter {
  const later = matter.next?.filter(({ version_date }) => version_date > day) ?? [];
  return { ...matterOn(matter, day), ...(later.length > 0 ? { next: later } : {}) };
}

/** A matter's content as the version that is to hold from a day on. */
export function versionFrom({ code: _code, next: _next, ...content }: Matter, version: string, day: Day): MatterVersion {
  return { ...content, version, version_date: day };
}

/** The number after a version's: '3' after '2', '2026-2' after '2026-1'; one that ends otherwise gets one. */
export function versionAfter(version: string): string {
  const [, head = '', tail] = /^(.*?)(\d+)$/.exec(version) ?? [];
  return tail === undefined ? `${version}-2` : `${head}${Number(tail) + 1}`;
}

/** A place in a document whose value is another than before: `path` as one would write it (`materials[2].source`). */
export type Change = { readonly path: string; readonly before: unknown; readonly after: unknown };

/**
 * What is otherwise in `after`, down to the single value, so that it can be read. Rows with names of their own (papers, situations,
 * laws, versions) are told apart by these; that they stand in another order is a change of the list. A list of lines is one value.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changesBetween(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  const rows = Array.isArray(before) && Array.isArray(after) && changesOfRows(before, after, path);
  if (rows) return rows;
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** Null where the rows have no names, or two of them the same. */
function changesOfRows(before: readonly unknown[], after: readonly unknown[], path: string): Change[] | null {
  const [was, is] = [byName(before), byName(after)];
  if (!was || !is) return null;
  const names = [...is.keys()];
  const changes = [...names, ...[...was.keys()].filter((name) => !is.has(name))].flatMap((name) =>
    changesBetween(was.get(name), is.get(name), `${path}[${(is.has(name) ? names : [...was.keys()]).indexOf(name)}]`),
  );
  const stayed = { before: [...was.keys()].filter((name) => is.has(name)), after: names.filter((name) => was.has(name)) };
  return stayed.before.join('\n') === stayed.after.join('\n') ? changes : [...changes, { path, ...stayed }];
}

function byName(rows: readonly unknown[]): Map<string, unknown> | null {
  const named = new Map<string, unknown>();
  for (const row of rows) {
    const name = isFields(row) ? (row.id ?? row.name ?? row.law ?? row.version_date) : null;
    if (typeof name !== 'string' || named.has(name)) return null;
    named.set(name, row);
  }
  return named;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
