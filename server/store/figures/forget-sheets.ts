import type { Transaction } from 'kysely';
import type { Day } from '../../../shared/words.ts';
import type { NotificationEvent } from '../../domain/notifications/events.ts';
import type { Ticket } from '../../domain/queue/state.ts';
import type { ReviewEvent } from '../../domain/reviews/reviews.ts';
import type { Tables } from '../tables.ts';

/** Throws away what was kept of the days that these belong to: a review that is given the next day changes the day of its ticket. */
export async function forgetSheets(
  tx: Transaction<Tables>,
  hall: string,
  tickets: readonly Ticket[],
  reviews: readonly ReviewEvent[],
  notifications: readonly NotificationEvent[],
): Promise<void> {
  const days = new Set<Day>([...tickets, ...reviews].map(({ day }) => day));
  const answered = notifications.flatMap((event) => (event.type === 'NotificationIssued' ? [] : [event.notification]));
  for (const event of notifications) if (event.type === 'NotificationIssued') days.add(event.day);
  if (answered.length > 0)
    for (const { day } of await tx.selectFrom('notification').select('day').where('hall', '=', hall).where('id', 'in', answered).execute())
      days.add(day);
  if (days.size > 0)
    await tx
      .deleteFrom('day_sheet')
      .where('hall', '=', hall)
      .where('day', 'in', [...days])
      .execute();
}
