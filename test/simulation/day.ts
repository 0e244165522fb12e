import { MINUTE } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import { arrivals, type Citizen } from './arrivals.ts';
import { visit } from './at-kiosk.ts';
import { sitAt } from './at-window.ts';
import { clerksOf } from './clerks.ts';
import type { Lobby } from './lobby.ts';

/** Sets a day going: everybody who comes, and everybody who sits at a window, acts from here on by the lobby's clock. */
export function beginDay(lobby: Lobby, citizens: readonly Citizen[] = arrivals(lobby)): { citizens: number; clerks: number } {
  const clerks = clerksOf(lobby);
  for (const clerk of clerks) lobby.clock.go(() => sitAt(lobby, clerk));
  for (const citizen of citizens) lobby.clock.go(() => visit(lobby, { ...citizen, comesAt: since(lobby, citizen.comesAt) }));
  return { citizens: citizens.length, clerks: clerks.length };
}

/** Those who were to come in the quarter of an hour before take their numbers within the first minute, in their order. */
const since = ({ from }: Lobby, comesAt: Instant): Instant =>
  from === undefined || comesAt >= from ? comesAt : from + Math.max(0, MINUTE + (comesAt - from) / 15);
