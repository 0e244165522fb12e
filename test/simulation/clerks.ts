import { instantAt, MINUTE } from '../../shared/time.ts';
import type { Instant, PauseKind, StaffId, WindowNo } from '../../shared/words.ts';
import type { DayOf } from './arrivals.ts';
import { between, type Chance, chance, lognormal, minutes } from './chance.ts';
import type { KnownHall, KnownWindow } from './known-hall.ts';

/** A time away from the window. `cover`: post B sits there meanwhile (AB 岗); null: it is paused, and citizens are sent to `other`. */
export type Absence = {
  readonly from: Instant;
  readonly until: Instant;
  readonly kind: PauseKind;
  readonly cover: StaffId | null;
  readonly other: WindowNo | null;
};

/** Who sits at a window on a day, from when to when, and how they are. Once there, they serve whoever the hall gives them. */
export type ClerkDay = {
  readonly window: WindowNo;
  readonly clerk: StaffId;
  readonly comesAt: Instant;
  /** From then on they go once nobody waits for them. */
  readonly leavesAt: Instant;
  /** Of services: 0.8 is quick, 1.3 slow. */
  readonly pace: number;
  /** Between two services. */
  readonly breath: number;
  readonly absences: readonly Absence[];
};

/**
 * The windows of a hall on a day with their clerks. The same seed, day and hall give the same day: some come a little late, all but the
 * last session end with a meal, most go away for some minutes, one or two are out for the villages all afternoon, some leave their window
 * to post B for an hour. Windows in reserve are open for the morning's rush.
 */
export function clerksOf({ seed, day, hall }: DayOf): readonly ClerkDay[] {
  const at = (clock: string) => instantAt(day, clock, hall.zone);
  const sessions = hall.sessionsOn(day);
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return [];
  const villages = village({ seed, day, hall });
  const sitting = new Set(hall.windows.flatMap(({ postA, reserve }) => (postA && !reserve ? [postA] : [])));

  return hall.windows.flatMap((window): ClerkDay[] => {
    const { no, reserve, postA: clerk, postB } = window;
    if (clerk === null || (reserve && sitting.has(clerk))) return []; // nobody is left for it
    const random = chance(seed, day, 'clerk', no);
    const pace = lognormal(random, 1, 0.12);
    const breath = between(random, 15, 50) * 1000;
    const late = random() < 0.12 ? minutes(random, 3, 15) : minutes(random, -4, 0);
    if (reserve) {
      const comesAt = at('09:20') + minutes(random, 0, 25);
      return [{ window: no, clerk, comesAt, leavesAt: at(first.close) - minutes(random, 0, 30), pace, breath, absences: [] }];
    }
    const other = insteadOf(hall, window);
    const meals = sessions.slice(0, -1).map((session, nth): Absence => {
      const from = at(session.close) - 10 * MINUTE;
      const until = at(sessions[nth + 1]?.open ?? session.close) + minutes(random, -3, 2);
      return { from, until, kind: 'meal', cover: null, other: null };
    });
    const free = postB !== null && !sitting.has(postB) ? postB : null;
    const away = villages.has(no)
      ? [{ from: at('13:20'), until: at(last.close), kind: 'village-work' as const, cover: free, other }]
      : [...sometimes(random, 0.7, () => short(random, at, other)), ...sometimes(random, 0.25, () => covered(random, at, free, other))];
    const absences = [...meals, ...away].sort((a, b) => a.from - b.from);
    return [{ window: no, clerk, comesAt: at(first.open) + late, leavesAt: at(last.close), pace, breath, absences: apart(absences) }];
  });
}

/** One or two windows whose clerks work in the villages (下乡) that afternoon: of such that another window stands in for. */
function village({ seed, day, hall }: DayOf): ReadonlySet<WindowNo> {
  const random = chance(seed, day, 'villages');
  const may = hall.windows.filter((one) => !one.reserve && insteadOf(hall, one) !== null);
  const count = Math.min(may.length, 1 + Math.floor(random() * 2));
  return new Set(Array.from({ length: count }, () => may[Math.floor(random() * may.length)]?.no ?? ''));
}

const short = (random: Chance, at: (clock: string) => Instant, other: WindowNo | null): Absence => {
  const from = (random() < 0.6 ? at('10:00') : at('14:30')) + minutes(random, 0, 80);
  const kind = random() < 0.7 ? 'away' : 'errand';
  return { from, until: from + minutes(random, 4, 12), kind, cover: null, other };
};
const covered = (random: Chance, at: (clock: string) => Instant, cover: StaffId | null, other: WindowNo | null): Absence => {
  const from = (random() < 0.5 ? at('09:40') : at('15:00')) + minutes(random, 0, 40);
  return { from, until: from + minutes(random, 30, 70), kind: random() < 0.6 ? 'meeting' : 'training', cover, other };
};

const sometimes = <One>(random: Chance, how: number, make: () => One): One[] => (random() < how ? [make()] : []);

/** Another window in regular use for one of the same queues. */
const insteadOf = (hall: KnownHall, { no, queues }: KnownWindow): WindowNo | null =>
  hall.windows.find((one) => one.no !== no && !one.reserve && one.queues.some((queue) => queues.includes(queue)))?.no ?? null;

/** Whoever is away already does not go away again. */
function apart(absences: readonly Absence[]): Absence[] {
  const kept: Absence[] = [];
  for (const one of absences) if (one.from >= (kept.at(-1)?.until ?? 0)) kept.push(one);
  return kept;
}
