import type { Refusal, WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { type QueueState, ticketIn, type WindowState, windowIn } from './state.ts';

/** The window, if the asker is its clerk; closed, it is nobody's. */
export function ofMine(queue: QueueState, settings: Settings, no: WindowNo, by: string | null): WindowState | Refusal {
  if (!settings.windowOf.has(no)) return { refusal: 'unknown-window' };
  const window = windowIn(queue, no);
  if (window.status === 'closed') return { refusal: 'window-not-open' };
  if (window.clerk !== by) return { refusal: 'not-allowed' };
  return window;
}

/** The same, and at work: while it is paused nothing can be called or served. */
export function atMyWindow(queue: QueueState, settings: Settings, no: WindowNo, by: string | null): WindowState | Refusal {
  const window = ofMine(queue, settings, no, by);
  return !('refusal' in window) && window.status === 'paused' ? { refusal: 'window-not-open' } : window;
}

export const busy = (queue: QueueState, window: WindowState): Refusal => {
  const number = ticketIn(queue, window.ticket ?? window.held[0] ?? null)?.number;
  return { refusal: 'window-busy', ...(number ? { number } : {}) };
};
