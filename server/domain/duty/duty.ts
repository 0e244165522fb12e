import { monthOf, type OnDuty, onDuty, rotation } from '../../../shared/roster.ts';
import type { Roster } from '../../../shared/settings.ts';
import type { Actor, Day, Instant, StaffId } from '../../../shared/words.ts';
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
};

export type DutyState = { readonly shown: (OnDuty & { readonly day: Day; readonly since: Instant }) | null };
export const emptyDuty = (): DutyState => ({ shown: null });

export function evolveDuty(_duty: DutyState, { day, leader, director, staff, at }: DutyEvent): DutyState {
  return { shown: { day, leader, director, staff, since: at } };
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

export const dutyOn = (settings: Settings, day: Day): OnDuty => onDuty(rosterFor(settings, day), day);

/** What the wall shows now and has not been recorded as shown. */
export function dueInDuty({ shown }: DutyState, settings: Settings, day: Day, at: Instant): DutyEvent[] {
  const now = dutyOn(settings, day);
  const same =
    shown?.day === day && shown.leader === now.leader && shown.director === now.director && shown.staff.join() === now.staff.join();
  return same ? [] : [{ about: 'duty', by: 'clock', at, type: 'DutyShown', day, ...now }];
}
