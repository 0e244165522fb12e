import type { Page } from './page.ts';

/** Where the reading side is: at which page since when, in milliseconds of this machine's steady counter. */
export type Turn = { readonly at: number; readonly key: string; readonly since: number };

/** The turn a moment later: the page stays until its time is up, and keeps its place when the pages around it change. */
export function turned({ at, key, since }: Turn, pages: readonly Page[], steady: number): Turn {
  const here = pages[at]?.key === key ? at : nearest(pages, key, at);
  const page = pages[here];
  if (page && page.key === key && steady - since < page.seconds * 1000) return { at: here, key, since };
  const next = page && page.key === key ? (here + 1) % pages.length : Math.max(0, here);
  return { at: next, key: pages[next]?.key ?? '', since: steady };
}

/** The same page elsewhere, as near as can be; a page that is gone gives way to whatever stands in its place. */
function nearest(pages: readonly Page[], key: string, at: number): number {
  const same = pages.flatMap((page, nth) => (page.key === key ? [nth] : [])).sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return same[0] ?? Math.min(at, pages.length - 1);
}
