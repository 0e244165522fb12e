import type { FirstView } from '../shared/views.ts';

/** What the server wrote into this page; null where it wrote nothing of that kind: an unknown address, the page kept for times without a network. */
export function first<K extends FirstView['at']>(at: K): Extract<FirstView, { at: K }> | null {
  const written = document.querySelector('#first')?.textContent;
  const found: FirstView | null = written ? JSON.parse(written) : null;
  return found?.at === at ? (found as Extract<FirstView, { at: K }>) : null;
}
