import { fairMonth } from '../../../shared/fair-month.ts';
import { isMonthEnd, monthOf, nextMonthOf, type OnDuty, onDuty, rosterDay } from '../../../shared/roster.ts';
import { daysOfMonth, mondayOf, type RosterSource } from '../../../shared/roster-people.ts';
import { isWorkday } from '../../../shared/schedule.ts';
import type { Away, Roster } from '../../../shared/settings.ts';
import { addDays, localTime, weekdayOf } from '../../../shared/time.ts';
import type { Actor, Clock, Day, Instant, StaffId } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';
import type { Settings } from '../settings.ts';

/** Who stood on the wall as on duty, and since when: the record that domain.md 1.17 (公示) asks for. */
export type DutyShown = {
  about: 'duty';
  by: Actor;
  at: Instant;
  type: 'DutyShown';
  day: Day;
  leader: string | null;
  director: string | null;
  staff: readonly StaffId[];
  /** Those of them who stood in for somebody; events from before this was kept have none. */
  standIns?: readonly string[];
};

/** What is done to rosters and to the calendars that people have subscribed to. `gaps`: days that stay without a leader, and why. */
type Done =
  | {
      type: 'RosterPublished';
      month: string;
      version: string;
      before: string | null;
      gaps: Readonly<Record<Day, string>>;
      why: string;
    }
  | { type: 'DutyFeedMade' | 'DutyFeedRevoked'; whose: string };
export type DutyEvent = DutyShown | ({ about: 'duty'; by: Actor; at: Instant } & Done);
export type DutyCommand = { about: 'duty'; by: Actor; type: 'note'; done: Done };

/** What the office has done is written down; whether it may be done was decided where the roster and its version are known. */
export const decideDuty = ({ about, by, done }: DutyCommand, at: Instant): Decision => accept({ about, by, at, ...done });

export type DutyState = { readonly shown: (OnDuty & { readonly day: Day; readonly since: Instant }) | null };
export const emptyDuty = (): DutyState => ({ shown: null });

export function evolveDuty(duty: DutyState, event: DutyEvent): DutyState {
  if (event.type !== 'DutyShown') return duty;
  const { day, leader, director, staff, standIns = [], at } = event;
  return { shown: { day, leader, director, staff, standIns, since: at } };
}

/** The roster that counts for a day. A trial hall without one is filled by turns, so that somebody leads every day. */
export function rosterFor(settings: Settings, day: Day): Roster | undefined {
  const month = monthOf(day);
  const written = settings.rosters.get(month);
  if (written || !settings.hall.trial) return written;
  return filled(settings, month, () => byTurns(settings, month, []));
}

/** A month filled by turns from what was posted before, with the reception and telephone of the last month that has any. */
export function byTurns(settings: Settings, month: string, away: readonly Away[]): Roster {
  const previous = postedBefore(settings, month);
  const base = previous.at(-1) ?? [...settings.rosters.values()][0];
  return fairMonth(month, {
    ...rosterSource(settings),
    previous,
    away,
    base: base ? baseOf(base) : { reception: receptionFor(settings, month) },
  });
}

/** Where and when a month's leaders receive: as the last posted month before it says, or any; else the hall's own name and telephone. */
export function receptionFor(settings: Settings, month: string): Roster['reception'] {
  const { hall, rosters } = settings;
  const said = postedBefore(settings, month).at(-1) ?? [...rosters.values()][0];
  return said?.reception ?? { place_zh: hall.name_zh, place_en: hall.name_en, sessions: [], phone: hall.phones.consult };
}

const MONTHS_BACK = 3; // so far back a turn counts
export const postedBefore = ({ rosters }: Settings, month: string): Roster[] =>
  [...rosters.keys()]
    .filter((one) => one < month)
    .sort()
    .slice(-MONTHS_BACK)
    .flatMap((one) => rosters.get(one) ?? []);

const baseOf = ({ reception, duty_phone_24h, duty_hours, daily_visit }: Roster): Pick<Roster, 'reception'> =>
  JSON.parse(JSON.stringify({ reception, duty_phone_24h, duty_hours, daily_visit })); // what is undefined is left out

/** Who can be on duty in this hall, and by which rules. */
export const rosterSource = ({ leaders, staff, calendar, rules }: Settings): RosterSource => ({
  leaders,
  staff,
  rules,
  isWorkday: (day) => isWorkday(calendar, day),
});

const rotations = new WeakMap<Settings, Map<string, Roster>>();
/** A month is filled once for as long as the settings stay the same. */
function filled(settings: Settings, month: string, fill: () => Roster): Roster {
  const known = rotations.get(settings) ?? new Map<string, Roster>();
  rotations.set(settings, known);
  const roster = known.get(month) ?? fill();
  known.set(month, roster);
  return roster;
}

/** Who is on duty; somebody whom neither `leaders` nor `staff` has is a gap like any other. */
export function dutyOn(settings: Settings, day: Day, clock: Clock): OnDuty {
  const { leader, director, staff, standIns } = onDuty(rosterFor(settings, day), day, clock);
  const known = (id: string | null) =>
    id !== null && (settings.staffOf.has(id) || settings.leaders.some((one) => one.id === id)) ? id : null;
  return { leader: known(leader), director: known(director), staff: staff.filter((id) => settings.staffOf.has(id)), standIns };
}

/** Where the roster has nobody who leads. A day of rest that the roster leaves out is none as long as it lies ahead. */
export type RosterGap = 'today' | 'tomorrow' | 'next-week' | 'next-month';

/**
 * What the office has to fill: today, tomorrow; from the day before next week's names are due, next week; and once the month ends,
 * at the latest on its last working day, the month that comes (公示 at each month's end).
 */
export function rosterGaps(settings: Settings, at: Instant): RosterGap[] {
  const { day, clock } = localTime(at, settings.hall.timezone);
  const next = addDays(day, 1);
  const row = rosterDay(rosterFor(settings, next), next);
  const gaps: RosterGap[] = [];
  if (dutyOn(settings, day, clock).leader === null) gaps.push('today');
  if (!row || (isWorkday(settings.calendar, next) && dutyOn(settings, next, '00:00').leader === null)) gaps.push('tomorrow');
  if (listIsDue(settings, day) && weekHasHoles(settings, addDays(mondayOf(day), 7))) gaps.push('next-week');
  if ((isMonthEnd(day) || day >= lastWorkday(settings, day)) && !rosterFor(settings, nextMonthOf(day))) gaps.push('next-month');
  return gaps;
}

/** The day before next week's names are due, that day, and what is left of the week. */
const listIsDue = ({ rules }: Settings, day: Day): boolean => weekdayOf(day) >= rules['duty.list_submit_weekday'] - 1;

/**
 * Somebody is lacking in the week that begins on a Monday: a leader on a working day, or one of the staff on any. Days of a month
 * that has no roster yet are told as that.
 */
export function weekHasHoles(settings: Settings, monday: Day): boolean {
  const { calendar, rules } = settings;
  return [0, 1, 2, 3, 4, 5, 6].some((nth) => {
    const day = addDays(monday, nth);
    if (!rosterFor(settings, day)) return false;
    const { leader, staff } = dutyOn(settings, day, '00:00');
    return (isWorkday(calendar, day) && leader === null) || staff.length < rules['duty.min_staff_per_day'];
  });
}

/** The last working day of a day's month; its last day where none is worked. */
export function lastWorkday({ calendar }: Settings, day: Day): Day {
  const days = daysOfMonth(monthOf(day));
  return days.filter((one) => isWorkday(calendar, one)).at(-1) ?? days.at(-1) ?? day;
}

/** What the wall shows now and has not been recorded as shown. */
export function dueInDuty({ shown }: DutyState, settings: Settings, at: Instant): DutyShown[] {
  const { day, clock } = localTime(at, settings.hall.timezone);
  const now = dutyOn(settings, day, clock);
  return shown?.day === day && said(shown) === said(now) ? [] : [{ about: 'duty', by: 'clock', at, type: 'DutyShown', day, ...now }];
}

const said = ({ leader, director, staff, standIns = [] }: OnDuty): string => JSON.stringify([leader, director, staff, standIns]);
