import type { Roster, RosterDay } from './settings.ts';
import { addDays } from './time.ts';
import type { Clock, Day, StaffId } from './words.ts';

/** Who stands for the hall; each is null or empty where the roster has a gap. `standIns`: those of them who are there for somebody else. */
export type OnDuty = {
  readonly leader: string | null;
  readonly director: string | null;
  readonly staff: readonly StaffId[];
  readonly standIns: readonly string[];
};

export const monthOf = (day: Day): string => day.slice(0, 7);

const POSTED = 5; // days: so long before a month its roster is posted (domain.md 1.17, 每月末公示)

/** One of the last five days of its month. */
export const isMonthEnd = (day: Day): boolean => monthOf(addDays(day, POSTED)) !== monthOf(day);

/** The first day of the month after a day's. */
export const nextMonthOf = (day: Day): Day => `${monthOf(addDays(`${monthOf(day)}-01`, 31))}-01`;

/** What a roster says of a day; undefined: nothing. */
export const rosterDay = (roster: Roster | undefined, day: Day): RosterDay | undefined => roster?.days.find(({ date }) => date === day);

/** Who is on duty on a day at a time of it, read off the month's roster; nobody where there is none. */
export function onDuty(roster: Roster | undefined, day: Day, clock: Clock): OnDuty {
  const row = rosterDay(roster, day);
  if (!row) return { leader: null, director: null, staff: [], standIns: [] };
  let now: OnDuty = { leader: row.leader, director: row.director_on_duty, staff: row.duty_staff, standIns: [] };
  for (const change of inOrder(row.changes)) if (change.from <= clock) now = changed(now, change);
  return now;
}

/** The times of a day at which others come on duty, in order; midnight is the first. */
export const shiftsOn = (roster: Roster | undefined, day: Day): readonly Clock[] => [
  ...new Set(['00:00', ...inOrder(rosterDay(roster, day)?.changes ?? []).map(({ from }) => from)]),
];

const inOrder = (changes: RosterDay['changes']) => [...changes].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

function changed(
  before: OnDuty,
  { leader, director_on_duty: director, duty_staff: staff, substitute }: RosterDay['changes'][number],
): OnDuty {
  const next = {
    leader: leader === undefined ? before.leader : leader,
    director: director === undefined ? before.director : director,
    staff: staff ?? before.staff,
  };
  const named = [leader, director, ...(staff ?? [])].filter((id) => typeof id === 'string');
  const there = [next.leader, next.director, ...next.staff];
  const standIns = [...before.standIns.filter((id) => !named.includes(id)), ...(substitute ? named : [])];
  return { ...next, standIns: [...new Set(standIns)].filter((id) => there.includes(id)) };
}
