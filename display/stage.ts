import type { HallView } from '../shared/views.ts';
import type { Hero } from './hero.ts';

/** What the board is for just now: calls, the times before opening, the lunch break, or the night. A call always wins. */
export type Stage = 'calls' | 'opening' | 'lunch' | 'closed';

export function stageOf({ state, reason, sessions }: HallView, hero: Hero): Stage {
  if (hero.is === 'calling') return 'calls';
  if (state === 'lunch') return 'lunch';
  if (state === 'pre-open' || (state === 'closed' && reason === 'before-hours' && sessions.length > 0)) return 'opening';
  return state === 'closed' ? 'closed' : 'calls';
}
