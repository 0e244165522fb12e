import type { RosterCheck } from '../../shared/roster-checks.ts';
import type { RosterPlace } from '../../shared/roster-edits.ts';
import type { RosterRule, RosterSource } from '../../shared/roster-people.ts';
import type { DutyFeedMade, DutyFeedRow, DutyShownRow, RosterMonthView } from '../../shared/roster-views.ts';
import type { Roster, RosterChange, RosterDay } from '../../shared/settings.ts';
import type { Clock, Day, Lang } from '../../shared/words.ts';

export const TABS = ['month', 'week', 'shown', 'feeds'] as const;
export type Tab = (typeof TABS)[number];

/** A month as it lies on the desk: what is drawn is read off this. */
export type Month = {
  readonly view: RosterMonthView;
  readonly roster: Roster;
  readonly checks: readonly RosterCheck[];
  readonly nameOf: (id: string) => string;
};

/** What an element of the page may wish for. Only roster-page.ts fulfils. */
export type RosterWish =
  | { do: 'look'; at: RosterPlace }
  | { do: 'edit' | 'drop' | 'fill' | 'post' | 'postNot' | 'undo' | 'redo' }
  | { do: 'take'; at: RosterPlace }
  | { do: 'put'; from: RosterPlace; to: RosterPlace }
  | { do: 'set'; at: RosterPlace; person: string | null }
  | { do: 'day'; day: Day; part: Partial<RosterDay> }
  | { do: 'standIn'; day: Day; change: RosterChange }
  | { do: 'exchange'; one: Day; other: Day }
  | { do: 'repeat'; day: Day; what: 'day' | 'week' }
  | { do: 'away'; away: Roster['away'] }
  | { do: 'visit'; leader: string | null }
  | { do: 'postNow'; gapsWhy: string }
  | { do: 'turn'; rest: string }
  | { do: 'shown'; from: Day; until: Day }
  | { do: 'feed' | 'revoke'; person: string };

export function wish(from: HTMLElement, detail: RosterWish): void {
  from.dispatchEvent(new CustomEvent<RosterWish>('roster-wish', { detail, bubbles: true, composed: true }));
}

export type Shown = { readonly from: Day; readonly until: Day; readonly rows: readonly DutyShownRow[] | null };
export type Feeds = { readonly rows: readonly DutyFeedRow[]; readonly made: DutyFeedMade | null; readonly failed: boolean };

export function sourceOf({ leaders, staff, days, rules }: RosterMonthView): RosterSource {
  const worked = new Set(days.filter(({ workday }) => workday).map(({ day }) => day));
  return {
    leaders: leaders.map(({ id, level, principal, inCharge }) => ({ id, level, principal, in_charge_of_centre: inCharge })),
    staff,
    isWorkday: (day) => worked.has(day),
    rules: Object.fromEntries(rules.map(({ key, value }) => [key, value])) as Record<RosterRule, number>,
  };
}

/** Everybody by their name in a language; somebody whom the hall does not know by their id. */
export function namer({ leaders, staff }: RosterMonthView, lang: Lang): (id: string) => string {
  const names = new Map([...leaders, ...staff].map(({ id, name, nameEn }) => [id, lang === 'en' ? nameEn : name]));
  return (id) => names.get(id) ?? id;
}

/** What somebody is, as short as it can be said: without brackets, and of two posts the last, without what stands behind a comma. */
export const shortPosition = (position: string): string =>
  position
    .replace(/[（(].*?[）)]/g, '')
    .split('、')
    .at(-1)
    ?.split(', ')[0]
    ?.trim() ?? position;

/** The earliest time of a day from which on somebody can stand in: now, on the day itself. */
export const standInFrom = (day: Day, now: { day: Day; clock: Clock } | null): Clock => (now?.day === day ? now.clock : '08:00');

declare global {
  interface HTMLElementEventMap {
    'roster-wish': CustomEvent<RosterWish>;
  }
}
