import type { DutyView } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';

/** Who is on duty at an instant: a board goes on by what it was told, and names nobody once that is at its end. */
export function dutyAt(duty: DutyView, now: Instant): DutyView {
  if (now >= Date.parse(duty.until)) return { ...duty, leader: null, director: null, staff: [], later: [] };
  const since = duty.later.findLast(({ from }) => Date.parse(from) <= now);
  if (!since) return duty;
  const { day, leader, director, staff } = since;
  return { ...duty, day, leader, director, staff, later: duty.later.filter(({ from }) => Date.parse(from) > now) };
}
