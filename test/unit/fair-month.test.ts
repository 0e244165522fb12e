import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairMonth } from '../../shared/fair-month.ts';
import { rosterChecks } from '../../shared/roster-checks.ts';
import { daysOfMonth, isAway, mondayOf, monthAfter, type RosterSource } from '../../shared/roster-people.ts';
import type { Away, Roster } from '../../shared/settings.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';
import { settings } from '../support/hall.ts';

const base = { reception: { place_zh: '接访室', place_en: 'Reception room', sessions: [], phone: '1' } };
const rules = settings.rules;
const weekdays = (day: string) => weekdayOf(day) < 6;
const source = (leaders: number, heads: number, centre: number, staff: number, isWorkday = weekdays): RosterSource => ({
  leaders: [
    ...Array.from({ length: heads }, (_, nth) => ({
      id: `H${nth}`,
      level: 'county' as const,
      principal: true,
      in_charge_of_centre: false,
    })),
    ...Array.from({ length: leaders }, (_, nth) => ({
      id: `L${nth}`,
      level: 'bureau' as const,
      principal: false,
      in_charge_of_centre: nth === 0,
    })),
    ...Array.from({ length: centre }, (_, nth) => ({
      id: `C${nth}`,
      level: 'centre' as const,
      principal: false,
      in_charge_of_centre: false,
    })),
  ],
  staff: Array.from({ length: staff }, (_, nth) => ({ id: `S${nth}`, role: 'window' as const })),
  rules,
  isWorkday,
});
const month = (name: string, from: RosterSource, away: readonly Away[] = [], previous: readonly Roster[] = []) =>
  fairMonth(name, { ...from, previous, away, base });
const turns = (
  rosters: readonly Roster[],
  who: (day: Roster['days'][number]) => readonly (string | null)[],
  on = (_day: string) => true,
) => {
  const times = new Map<string, number>();
  for (const day of rosters.flatMap(({ days }) => days))
    if (on(day.date)) for (const id of who(day)) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
};
const spread = (times: ReadonlyMap<string, number>, of: readonly string[]) => {
  const all = of.map((id) => times.get(id) ?? 0);
  return Math.max(...all) - Math.min(...all);
};
const ids = (letter: string, count: number) => Array.from({ length: count }, (_, nth) => `${letter}${nth}`);

describe('a month filled by turns', () => {
  const hall = source(4, 2, 2, 40);
  const year = Array.from({ length: 12 }).reduce<Roster[]>((done) => {
    const last = done.at(-1);
    return [...done, month(last ? monthAfter(last.month) : '2026-12', hall, [], done.slice(-3))];
  }, []);

  test('has nobody a turn more than another in a month, and over a year nobody two days of rest more', () => {
    for (const one of year) {
      expect(
        spread(
          turns([one], ({ duty_staff }) => duty_staff),
          ids('S', 40),
        ),
        one.month,
      ).toBeLessThanOrEqual(1);
      expect(
        spread(
          turns([one], ({ leader }) => [leader]),
          [...ids('L', 4), ...ids('C', 2)],
        ),
        one.month,
      ).toBeLessThanOrEqual(1);
      expect(
        spread(
          turns([one], ({ director_on_duty }) => [director_on_duty]),
          ids('C', 2),
        ),
        one.month,
      ).toBeLessThanOrEqual(1);
    }
    const atRest = turns(
      year,
      ({ duty_staff }) => duty_staff,
      (day) => !weekdays(day),
    );
    expect(spread(atRest, ids('S', 40))).toBeLessThanOrEqual(2);
    const leadAtRest = turns(
      year,
      ({ leader }) => [leader],
      (day) => !weekdays(day),
    );
    expect(spread(leadAtRest, [...ids('L', 4), ...ids('C', 2)])).toBeLessThanOrEqual(2);
  });

  test('asks heads on a working day each, and not always on the same weekday', () => {
    for (const one of year) {
      const on = one.days.filter(({ leader }) => leader?.startsWith('H'));
      expect(on.map(({ leader }) => leader).sort()).toEqual(['H0', 'H1']);
      expect(on.every(({ date }) => weekdays(date))).toBe(true);
    }
    const days = year.flatMap((one) => one.days.flatMap(({ leader, date }) => (leader === 'H0' ? [weekdayOf(date)] : [])));
    expect(new Set(days).size).toBeGreaterThanOrEqual(4);
  });

  test('gives nobody of the staff one weekday again and again', () => {
    for (const id of ids('S', 40)) {
      const on = year.flatMap((one) => one.days.flatMap(({ duty_staff, date }) => (duty_staff.includes(id) ? [weekdayOf(date)] : [])));
      const most = Math.max(...[1, 2, 3, 4, 5, 6, 7].map((weekday) => on.filter((one) => one === weekday).length));
      expect(most / on.length, id).toBeLessThan(0.34);
    }
  });

  test('is the same whenever it is asked for', () => {
    expect(month('2027-02', hall, [], year.slice(0, 2))).toEqual(month('2027-02', hall, [], year.slice(0, 2)));
  });
});

test('a head leads on a day on which nobody else can', () => {
  const away = ['L0', 'C0'].map((person) => ({ person, from: '2026-12-08', until: '2026-12-09' }));
  const made = month('2026-12', source(1, 1, 1, 4), away);
  expect(made.days.slice(7, 9).map(({ leader }) => leader)).toEqual(['H0', 'H0']);
});

/** Random halls, calendars and leave; with each, what could be had at best is counted on its own. */
const some = fc.record({
  leaders: fc.integer({ min: 0, max: 5 }),
  heads: fc.integer({ min: 0, max: 3 }),
  centre: fc.integer({ min: 0, max: 3 }),
  staff: fc.integer({ min: 0, max: 30 }),
  name: fc.constantFrom('2026-12', '2027-02', '2027-05', '2028-02'),
  rest: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 14 }),
  away: fc.array(fc.record({ who: fc.nat(), from: fc.integer({ min: 0, max: 30 }), days: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 12,
  }),
});

/** The only one in the house, and here on a day of rest alone. */
const oneHeadAtRest = {
  ...{ leaders: 0, heads: 1, centre: 0, staff: 0, name: '2028-02', rest: [12] },
  away: [
    { who: 0, from: 12, days: 16 },
    { who: 0, from: 0, days: 10 },
  ],
};

test('whatever the people, the calendar and the leave: every check that can be met is met', () => {
  fc.assert(
    fc.property(some, ({ leaders, heads, centre, staff, name, rest, away: absences }) => {
      const isWorkday = (day: string) => !rest.includes(Number(day.slice(8)));
      const hall = source(leaders, heads, centre, staff, isWorkday);
      const people = [...hall.leaders, ...hall.staff].map(({ id }) => id);
      const away = absences.flatMap(({ who, from, days }) => {
        const person = people[who % Math.max(people.length, 1)];
        return person ? [{ person, from: addDays(`${name}-01`, from), until: addDays(`${name}-01`, from + days) }] : [];
      });
      const made = month(name, hall, away);
      const days = daysOfMonth(name);
      const worked = days.filter(isWorkday);
      const here = (letters: string, day: string) => people.filter((id) => letters.includes(id[0] ?? '') && !isAway(away, id, day));
      const wrong = (what: string) => {
        const found = rosterChecks(made, hall).find((one) => one.what === what);
        return { days: found?.days ?? [], people: found?.people ?? [] };
      };

      // Somebody leads whenever there is anybody; nobody is two things, or on duty while away, or unknown.
      expect(wrong('leader').days).toEqual(worked.filter((day) => here('HLC', day).length === 0));
      for (const never of ['same-person', 'twice', 'away', 'unknown']) expect(wrong(never), never).toEqual({ days: [], people: [] });
      // Two of the staff whenever two are there.
      expect(wrong('staff').days).toEqual(days.filter((day) => here('S', day).length < 2));
      // A director in every week in which one is there beside another who leads.
      const could = (day: string) => here('C', day).some((id) => here('HLC', day).some((other) => other !== id));
      const alone = (day: string) => here('C', day).length > 0 && here('HLC', day).length === 0;
      const mondays = [...new Set(worked.map(mondayOf))].filter(
        (monday) => !worked.some((day) => mondayOf(day) === monday && (could(day) || alone(day))),
      );
      expect([...new Set(wrong('director').days.map(mondayOf))]).toEqual(mondays);
      // Nobody of the staff is left without a turn who could have had one: as many as a matching of people and places gives.
      const places = days.flatMap((day) => [day, day]);
      expect(ids('S', staff).length - wrong('everyone').people.length - gone(ids('S', staff), days, away)).toBe(
        matched(ids('S', staff), places, away),
      );
      // Heads are asked on working days; at rest one leads only where nobody else could, and that counts as well.
      const turned = heads - wrong('principals').people.length;
      const onlyHeads = days.filter((day) => !isWorkday(day) && here('LC', day).length === 0);
      expect(turned).toBeGreaterThanOrEqual(matched(ids('H', heads), worked, away));
      expect(turned).toBeLessThanOrEqual(matched(ids('H', heads), [...worked, ...onlyHeads], away));
    }),
    { numRuns: 150, examples: [[oneHeadAtRest]] },
  );
});

const gone = (people: readonly string[], days: readonly string[], away: readonly Away[]) =>
  people.filter((id) => days.every((day) => isAway(away, id, day))).length;

/** How many people can have a place each: the greatest matching. */
function matched(people: readonly string[], places: readonly string[], away: readonly Away[]): number {
  const taken = new Map<number, string>();
  const find = (id: string, seen: Set<number>): boolean =>
    places.some((day, nth) => {
      if (seen.has(nth) || isAway(away, id, day)) return false;
      seen.add(nth);
      const other = taken.get(nth);
      if (other !== undefined && !find(other, seen)) return false;
      taken.set(nth, id);
      return true;
    });
  return people.filter((id) => find(id, new Set())).length;
}
