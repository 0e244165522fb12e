import { rosterDay } from './roster.ts';
import type { Roster, RosterDay } from './settings.ts';
import { addDays } from './time.ts';
import type { Day } from './words.ts';

/** Somebody who was posted for a day and would be taken off it with too little notice. */
export type LateSwap = { readonly day: Day; readonly people: readonly string[] };

/**
 * Whom a new version of a posted month would take off a day with less notice than the rule asks (换班提前一天报告). A substitute
 * with a reason, from a time on, is no swap, and may be named at any time; a gap may be filled at any time too.
 */
export function lateSwaps(posted: Roster, next: Roster, today: Day, noticeDays: number): LateSwap[] {
  const first = addDays(today, noticeDays);
  return posted.days.flatMap((before) => {
    if (before.date >= first) return [];
    const people = takenOff(before, rosterDay(next, before.date));
    return people.length > 0 ? [{ day: before.date, people }] : [];
  });
}

function takenOff(before: RosterDay, after: RosterDay | undefined): string[] {
  const gone = [
    before.leader !== null && after?.leader !== before.leader ? [before.leader] : [],
    before.director_on_duty !== null && after?.director_on_duty !== before.director_on_duty ? [before.director_on_duty] : [],
    before.duty_staff.filter((id) => !after?.duty_staff.includes(id)),
    before.changes.filter((change) => !after?.changes.some((other) => same(other, change))).flatMap(namedIn),
    ...(after?.changes ?? [])
      .filter((change) => !before.changes.some((other) => same(other, change)) && !(change.substitute && change.why))
      .map((change) => replacedBy(before, change)),
  ];
  return [...new Set(gone.flat())];
}

type Change = RosterDay['changes'][number];
const same = (a: Change, b: Change): boolean => JSON.stringify(a) === JSON.stringify(b);
const namedIn = ({ leader, director_on_duty, duty_staff = [] }: Change): string[] =>
  [leader, director_on_duty, ...duty_staff].filter((id) => typeof id === 'string');

function replacedBy(before: RosterDay, { leader, director_on_duty, duty_staff }: Change): string[] {
  return [
    leader !== undefined && before.leader !== null && leader !== before.leader ? [before.leader] : [],
    director_on_duty !== undefined && before.director_on_duty !== null && director_on_duty !== before.director_on_duty
      ? [before.director_on_duty]
      : [],
    duty_staff ? before.duty_staff.filter((id) => !duty_staff.includes(id)) : [],
  ].flat();
}
