import { matterOn } from '../../shared/matter-versions.ts';
import type { Documents, Roster, RuleKey, RuleValues } from '../../shared/settings.ts';
import { RULES } from '../../shared/settings.ts';
import type { Day, QueueCode, StaffId, WindowNo } from '../../shared/words.ts';

/**
 * What an administrator has set up, as the rules of the hall look at it: the documents, found by their keys; each matter as it is today.
 * Numbers that a rule needs are in here, never in code.
 */
export type Settings = Omit<Documents, 'rules'> & {
  readonly rules: RuleValues;
  readonly rosters: ReadonlyMap<string, Roster>;
  /** Open at all hours and without quotas: a trial hall, unless its clock was set by hand. */
  readonly alwaysOpen: boolean;
  readonly clock: { readonly set: boolean; readonly pace: number };
  readonly url: string;
  /** What tells the pack of recorded words in use from any other; null: none is. */
  readonly pack: string | null;
  readonly queueOf: ReadonlyMap<QueueCode, Documents['queues'][number]>;
  readonly windowOf: ReadonlyMap<WindowNo, Documents['windows'][number]>;
  readonly staffOf: ReadonlyMap<StaffId, Documents['staff'][number]>;
  readonly matterOf: ReadonlyMap<string, Documents['matters'][number]>;
};

/** `day`: of the hall, since a matter's versions hold from a day on. */
type More = { day: Day; rosters: ReadonlyMap<string, Roster>; clock: Settings['clock']; url: string; pack?: string | null };

export function settingsFrom({ rules, ...documents }: Documents, { day, rosters, clock, url, pack = null }: More): Settings {
  const matters = documents.matters.map((one) => matterOn(one, day));
  const values = Object.fromEntries(
    (Object.keys(RULES) as RuleKey[]).map((key) => [key, RULES[key].parse(rules.find((rule) => rule.key === key)?.value)]),
  ) as RuleValues; // the shape of the document has checked that each fits, and is there unless it has a default
  return {
    ...documents,
    matters,
    rules: values,
    rosters,
    clock,
    url,
    pack,
    alwaysOpen: documents.hall.trial && !clock.set,
    queueOf: new Map(documents.queues.map((one) => [one.code, one])),
    windowOf: new Map(documents.windows.map((one) => [one.no, one])),
    staffOf: new Map(documents.staff.map((one) => [one.id, one])),
    matterOf: new Map(matters.map((one) => [one.code, one])),
  };
}
