import { onDuty, shiftsOn } from '../../../shared/roster.ts';
import { isWorkday, sessionsOn } from '../../../shared/schedule.ts';
import type { Roster } from '../../../shared/settings.ts';
import type { Clock, Day } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';

export type DutyRole = 'leader' | 'director' | 'staff';
/** A stretch of duty of one person. `nth`: which of that day in that role, counted from 0, so that each can be told from the others for good. */
export type Duty = {
  readonly day: Day;
  readonly role: DutyRole;
  readonly nth: number;
  readonly from: Clock;
  readonly to: Clock;
  readonly workday: boolean;
  readonly substitute: boolean;
  readonly roster: Roster;
};

/** When and as what somebody is on duty, by all rosters that are posted; a change of shift cuts a day. */
export function dutiesOf(person: string, settings: Settings): Duty[] {
  return [...settings.rosters.values()]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .flatMap((roster) => roster.days.flatMap(({ date }) => onDay(person, roster, date, settings)));
}

/** The hours of a day's duty: as the roster says, or as long as the hall is open; the whole of a day of rest, by telephone. */
function hoursOf(roster: Roster, day: Day, { calendar }: Settings): { from: Clock; to: Clock } {
  const workday = isWorkday(calendar, day);
  const said = roster.duty_hours?.[workday ? 'workday' : 'rest'];
  const sessions = sessionsOn(calendar, day);
  return { from: said?.from ?? sessions[0]?.open ?? '00:00', to: said?.to ?? sessions.at(-1)?.close ?? '24:00' };
}

const ROLES: readonly DutyRole[] = ['leader', 'director', 'staff'];

function onDay(person: string, roster: Roster, day: Day, settings: Settings): Duty[] {
  const hours = hoursOf(roster, day, settings);
  const shifts = shiftsOn(roster, day);
  return ROLES.flatMap((role) => {
    const found: Duty[] = [];
    for (const [at, clock] of shifts.entries()) {
      const duty = onDuty(roster, day, clock);
      const here = role === 'staff' ? duty.staff.includes(person) : duty[role] === person;
      const from = clock > hours.from ? clock : hours.from;
      const next = shifts[at + 1] ?? '24:00';
      const to = next < hours.to ? next : hours.to;
      if (!here || from >= to) continue;
      const substitute = duty.standIns.includes(person);
      const last = found.at(-1);
      if (last && last.to === from && last.substitute === substitute) found[found.length - 1] = { ...last, to };
      else found.push({ day, role, nth: found.length, from, to, workday: isWorkday(settings.calendar, day), substitute, roster });
    }
    return found;
  });
}
