import { MINUTE } from '../shared/time.ts';
import type { Call } from '../shared/views.ts';
import type { Instant } from '../shared/words.ts';
import type { Hero } from './hero.ts';

const FRESH_FOR = MINUTE; // an older call is still shown, but rings no more

/**
 * Whether the big field shows a call that has not rung yet and is fresh by the server's time. Picture and chime come
 * from the same value, so what rings is what is seen. Each call rings once; a recall has a number of its own.
 */
export function ringing() {
  let rung = 0;
  return (hero: Hero, calls: readonly Call[], now: Instant | null): boolean => {
    rung = Math.min(rung, Math.max(0, ...calls.map(({ nr }) => nr))); // a server that was set up anew counts from the beginning
    if (hero.is !== 'calling' || now === null) return false;
    const fresh = hero.calls.filter(({ nr, at }) => nr > rung && now - Date.parse(at) < FRESH_FOR);
    rung = Math.max(rung, ...hero.calls.map(({ nr }) => nr));
    return fresh.length > 0;
  };
}
