import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../server/store/tables.ts';

/**
 * Makes the tickets of a past, which all waited and were served alike, as different as those of a hall: six queues, waits of up to an
 * hour, services of up to half of one, ranges that were told, priorities, recalls, misses, grades, and some who left.
 */
export async function enliven(db: Kysely<Tables>, hall: string): Promise<void> {
  const dice = (sides: number) => sql`(abs(random()) % ${sql.lit(sides)})`;
  await sql`update ticket set queue = substr('ABCDEF', 1 + ${dice(6)}, 1), "last_window" = printf('%02d', 1 + ${dice(24)}),
      first_called_at = taken_at + ${dice(3_600_000)}, handled = 60000 + ${dice(1_800_000)}, quoted_from = ${dice(20)},
      quoted_to = 20 + ${dice(30)}, calls = 1 + ${dice(2)}, recalls = ${dice(2)}, misses = ${dice(20)} = 0, transfers = ${dice(15)} = 0,
      priority = case when ${dice(12)} = 0 then 'elderly' end, after_closing = case when ${dice(50)} = 0 then 240000 else 0 end,
      status = case ${dice(25)} when 0 then 'expired' when 1 then 'cancelled' else 'done' end,
      legs = case when ${dice(15)} = 0 then '[300000]' else '[]' end, matter = 'M' || ${dice(120)}
    where hall = ${hall} and status = 'done'`.execute(db);
  await sql`insert into review (hall, ticket, day, at, queue, grade, dimensions)
    select hall, id, day, taken_at, queue, 5 - ${dice(5)}, '{}' from ticket where hall = ${hall} and status = 'done' and ${dice(4)} = 0`.execute(
    db,
  );
}
