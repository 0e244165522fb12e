import { isWorkday } from './schedule.ts';
import type { Calendar, Leader, Roster, RosterDay, Staff } from './settings.ts';
import { addDays } from './time.ts';
import type { Day, StaffId } from './words.ts';

/** Who stands for the hall on a day; each is null or empty where the roster has a gap. */
export type OnDuty = { readonly leader: string | null; readonly director: string | null; readonly staff: readonly StaffId[] };

export const monthOf = (day: Day): string => day.slice(0, 7);

/** Who is on duty on a day, read off the month's roster; nobody where there is none. */
export function onDuty(roster: Roster | undefined, day: Day): OnDuty {
  const row = roster?.days.find(({ date }) => date === day);
  return { leader: row?.leader ?? null, director: row?.director_on_duty ?? null, staff: row?.duty_staff ?? [] };
}

type Source = { leaders: readonly Leader[]; staff: readonly Staff[]; calendar: Calendar; reception: Roster['reception'] };

/**
 * A month filled by rotation, for a trial hall that has no roster yet: a leader each day, heads of the county once each
 * (domain rules leader.principal_days_per_month), a director on working days, two staff a day.
 */
export function rotation(month: string, { leaders, staff, calendar, reception }: Source): Roster {
  const days: RosterDay[] = [];
  const turns = leaders.filter(({ principal }) => !principal);
  const heads = leaders.filter(({ principal }) => principal);
  const directors = leaders.filter(({ level }) => level === 'centre');
  const nth = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)); // so that months begin with different people
  let worked = 0;
  for (let date = `${month}-01`; monthOf(date) === month; date = addDays(date, 1)) {
    const workday = isWorkday(calendar, date);
    const at = nth + days.length;
    const head = workday && worked % 9 === 4 ? heads[Math.floor(worked / 9)] : undefined;
    days.push({
      date,
      day_type: workday ? 'workday' : 'rest',
      leader: (head ?? turns[at % Math.max(turns.length, 1)] ?? leaders[at % Math.max(leaders.length, 1)])?.id ?? null,
      director_on_duty: workday ? (directors[worked % Math.max(directors.length, 1)]?.id ?? null) : null,
      duty_staff: [0, 1].flatMap((one) => staff[(at * 2 + one) % Math.max(staff.length, 1)]?.id ?? []),
    });
    if (workday) worked += 1;
  }
  return { month, reception, days };
}
