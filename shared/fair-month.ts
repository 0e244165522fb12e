import { type Past, type Slot, takeTurns } from './even-turns.ts';
import { daysOfMonth, emptyDay, isAway, mondayOf, type RosterSource, turnsOf } from './roster-people.ts';
import type { Away, Roster } from './settings.ts';
import { weekdayOf } from './time.ts';
import type { Day } from './words.ts';

type Wish = RosterSource & {
  /** The months before, as they were posted: who has had turns, and days of rest, has fewer now. */
  readonly previous: readonly Roster[];
  readonly away: readonly Away[];
  /** What a month has besides its days. */
  readonly base: Pick<Roster, 'reception' | 'duty_phone_24h' | 'duty_hours' | 'daily_visit'>;
};

/**
 * A month filled by turns (按轮次): somebody leads every day, heads as often as their rule asks and on working days only, a director on
 * working days who is not the leader, and so many of the staff every day. Who is away has none of it. The same wish always has
 * the same answer; whoever cannot be had is left out, and the checks say where.
 */
export function fairMonth(month: string, wish: Wish): Roster {
  const { away, isWorkday, rules, previous, leaders, base } = wish;
  const turns = turnsOf(wish);
  const days = daysOfMonth(month);
  const worked = days.filter(isWorkday);
  const free = (person: string, day: Day) => !isAway(away, person, day);
  const slots = (of: readonly Day[]): Slot[] => of.map((day) => ({ day, rest: !isWorkday(day) }));
  const nth = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)); // months without a past begin with different people
  const rotated = (people: readonly string[], step: number) => {
    const first = people.length > 0 ? (nth * step) % people.length : 0;
    return [...people.slice(first), ...people.slice(0, first)];
  };

  const kept = keptForDirectors(worked, turns, free, rules['director.days_per_week']);
  const mayLead = (person: string, day: Day) => free(person, day) && kept.get(day) !== person;
  const leads = new Map<Day, string>();
  const heads = turns.principals.flatMap((head) => Array.from({ length: rules['leader.principal_days_per_month'] }, () => head));
  for (const [day, head] of headsOn(worked, heads, mayLead, pastOf(previous, 'leader'), nth)) leads.set(day, head);

  const open = days.filter((day) => !leads.has(day));
  const fill = (of: readonly Day[], people: readonly string[]) => {
    const taken = takeTurns({ slots: slots(of), people, may: (who, { day }) => mayLead(who, day), past: pastOf(previous, 'leader') });
    for (const [at, day] of of.entries()) if (taken[at]) leads.set(day, taken[at]);
  };
  fill(open, rotated(turns.leaders, days.length));
  const left = open.filter((day) => !leads.has(day));
  fill(left, rotated(turns.principals, 1)); // rather a head once more than nobody

  const directors = takeTurns({
    slots: slots(worked),
    people: rotated(turns.directors, 1),
    may: (who, { day }) => free(who, day) && leads.get(day) !== who,
    past: pastOf(previous, 'director'),
  });
  const each = rules['duty.min_staff_per_day'];
  const staff = takeTurns({
    slots: slots(days.flatMap((day) => Array.from({ length: each }, () => day))),
    people: rotated(turns.staff, days.length * each),
    may: (who, { day }) => free(who, day),
    past: pastOf(previous, 'staff'),
  });
  const visits = base.daily_visit?.leader ?? leaders.find(({ in_charge_of_centre }) => in_charge_of_centre)?.id;
  return {
    ...base,
    month,
    ...(visits === undefined ? {} : { daily_visit: { leader: visits } }),
    away: [...away],
    days: days.map((day, at) => ({
      ...emptyDay(day, isWorkday(day)),
      leader: leads.get(day) ?? null,
      director_on_duty: directors[worked.indexOf(day)] ?? null,
      duty_staff: staff.slice(at * each, (at + 1) * each).filter((id) => id !== null),
    })),
  };
}

type Free = (person: string, day: Day) => boolean;

/**
 * On working days on which one director only is to be had, they do not lead, as long as another leader can; and for so many days
 * a week as the rule asks not even if a head has to.
 */
function keptForDirectors(worked: readonly Day[], turns: ReturnType<typeof turnsOf>, free: Free, perWeek: number): Map<Day, string> {
  const kept = new Map<Day, string>();
  const inWeek = new Map<Day, number>();
  const others = (people: readonly string[], day: Day, but: string) => people.some((id) => id !== but && free(id, day));
  const note = (day: Day) => inWeek.set(mondayOf(day), (inWeek.get(mondayOf(day)) ?? 0) + 1);
  for (const day of worked) {
    const here = turns.directors.filter((id) => free(id, day));
    const [only] = here;
    if (here.length > 1) note(day);
    if (here.length !== 1 || !only || !others(turns.leaders, day, only)) continue;
    kept.set(day, only);
    note(day);
  }
  for (const day of worked) {
    const [only] = turns.directors.filter((id) => free(id, day));
    if (!only || kept.has(day) || (inWeek.get(mondayOf(day)) ?? 0) >= perWeek || !others(turns.principals, day, only)) continue;
    kept.set(day, only);
    note(day);
  }
  return kept;
}

/** A working day for each head, spread over the month and other weekdays than before; as many of them as can be had. */
function headsOn(
  worked: readonly Day[],
  heads: readonly string[],
  mayLead: Free,
  past: (who: string) => Past,
  nth: number,
): Map<Day, string> {
  const on = new Map<Day, number>();
  const wishes = heads.map((head, at) => {
    const best = ((at + 0.5) * worked.length) / heads.length + ((nth * 3) % 5) - 2;
    const far = (day: Day, index: number) => Math.abs(index + 0.5 - best) + 3 * (past(head).weekdays[weekdayOf(day)] ?? 0);
    return worked
      .map((day, index) => ({ day, far: far(day, index) }))
      .filter(({ day }) => mayLead(head, day))
      .sort((a, b) => a.far - b.far)
      .map(({ day }) => day);
  });
  const find = (at: number, seen: Set<Day>): boolean => {
    for (const day of wishes[at] ?? []) {
      if (seen.has(day)) continue;
      seen.add(day);
      const other = on.get(day);
      if (other !== undefined && !find(other, seen)) continue;
      on.set(day, at);
      return true;
    }
    return false;
  };
  for (const at of heads.keys()) find(at, new Set());
  return new Map([...on].map(([day, at]) => [day, heads[at] as string]));
}

/** What each has done in a role, read off the months before. */
function pastOf(previous: readonly Roster[], role: 'leader' | 'director' | 'staff'): (who: string) => Past {
  const of = new Map<string, { turns: number; rest: number; weekdays: number[]; last: Day | null }>();
  const rows = previous.flatMap(({ days }) => days).sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { date, day_type, leader, director_on_duty, duty_staff } of rows) {
    for (const id of role === 'staff' ? duty_staff : [role === 'leader' ? leader : director_on_duty]) {
      if (id === null) continue;
      const one = of.get(id) ?? { turns: 0, rest: 0, weekdays: [0, 0, 0, 0, 0, 0, 0, 0], last: null };
      one.turns += 1;
      one.rest += day_type === 'rest' ? 1 : 0;
      one.weekdays[weekdayOf(date)] = (one.weekdays[weekdayOf(date)] ?? 0) + 1;
      one.last = date;
      of.set(id, one);
    }
  }
  return (who) => of.get(who) ?? { turns: 0, rest: 0, weekdays: [0, 0, 0, 0, 0, 0, 0, 0], last: null };
}
