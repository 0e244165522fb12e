import { hallTime, sessionsOn } from '../../shared/schedule.ts';
import { iso, localTime, MINUTE } from '../../shared/time.ts';
import type { HallView, Seen } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { specialsAhead } from './days-ahead.ts';
import { dutyOn } from './duty/duty.ts';
import { personOnDuty } from './duty/duty-view.ts';
import { emergencyIn } from './emergency.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

export const seen = ({ seq }: HallState, at: Instant): Seen => ({ seq, at: iso(at) });

/** The hall for everybody: whether numbers are given, until when, who leads today, or that there is an emergency. */
export function hallView({ notices }: HallState, settings: Settings, at: Instant): HallView {
  const view = hallAtMinute(settings, at);
  return emergencyIn(notices, null, at) ? inEmergency(view) : view;
}

/** One object while the hall says the same: it stands in the view of every phone. */
function inEmergency(view: HallView): HallView {
  const known = alarmed.get(view);
  if (known) return known;
  const { reason: _reason, ...rest } = view;
  const made: HallView = { ...rest, state: 'emergency', open: false };
  alarmed.set(view, made);
  return made;
}
const alarmed = new WeakMap<HallView, HallView>();

/** Its names, telephones and hours. Made once a minute: a wall clock knows no seconds. */
export function hallAtMinute(settings: Settings, at: Instant): HallView {
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
  const { day, clock: wall } = localTime(at, hall.timezone);
  const duty = dutyOn(settings, day, wall);
  const specials = alwaysOpen ? [] : specialsAhead(calendar, day);
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
    ...(!open && time.special ? { special: time.special } : {}),
    ...(specials.length > 0 ? { specials } : {}),
    nextOpening: open || time.nextOpening === null ? null : iso(time.nextOpening),
    day,
    sessions: sessionsOn(calendar, day),
    leader: personOnDuty(settings, duty.leader, duty),
    director: personOnDuty(settings, duty.director, duty),
    phones: {
      consult: hall.phones.consult,
      complaint: hall.phones.complaint,
      supervision: hall.phones.supervision ?? null,
      hotline: hall.hotline_12345 ? '12345' : null,
    },
    url,
  };
}
