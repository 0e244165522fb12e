import { isMonthEnd, monthOf, nextMonthOf, type OnDuty, onDuty, rosterDay, rotation } from '../../../shared/roster.ts';
import { isWorkday } from '../../../shared/schedule.ts';
import type { Roster } from '../../../shared/settings.ts';
import { addDays, localTime } from '../../../shared/time.ts';
import type { Actor, Clock, Day, Instant, StaffId } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';

/** Who stood on the wall as on duty, and since when: the record that domain.md 1.17 (公示) asks for. */
export type DutyEvent = {
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

export type DutyState = { readonly shown: (OnDuty & { readonly day: Day; readonly since: Instant }) | null };
export const emptyDuty = (): DutyState => ({ shown: null });

export function evolveDuty(_duty: DutyState, { day, leader, director, staff, standIns = [], at }: DutyEvent): DutyState {
  return { shown: { day, leader, director, staff, standIns, since: at } };
}

/** The roster that counts for a day. A trial hall without one is filled by rotation, so that somebody leads every day. */
export function rosterFor(settings: Settings, day: Day): Roster | undefined {
  const month = monthOf(day);
  const written = settings.rosters.get(month);
  if (written || !settings.hall.trial) return written;
  const { leaders, staff, calendar, rosters } = settings;
  const reception = [...rosters.values()][0]?.reception ?? {
    place_zh: '',
    place_en: '',
    sessions: [],
    phone: settings.hall.phones.consult,
  };
  return filled(settings, month, () => rotation(month, { leaders, staff, calendar, reception }));
}

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
export type RosterGap = 'today' | 'tomorrow' | 'next-month';

/** What the office has to fill: today, tomorrow, and once the month ends the month that comes (公示 at each month's end). */
export function rosterGaps(settings: Settings, at: Instant): RosterGap[] {
  const { day, clock } = localTime(at, settings.hall.timezone);
  const next = addDays(day, 1);
  const row = rosterDay(rosterFor(settings, next), next);
  const gaps: RosterGap[] = [];
  if (dutyOn(settings, day, clock).leader === null) gaps.push('today');
  if (!row || (isWorkday(settings.calendar, next) && dutyOn(settings, next, '00:00').leader === null)) gaps.push('tomorrow');
  if (isMonthEnd(day) && !rosterFor(settings, nextMonthOf(day))) gaps.push('next-month');
  return gaps;
}

/** What the wall shows now and has not been recorded as shown. */
export function dueInDuty({ shown }: DutyState, settings: Settings, at: Instant): DutyEvent[] {
  const { day, clock } = localTime(at, settings.hall.timezone);
  const now = dutyOn(settings, day, clock);
  return shown?.day === day && said(shown) === said(now) ? [] : [{ about: 'duty', by: 'clock', at, type: 'DutyShown', day, ...now }];
}

const said = ({ leader, director, staff, standIns = [] }: OnDuty): string => JSON.stringify([leader, director, staff, standIns]);
