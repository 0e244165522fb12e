import { localTime } from '../../shared/time.ts';
import type { HallView } from '../../shared/views.ts';
import type { Clock, Instant } from '../../shared/words.ts';
import type { Hero } from './hero.ts';

/** What the board is for just now: an emergency, calls, the times before opening, the lunch break, closed, or the dark of the night. */
export type Stage = 'emergency' | 'calls' | 'opening' | 'lunch' | 'closed' | 'night';

/** An emergency stops the calls; else a call always wins. `now` is null while the hall's time is not known: then it is never night. */
export function stageOf(hall: HallView, hero: Hero, now: Instant | null = null, emergency = false): Stage {
  const { state, reason, sessions } = hall;
  if (emergency || state === 'emergency') return 'emergency';
  if (hero.is === 'calling') return 'calls';
  if (now !== null && isNight(hall, now)) return 'night';
  if (state === 'lunch') return 'lunch';
  if (state === 'pre-open' || (state === 'closed' && reason === 'before-hours' && sessions.length > 0)) return 'opening';
  return state === 'closed' ? 'closed' : 'calls';
}

const AROUND = 30; // minutes before opening and after closing in which a board is not dark (SCREENS 0.11)
const REST_DAY = { open: '08:00', close: '18:00' }; // on a day without hours: whoever looks in by daylight reads why

/** Dark from half an hour after closing to half an hour before opening, unless the doors are open already. */
export function isNight({ state, timezone, sessions }: Pick<HallView, 'state' | 'timezone' | 'sessions'>, now: Instant): boolean {
  if (state !== 'closed') return false;
  const clock = minutesOf(localTime(now, timezone).clock);
  const first = sessions[0];
  const last = sessions.at(-1);
  if (!first || !last) return clock < minutesOf(REST_DAY.open) || clock >= minutesOf(REST_DAY.close);
  return clock < minutesOf(first.open) - AROUND || clock >= minutesOf(last.close) + AROUND;
}

const minutesOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
