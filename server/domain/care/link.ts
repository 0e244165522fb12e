import { addDays } from '../../../shared/time.ts';
import type { Day } from '../../../shared/words.ts';

/** Whether the link on a slip still tells something: so many days after the number's own, and as long as a review is due. */
export const linkTells = (
  { day, review }: { readonly day: Day; readonly review?: string | undefined },
  today: Day,
  days: number,
): boolean => addDays(day, days) >= today || review === 'due';
