import { hallTime, sessionsOn } from '../../shared/schedule.ts';
import { iso, MINUTE } from '../../shared/time.ts';
import type { DutyView, HallView, PersonOnDuty, Seen } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { dutyOn, rosterFor } from './duty/duty.ts';
import { dayOf } from './queue/decide.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

export const seen = ({ seq }: HallState, at: Instant): Seen => ({ seq, at: iso(at) });

/** Somebody on the wall: a leader, or, if the roster names one of the staff, that person. */
function personOnDuty({ leaders, staffOf }: Settings, id: string | null): PersonOnDuty | null {
  if (id === null) return null;
  const leader = leaders.find((one) => one.id === id);
  if (leader) return { id, name: leader.name, nameEn: leader.name, position: leader.position_zh, positionEn: leader.position_en };
  const staff = staffOf.get(id);
  return staff ? { id, name: staff.name, nameEn: staff.name, position: staff.post_zh, positionEn: '' } : null;
}

/** The hall for everybody: whether numbers are given, until when, who leads today. Made once a minute: a wall clock knows no seconds. */
export function hallView(settings: Settings, at: Instant): HallView {
  const minute = Math.floor(at / MINUTE);
  const known = seenAt.get(settings);
  if (known?.minute === minute) return known.view;
  const made = makeHallView(settings, at);
  const view = known && JSON.stringify(known.view) === JSON.stringify(made) ? known.view : made; // one object while it says the same
  seenAt.set(settings, { minute, view });
  return view;
}
const seenAt = new WeakMap<Settings, { minute: number; view: HallView }>();

function makeHallView(settings: Settings, at: Instant): HallView {
  const { hall, calendar, clock, url, alwaysOpen } = settings;
  const time = hallTime(calendar, at);
  const day = dayOf(settings, at);
  const duty = dutyOn(settings, day);
  const open = alwaysOpen || time.open;
  return {
    id: hall.id,
    name: hall.name_zh,
    nameEn: hall.name_en,
    trial: hall.trial,
    clock,
    timezone: hall.timezone,
    state: alwaysOpen ? 'open' : time.phase,
    open,
    ...(!open && time.reason ? { reason: time.reason } : {}),
    holiday: time.holiday,
    nextOpening: open || time.nextOpening === null ? null : iso(time.nextOpening),
    day,
    sessions: sessionsOn(calendar, day),
    leader: personOnDuty(settings, duty.leader),
    director: personOnDuty(settings, duty.director),
    phones: {
      consult: hall.phones.consult,
      complaint: hall.phones.complaint,
      supervision: hall.phones.supervision ?? null,
      hotline: hall.hotline_12345 ? '12345' : null,
    },
    url,
  };
}

/** Who is on duty today, with what a visitor needs to find them; staff by surname, badge and post only. */
export function dutyView(settings: Settings, at: Instant, surnameOf: (name: string) => string): DutyView {
  const day = dayOf(settings, at);
  const duty = dutyOn(settings, day);
  const reception = rosterFor(settings, day)?.reception;
  return {
    day,
    leader: personOnDuty(settings, duty.leader),
    director: personOnDuty(settings, duty.director),
    staff: duty.staff.flatMap((id) => {
      const one = settings.staffOf.get(id);
      return one ? [{ surname: surnameOf(one.name), badge: one.badge_no, post: one.post_zh }] : [];
    }),
    reception: reception
      ? {
          place: reception.place_zh,
          placeEn: reception.place_en,
          phone: reception.phone,
          sessions: reception.sessions.map(({ from, to }) => ({ from, to })),
        }
      : null,
  };
}
