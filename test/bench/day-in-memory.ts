import { type Settings, settingsFrom } from '../../server/domain/settings.ts';
import type { HallState } from '../../server/domain/state.ts';
import type { Documents, Roster } from '../../shared/settings.ts';
import { instantAt } from '../../shared/time.ts';
import type { Day } from '../../shared/words.ts';
import type { Citizen } from '../simulation/arrivals.ts';
import { beginDay } from '../simulation/day.ts';
import { invariants } from '../simulation/invariants.ts';
import { knownHall } from '../simulation/known-hall.ts';
import { type Lobby, readsTheWall } from '../simulation/lobby.ts';
import { steppedClock } from '../simulation/sim-clock.ts';
import { hallInMemory, type InMemory } from './hall-in-memory.ts';

/** A day of the simulated hall, from the hall as it was when that day began. */
export type Life = {
  readonly documents: Documents;
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly seed: number;
  readonly day: Day;
  readonly load: number;
  /** By the wall; nobody acts after it. */
  readonly until: string;
  readonly begin: HallState;
};

type Otherwise = Pick<InMemory, 'hear' | 'tells'> & {
  /** Who comes; those of the seed if left out. */
  readonly citizens?: readonly Citizen[];
  /** Asked at each step: true ends the day. */
  readonly over?: () => boolean;
};

/** Lives through it in this process, without disk and network; the hall as it is then. */
export async function live(life: Life, { hear, tells, citizens, over }: Otherwise): Promise<HallState> {
  const { documents, seed, day, load, until, begin } = life;
  const known = knownHall(documents);
  const at = (clock: string) => instantAt(day, clock, known.zone);
  const hall = hallInMemory({ settings: settingsOn(life), hear, begin, ...(tells === undefined ? {} : { tells }) });
  const { line, move } = hall;
  move(at('08:00'));
  const clock = steppedClock({ from: at('08:00'), end: at(until), move, ...(over ? { over } : {}) });
  const lobby: Lobby = {
    ...{ seed, day, hall: known, load, line, clock, checks: invariants(known), kiosks: [{}] },
    signedIn: async (clerk) => ({ cookie: clerk }),
    ...{ people: new Map(), handed: new Set(), waiting: readsTheWall({ line, clock }), refused: new Map() },
  };
  beginDay(lobby, citizens);
  await clock.over();
  return hall.now();
}

export const settingsOn = ({ documents, rosters, day }: Pick<Life, 'documents' | 'rosters' | 'day'>): Settings =>
  settingsFrom(documents, { day, rosters: new Map(rosters), clock: { set: true, pace: 1 }, url: 'http://hall.example' });
