import { monthOf, nextMonthOf } from './roster.ts';
import type { Away, Leader, Roster, RosterDay, RuleValues, Staff } from './settings.ts';
import { addDays, DAY, weekdayOf } from './time.ts';
import type { Day } from './words.ts';

/** The rules that a duty roster is made and held by. */
export const ROSTER_RULES = [
  'leader.daily_presence',
  'leader.principal_days_per_month',
  'director.days_per_week',
  'duty.min_staff_per_day',
  'duty.per_person_per_month',
  'duty.swap_notice_days',
  'duty.list_submit_weekday',
] as const;
export type RosterRule = (typeof ROSTER_RULES)[number];
export type RosterRules = Pick<RuleValues, RosterRule>;

/** Who can be on duty, and by which rules; `isWorkday` is the calendar's word. */
export type RosterSource = {
  readonly leaders: readonly Pick<Leader, 'id' | 'level' | 'principal' | 'in_charge_of_centre'>[];
  readonly staff: readonly Pick<Staff, 'id' | 'role'>[];
  readonly isWorkday: (day: Day) => boolean;
  readonly rules: RosterRules;
};

/** The turns that are taken: heads (党政正职) and other leaders, directors of the hall, the staff. */
export type Turns = Readonly<Record<'principals' | 'leaders' | 'directors' | 'staff', readonly string[]>>;

/** A hall whose leaders have nobody of its own has those of the staff who are its directors. */
export function turnsOf({ leaders, staff }: Pick<RosterSource, 'leaders' | 'staff'>): Turns {
  const ofCentre = leaders.filter(({ level, principal }) => level === 'centre' && !principal).map(({ id }) => id);
  const directors = ofCentre.length > 0 ? ofCentre : staff.filter(({ role }) => role === 'director').map(({ id }) => id);
  return {
    principals: leaders.filter(({ principal }) => principal).map(({ id }) => id),
    leaders: leaders.filter(({ principal }) => !principal).map(({ id }) => id),
    directors,
    staff: staff.map(({ id }) => id).filter((id) => !directors.includes(id)),
  };
}

export function daysOfMonth(month: string): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The Monday of a day's week: what a week is called by. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The month before, and the one after, as '2026-11'. */
export const monthBefore = (month: string): string => monthOf(addDays(`${month}-01`, -1));
export const monthAfter = (month: string): string => monthOf(nextMonthOf(`${month}-01`));

export const isAway = (away: readonly Away[], person: string, day: Day): boolean =>
  away.some((one) => one.person === person && one.from <= day && day <= one.until);

/** A day on which nobody is on duty yet. */
export const emptyDay = (date: Day, isWorkday: boolean): RosterDay => ({
  date,
  day_type: isWorkday ? 'workday' : 'rest',
  leader: null,
  director_on_duty: null,
  duty_staff: [],
  changes: [],
});

/** The same roster with a row for every day of its month, in order; of two rows for one day the first counts. */
export function wholeMonth(roster: Roster, isWorkday: (day: Day) => boolean): Roster {
  const days = daysOfMonth(roster.month).map((day) => roster.days.find(({ date }) => date === day) ?? emptyDay(day, isWorkday(day)));
  return { ...roster, days };
}

/** The ISO week of a day, as '2026-W49'. */
export function weekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  const nth = Math.round((Date.parse(mondayOf(day)) - Date.parse(first)) / (7 * DAY)) + 1;
  return `${thursday.slice(0, 4)}-W${String(nth).padStart(2, '0')}`;
}

/** The Monday of an ISO week; null where there is no such week. */
export function mondayOfWeek(week: string): Day | null {
  const [, year = '', nth = ''] = /^(20\d\d)-W(\d\d)$/.exec(week) ?? [];
  if (!year) return null;
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(nth) - 1) * 7);
  return weekOf(monday) === week ? monday : null;
}
