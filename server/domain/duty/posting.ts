import { daysWithoutLeader } from '../../../shared/roster-checks.ts';
import { lateSwaps } from '../../../shared/roster-swaps.ts';
import type { Roster } from '../../../shared/settings.ts';
import { localTime } from '../../../shared/time.ts';
import type { Day, Instant, Refusal } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { rosterSource } from './duty.ts';

type Asked = {
  readonly draft: Roster;
  readonly posted: Roster | null;
  /** Working days that are said to stay without a leader. */
  readonly gaps: readonly Day[];
};

/**
 * Why a draft may not be posted; null if it may. Every working day that is not over has a leader, unless it was said that it stays
 * open; and nobody who was posted is taken off a day with less notice than the rule asks.
 */
export function mayPost({ draft, posted, gaps }: Asked, settings: Settings, at: Instant): Refusal | null {
  const { day: today } = localTime(at, settings.hall.timezone);
  const open = daysWithoutLeader(draft, rosterSource(settings)).filter((day) => day >= today && !gaps.includes(day));
  if (open.length > 0) return { refusal: 'roster-gaps', days: open };
  const late = posted ? lateSwaps(posted, draft, today, settings.rules['duty.swap_notice_days']) : [];
  return late.length > 0 ? { refusal: 'short-notice', days: late.map(({ day }) => day) } : null;
}
