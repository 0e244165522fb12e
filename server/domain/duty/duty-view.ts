import { isMonthEnd, monthOf, nextMonthOf, type OnDuty, shiftsOn } from '../../../shared/roster.ts';
import { isWorkday } from '../../../shared/schedule.ts';
import { addDays, instantAt, iso, localTime } from '../../../shared/time.ts';
import type { DutyView, PersonOnDuty, ShiftView, StaffOnDuty } from '../../../shared/views.ts';
import type { Clock, Day, Instant } from '../../../shared/words.ts';
import { picture } from '../picture.ts';
import type { Settings } from '../settings.ts';
import { dutyOn, rosterFor } from './duty.ts';

/** Somebody on the wall: a leader, or, if the roster names one of the staff, that person. */
export function personOnDuty({ leaders, staffOf }: Settings, id: string | null, { standIns }: OnDuty): PersonOnDuty | null {
  if (id === null) return null;
  const leader = leaders.find((one) => one.id === id);
  const staff = staffOf.get(id);
  const one = leader ?? staff;
  if (!one) return null;
  const agreed = leader !== undefined || staff?.photo_agreed === true;
  return {
    id,
    name: one.name,
    nameEn: one.name_en ?? one.name,
    position: leader ? leader.position_zh : (staff?.post_zh ?? ''),
    positionEn: leader ? leader.position_en : '',
    photo: agreed && one.photo ? picture(one.photo) : null,
    room: one.room_zh ? { name: one.room_zh, nameEn: one.room_en ?? one.room_zh } : null,
    phone: one.phone ?? null,
    substitute: standIns.includes(id),
  };
}

/** Who is on duty now and until the end of tomorrow, with what a visitor needs to find them. */
export function dutyView(settings: Settings, at: Instant, surnameOf: (name: string) => string): DutyView {
  const zone = settings.hall.timezone;
  const { day, clock } = localTime(at, zone);
  const tomorrow = addDays(day, 1);
  const shift = (of: Day, from: Clock): ShiftView => {
    const duty = dutyOn(settings, of, from);
    return {
      day: of,
      leader: personOnDuty(settings, duty.leader, duty),
      director: personOnDuty(settings, duty.director, duty),
      staff: duty.staff.flatMap((id) => staffOnDuty(settings, id, duty, surnameOf) ?? []),
    };
  };
  const reception = rosterFor(settings, day)?.reception;
  return {
    ...shift(day, clock),
    reception: reception
      ? {
          place: reception.place_zh,
          placeEn: reception.place_en,
          phone: reception.phone,
          sessions: reception.sessions.map(({ from, to }) => ({ from, to })),
        }
      : null,
    later: [day, tomorrow].flatMap((of) =>
      shiftsOn(rosterFor(settings, of), of)
        .filter((from) => of > day || from > clock)
        .map((from) => ({ ...shift(of, from), from: iso(instantAt(of, from, zone)) })),
    ),
    until: iso(instantAt(tomorrow, '24:00', zone)),
    nextMonth: nextMonth(settings, day),
  };
}

/** One of the staff on the wall: by surname and badge. */
export function staffOnDuty(
  { staffOf }: Settings,
  id: string,
  { standIns }: OnDuty,
  surnameOf: (name: string) => string,
): StaffOnDuty | null {
  const one = staffOf.get(id);
  if (!one) return null;
  const surname = surnameOf(one.name);
  return {
    surname,
    surnameEn: surnameEn(one, surname),
    badge: one.badge_no,
    post: one.post_zh,
    photo: one.photo_agreed && one.photo ? picture(one.photo) : null,
    substitute: standIns.includes(id),
  };
}

/** The surname comes first in pinyin too: Ouyang Xiaolan. */
export const surnameEn = ({ name_en }: { name_en?: string | undefined }, surname: string): string => name_en?.split(' ')[0] || surname;

/** From a day before the posting begins on, so that a board without a server has it in time; only what was written, never a rotation. */
function nextMonth(settings: Settings, day: Day): DutyView['nextMonth'] {
  if (!isMonthEnd(day) && !isMonthEnd(addDays(day, 1))) return null;
  const month = monthOf(nextMonthOf(day));
  const roster = settings.rosters.get(month);
  if (!roster) return null;
  const days = [...roster.days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date }) => {
      const duty = dutyOn(settings, date, '00:00');
      const who = personOnDuty(settings, duty.leader, duty);
      return { day: date, workday: isWorkday(settings.calendar, date), leader: who && { name: who.name, nameEn: who.nameEn } };
    });
  return { month, days };
}
