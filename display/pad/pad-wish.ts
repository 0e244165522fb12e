import type { PadMove } from './pad-steps.ts';

/** What the citizen touched; only pad-screen.ts acts upon it. */
export function padWish(from: HTMLElement, detail: PadMove): void {
  from.dispatchEvent(new CustomEvent<PadMove>('pad-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'pad-wish': CustomEvent<PadMove>;
  }
}
