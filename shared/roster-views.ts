import type { RosterRule } from './roster-people.ts';
import type { Named } from './views.ts';
import type { Clock, Day, Role } from './words.ts';

/** A leader as the office puts them on duty. */
export type RosterLeader = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly position: string;
  readonly positionEn: string;
  readonly level: 'county' | 'bureau' | 'centre';
  readonly principal: boolean;
  readonly inCharge: boolean;
};
export type RosterStaff = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly badge: string;
  readonly role: Role;
  readonly department: Named;
};

/** All that a month's roster is made with, besides the rosters themselves, which are documents of the settings. */
export type RosterMonthView = {
  readonly month: string;
  readonly today: Day;
  /** By which day it is to be posted: the last working day of the month before. */
  readonly postBy: Day;
  readonly days: readonly { readonly day: Day; readonly workday: boolean; readonly holiday: Named | null }[];
  readonly leaders: readonly RosterLeader[];
  readonly staff: readonly RosterStaff[];
  /** The rules it is held by, in the hall's own numbers and words; `text` and `source` are empty where the hall has no such rule. */
  readonly rules: readonly { readonly key: RosterRule; readonly value: number; readonly text: string; readonly source: string }[];
  /** What a month has besides its days, where none before it says. */
  readonly reception: {
    readonly place_zh: string;
    readonly place_en: string;
    readonly sessions: readonly { readonly from: Clock; readonly to: Clock }[];
    readonly phone: string;
  };
  /** Months before it that are posted, the latest last. */
  readonly before: readonly string[];
  readonly draft: { readonly version: string } | null;
  readonly posted: { readonly version: string; readonly at: string | null; readonly by: string | null } | null;
};

/** What publishing has done; `posted` is the version that hangs now. */
export type RosterPosted = { readonly month: string; readonly version: string; readonly changed: boolean };

/** Who hung on the wall from an instant on. */
export type DutyShownRow = {
  readonly day: Day;
  readonly since: string;
  readonly leader: Named | null;
  readonly director: Named | null;
  readonly staff: readonly Named[];
  readonly standIns: readonly Named[];
};

/** Who has subscribed to their own duty. */
export type DutyFeedRow = {
  readonly person: string;
  readonly name: string;
  readonly nameEn: string;
  readonly at: string;
  readonly by: string | null;
};
/** The link is told once and never again. */
export type DutyFeedMade = { readonly person: string; readonly link: string };
