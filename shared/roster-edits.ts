import { mondayOf } from './roster-people.ts';
import type { Away, Roster, RosterDay } from './settings.ts';
import { addDays, weekdayOf } from './time.ts';
import type { Day } from './words.ts';

/** Where somebody stands in a month: as leader or director of a day, or as the nth of its staff. */
export type RosterPlace = { readonly day: Day; readonly role: 'leader' | 'director' | 'staff'; readonly nth: number };

const dayIn = (roster: Roster, day: Day): RosterDay | undefined => roster.days.find(({ date }) => date === day);

export function setDay(roster: Roster, day: Day, part: Partial<RosterDay>): Roster {
  return { ...roster, days: roster.days.map((one) => (one.date === day ? { ...one, ...part } : one)) };
}

/** Who stands at a place; null where nobody does. */
export function whoAt(roster: Roster, { day, role, nth }: RosterPlace): string | null {
  const one = dayIn(roster, day);
  if (!one) return null;
  return role === 'leader' ? one.leader : role === 'director' ? one.director_on_duty : (one.duty_staff[nth] ?? null);
}

/** Puts somebody at a place, or nobody. */
export function putAt(roster: Roster, { day, role, nth }: RosterPlace, person: string | null): Roster {
  if (role === 'leader') return setDay(roster, day, { leader: person });
  if (role === 'director') return setDay(roster, day, { director_on_duty: person });
  const staff = [...(dayIn(roster, day)?.duty_staff ?? [])];
  if (person === null) staff.splice(nth, 1);
  else staff[Math.min(nth, staff.length)] = person;
  return setDay(roster, day, { duty_staff: staff });
}

/**
 * Takes somebody from one place to another; whoever stands there comes back in exchange (换班). Null, and nothing is changed,
 * where nobody is to be taken, or the place is the same.
 */
export function moved(roster: Roster, from: RosterPlace, to: RosterPlace): Roster | null {
  const person = whoAt(roster, from);
  if (person === null || (from.day === to.day && from.role === to.role && from.nth === to.nth)) return null;
  const other = whoAt(roster, to);
  return putAt(putAt(roster, to, person), from, other); // to first: taking one out moves those behind
}

/** Everybody of one day takes the other's, with the changes of shift. What kind of day it is stays. */
export function exchanged(roster: Roster, one: Day, other: Day): Roster {
  const [a, b] = [dayIn(roster, one), dayIn(roster, other)];
  if (!a || !b) return roster;
  return setDay(setDay(roster, one, people(b)), other, people(a));
}

const people = ({ leader, director_on_duty, duty_staff, changes }: RosterDay) => ({ leader, director_on_duty, duty_staff, changes });

/** The people of a day on the same weekday of the weeks that follow; or, `week`, those of its whole week. Only onto days of the same kind. */
export function repeated(roster: Roster, day: Day, what: 'day' | 'week'): Roster {
  const from = what === 'day' ? [day] : Array.from({ length: 7 }, (_, nth) => addDays(mondayOf(day), nth));
  const patterns = new Map(
    from.flatMap((one) => {
      const row = dayIn(roster, one);
      return row ? [[weekdayOf(one), row] as const] : [];
    }),
  );
  const last = from.at(-1) ?? day;
  const days = roster.days.map((row) => {
    const pattern = patterns.get(weekdayOf(row.date));
    if (!pattern || row.date <= last || row.day_type !== pattern.day_type) return row;
    return { ...row, ...people(pattern), changes: [] };
  });
  return { ...roster, days };
}

export const withAway = (roster: Roster, away: readonly Away[]): Roster => ({ ...roster, away: [...away] });

/** Days whose people differ between two versions of a month, in order. */
export function changedDays(before: Roster | null, after: Roster): Day[] {
  const text = (row: RosterDay | undefined) => JSON.stringify(row && people(row));
  return after.days
    .filter((row) => text(row) !== text(before?.days.find(({ date }) => date === row.date)))
    .map(({ date }) => date)
    .sort();
}
