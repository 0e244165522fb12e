import { type Kysely, sql } from 'kysely';
import { addDays, DAY } from '../../shared/time.ts';
import type { TodayView } from '../../shared/today.ts';
import type { Day, Instant } from '../../shared/words.ts';
import { dayOf } from '../domain/queue/decide.ts';
import type { Settings } from '../domain/settings.ts';
import { type TicketOfDay, todayView, waitingAt } from '../domain/today.ts';
import type { Tables } from './tables.ts';
import { windowPeriods } from './window-periods.ts';

/** The day so far, read off the facts: half hours, the windows' time, the same weekday last week. */
export function dayToday(db: Kysely<Tables>, hall: string, settings: () => Settings) {
  const periods = windowPeriods(db, hall);
  let before: { day: Day; tickets: readonly TicketOfDay[] } | null = null; // last week does not change any more

  async function ticketsOf(day: Day): Promise<readonly TicketOfDay[]> {
    const rows = await db
      .selectFrom('ticket')
      .select(['taken_at', 'done_at', 'status', 'periods'])
      .where('hall', '=', hall)
      .where('day', '=', day)
      .execute();
    return rows.map(({ taken_at, done_at, status, periods: told }) => ({
      takenAt: Number(taken_at),
      doneAt: status === 'done' && done_at !== null ? Number(done_at) : null,
      periods: JSON.parse(told),
    }));
  }

  async function lastWeek(day: Day, at: Instant): Promise<TodayView['lastWeek']> {
    if (before?.day !== day) before = { day, tickets: await ticketsOf(day) };
    const { tickets } = before;
    if (tickets.length === 0) return null;
    const then = at - 7 * DAY;
    return {
      day,
      taken: tickets.length,
      takenByNow: tickets.filter(({ takenAt }) => takenAt <= then).length,
      waiting: waitingAt(tickets, then),
    };
  }

  return async (at: Instant): Promise<TodayView> => {
    const day = dayOf(settings(), at);
    const tickets = await ticketsOf(day);
    const given = await db
      .selectFrom('review')
      .select([(eb) => eb.fn.countAll<number>().as('given'), sql<number>`sum(case when grade <= 2 then 1 else 0 end)`.as('bad')])
      .where('hall', '=', hall)
      .where('day', '=', day)
      .executeTakeFirstOrThrow();
    const reviews = {
      given: Number(given.given),
      of: tickets.filter(({ doneAt }) => doneAt !== null).length,
      bad: Number(given.bad ?? 0),
    };
    return todayView(
      { tickets, windows: await periods(day, day), reviews, lastWeek: await lastWeek(addDays(day, -7), at) },
      settings(),
      at,
    );
  };
}
