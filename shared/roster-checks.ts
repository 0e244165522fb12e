import { onDuty, shiftsOn } from './roster.ts';
import { daysOfMonth, isAway, mondayOf, type RosterRule, type RosterSource, turnsOf } from './roster-people.ts';
import type { Roster } from './settings.ts';
import type { Day } from './words.ts';

export const ROSTER_CHECKS = [
  'leader',
  'principals',
  'in-charge',
  'director',
  'staff',
  'everyone',
  'same-person',
  'twice',
  'away',
  'unknown',
] as const;
export type RosterCheckName = (typeof ROSTER_CHECKS)[number];

/** What a rule says of a month: `done` of `of` are as they must be; where not, `days` and `people` say which. */
export type RosterCheck = {
  readonly what: RosterCheckName;
  /** The rule it comes from; null: common sense. */
  readonly rule: RosterRule | null;
  readonly ok: boolean;
  readonly done: number;
  readonly of: number;
  readonly days: readonly Day[];
  readonly people: readonly string[];
  /** By whom and on which days it is kept, where that is worth telling. */
  readonly kept: { readonly days: readonly Day[]; readonly people: readonly string[] };
};

/** Everybody of a day, at any time of it; somebody whom the hall does not know is nobody. */
type DayOnDuty = {
  readonly day: Day;
  readonly workday: boolean;
  readonly shifts: readonly { readonly leader: string | null; readonly director: string | null; readonly staff: readonly string[] }[];
  readonly unknown: readonly string[];
};

/** All that is to be looked at before a month is posted (公示前检查), in the order in which it is told. */
export function rosterChecks(roster: Roster, source: RosterSource): RosterCheck[] {
  const days = daysOnDuty(roster, source);
  return [
    leaderEveryDay(days, roster, source),
    ...principals(days, source),
    ...inCharge(days, roster, source),
    ...directorWeekly(days, source),
    enoughStaff(days, source),
    ...everyone(days, roster, source),
    samePerson(days),
    twice(days),
    away(days, roster),
    unknown(days),
  ];
}

function daysOnDuty(roster: Roster, { leaders, staff, isWorkday }: RosterSource): DayOnDuty[] {
  const known = new Set([...leaders, ...staff].map(({ id }) => id));
  return daysOfMonth(roster.month).map((day) => {
    const all = shiftsOn(roster, day).map((clock) => onDuty(roster, day, clock));
    const named = all.flatMap(({ leader, director, staff: them }) => [leader, director, ...them]);
    const here = (id: string | null) => (id !== null && known.has(id) ? id : null);
    return {
      day,
      workday: isWorkday(day),
      shifts: all.map((one) => ({
        leader: here(one.leader),
        director: here(one.director),
        staff: one.staff.filter((id) => known.has(id)),
      })),
      unknown: [...new Set(named.filter((id) => id !== null && !known.has(id)))] as string[],
    };
  });
}

const plain = { days: [], people: [], kept: { days: [], people: [] } };
const daysOf = (days: readonly DayOnDuty[]): Day[] => days.map(({ day }) => day);

/** Days on which it is so, of all that it is asked of. */
function byDay(
  what: RosterCheckName,
  rule: RosterRule | null,
  asked: readonly DayOnDuty[],
  isSo: (one: DayOnDuty) => boolean,
): RosterCheck {
  const not = asked.filter((one) => !isSo(one));
  return { ...plain, what, rule, ok: not.length === 0, done: asked.length - not.length, of: asked.length, days: daysOf(not) };
}

/** Working days on which nobody leads, be it only for a part of the day. */
export const daysWithoutLeader = (roster: Roster, source: RosterSource): readonly Day[] =>
  leaderEveryDay(daysOnDuty(roster, source), roster, source).days;

function leaderEveryDay(days: readonly DayOnDuty[], roster: Roster, { rules }: RosterSource): RosterCheck {
  const least = rules['leader.daily_presence'];
  const visits = (day: Day) => {
    const who = roster.daily_visit?.leader;
    return who !== undefined && !isAway(roster.away, who, day) ? [who] : [];
  };
  const enough = ({ day, shifts }: DayOnDuty) =>
    least === 0 || shifts.every(({ leader }) => leader !== null && new Set([leader, ...visits(day)]).size >= least);
  return byDay(
    'leader',
    'leader.daily_presence',
    days.filter(({ workday }) => workday),
    enough,
  );
}

function principals(days: readonly DayOnDuty[], source: RosterSource): RosterCheck[] {
  const heads = turnsOf(source).principals;
  const least = source.rules['leader.principal_days_per_month'];
  if (heads.length === 0 || least === 0) return [];
  const led = (head: string) => daysOf(days.filter(({ shifts }) => shifts.some(({ leader }) => leader === head)));
  const not = heads.filter((head) => led(head).length < least);
  const kept = { days: heads.flatMap(led).sort(), people: heads.filter((head) => !not.includes(head)) };
  const done = heads.length - not.length;
  return [
    {
      ...plain,
      what: 'principals',
      rule: 'leader.principal_days_per_month',
      ok: not.length === 0,
      done,
      of: heads.length,
      people: not,
      kept,
    },
  ];
}

function inCharge(days: readonly DayOnDuty[], roster: Roster, { leaders }: RosterSource): RosterCheck[] {
  const inCharge = leaders.filter(({ in_charge_of_centre }) => in_charge_of_centre).map(({ id }) => id);
  if (inCharge.length === 0) return [];
  const who = roster.daily_visit?.leader;
  const comes = who !== undefined && inCharge.includes(who);
  const check = byDay(
    'in-charge',
    null,
    days.filter(({ workday }) => workday),
    ({ day }) => comes && !isAway(roster.away, who, day),
  );
  return [{ ...check, people: comes ? [] : inCharge, kept: { days: [], people: comes ? [who] : [] } }];
}

function directorWeekly(days: readonly DayOnDuty[], source: RosterSource): RosterCheck[] {
  const least = source.rules['director.days_per_week'];
  if (least === 0) return [];
  const worked = days.filter(({ workday }) => workday);
  const weeks = [...new Set(daysOf(worked).map(mondayOf))].map((monday) => worked.filter(({ day }) => mondayOf(day) === monday));
  const enough = (week: readonly DayOnDuty[]) =>
    week.filter(({ shifts }) => shifts.some(({ director }) => director !== null)).length >= Math.min(least, week.length);
  const not = weeks.filter((week) => !enough(week));
  const done = weeks.length - not.length;
  return [
    { ...plain, what: 'director', rule: 'director.days_per_week', ok: not.length === 0, done, of: weeks.length, days: not.flatMap(daysOf) },
  ];
}

const enoughStaff = (days: readonly DayOnDuty[], { rules }: RosterSource): RosterCheck =>
  byDay('staff', 'duty.min_staff_per_day', days, ({ shifts }) =>
    shifts.every(({ staff }) => new Set(staff).size >= rules['duty.min_staff_per_day']),
  );

/** Whoever is away the whole month is asked for nothing. */
function everyone(days: readonly DayOnDuty[], roster: Roster, source: RosterSource): RosterCheck[] {
  const least = source.rules['duty.per_person_per_month'];
  if (least === 0) return [];
  const asked = turnsOf(source).staff.filter((id) => days.some(({ day }) => !isAway(roster.away, id, day)));
  const times = new Map<string, number>();
  for (const { shifts } of days)
    for (const id of new Set(shifts.flatMap(({ leader, director, staff }) => [leader ?? '', director ?? '', ...staff])))
      times.set(id, (times.get(id) ?? 0) + 1);
  const not = asked.filter((id) => (times.get(id) ?? 0) < least);
  const done = asked.length - not.length;
  return [{ ...plain, what: 'everyone', rule: 'duty.per_person_per_month', ok: not.length === 0, done, of: asked.length, people: not }];
}

function samePerson(days: readonly DayOnDuty[]): RosterCheck {
  const both = ({ shifts }: DayOnDuty) =>
    shifts.flatMap(({ leader, director }) => (leader !== null && leader === director ? [leader] : []));
  return { ...byDay('same-person', null, days, (one) => both(one).length === 0), people: [...new Set(days.flatMap(both))] };
}

/** Somebody who is two things at once; leader and director being one has a line of its own. */
function twice(days: readonly DayOnDuty[]): RosterCheck {
  const doubled = ({ shifts }: DayOnDuty) =>
    shifts.flatMap(({ leader, director, staff }) =>
      staff.filter((id, nth) => id === leader || id === director || staff.indexOf(id) !== nth),
    );
  return { ...byDay('twice', null, days, (one) => doubled(one).length === 0), people: [...new Set(days.flatMap(doubled))] };
}

function away(days: readonly DayOnDuty[], roster: Roster): RosterCheck {
  const notHere = ({ day, shifts }: DayOnDuty) =>
    [...new Set(shifts.flatMap(({ leader, director, staff }) => [leader, director, ...staff]))].flatMap((id) =>
      id !== null && isAway(roster.away, id, day) && onDutyAllDay(roster, day, id) ? [id] : [],
    );
  return { ...byDay('away', null, days, (one) => notHere(one).length === 0), people: [...new Set(days.flatMap(notHere))] };
}

/** Somebody has taken their place for the whole of the day, where not. */
const onDutyAllDay = (roster: Roster, day: Day, id: string): boolean => {
  const last = onDuty(roster, day, '24:00');
  return [last.leader, last.director, ...last.staff].includes(id);
};

const unknown = (days: readonly DayOnDuty[]): RosterCheck => ({
  ...byDay('unknown', null, days, (one) => one.unknown.length === 0),
  people: [...new Set(days.flatMap((one) => one.unknown))],
});
