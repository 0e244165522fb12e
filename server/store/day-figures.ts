import { type Kysely, sql } from 'kysely';
import { MINUTE } from '../../shared/time.ts';
import type { DayFigures, PromiseRow } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';
import type { Tables } from './tables.ts';

type Called = { number: string; queue: string; from: number | null; to: number | null; waited: number };

const LAST = 20; // of those called last are shown one by one

/** The figures of a day, read off the facts. Minutes; a wait ends with the first call. */
export function dayFigures(db: Kysely<Tables>, hall: string) {
  return async (day: Day): Promise<DayFigures> => {
    const today = db.selectFrom('ticket').where('hall', '=', hall).where('day', '=', day);
    const byStatus = await today
      .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('status')
      .execute();
    const count = (status: string) => Number(byStatus.find((row) => row.status === status)?.count ?? 0);
    const rows = await today
      .select(['number', 'queue', 'quoted_from', 'quoted_to', 'taken_at', 'first_called_at'])
      .where('first_called_at', 'is not', null)
      .orderBy('first_called_at')
      .execute();
    const called = rows.map(
      ({ number, queue, quoted_from, quoted_to, taken_at, first_called_at }): Called => ({
        number,
        queue,
        from: quoted_from,
        to: quoted_to,
        waited: (Number(first_called_at) - Number(taken_at)) / MINUTE,
      }),
    );
    const done = await today.select(['periods', 'after_closing']).where('status', '=', 'done').execute();
    const { reviews = 0, satisfied = 0 } =
      (await db
        .selectFrom('review')
        .where('hall', '=', hall)
        .where('day', '=', day)
        .select([(eb) => eb.fn.countAll<number>().as('reviews'), sql<number>`sum(case when grade >= 3 then 1 else 0 end)`.as('satisfied')])
        .executeTakeFirst()) ?? {};
    const waits = called.map(({ waited }) => waited);
    return {
      day,
      taken: byStatus.reduce((sum, row) => sum + Number(row.count), 0),
      waiting: count('waiting'),
      called: count('called'),
      serving: count('serving'),
      held: count('held'),
      done: count('done'),
      missed: count('missed'),
      cancelled: count('cancelled'),
      expired: count('expired'),
      medianWait: rounded(median(waits)),
      longestWait: waits.length > 0 ? Math.round(waits.reduce((most, one) => Math.max(most, one), 0)) : null,
      medianService: rounded(median(done.map(({ periods }) => serviceOf(periods)))),
      afterClosing: Math.ceil(done.reduce((sum, row) => sum + Number(row.after_closing), 0) / MINUTE),
      reviews: Number(reviews),
      satisfied: Number(reviews) > 0 ? Number(satisfied) / Number(reviews) : null,
      promises: promises(called),
      lastCalled: called
        .slice(-LAST)
        .reverse()
        .map(({ number, queue, from, to, waited }) => ({
          number,
          queue,
          quoted: from === null || to === null ? null : { from, to },
          waited: Math.floor(waited), // as "within" reckons it
        })),
    };
  };
}

/** What was told beside what came true: the whole hall first, then each queue that was called. */
export function promises(called: readonly Called[]): PromiseRow[] {
  const queues = [...new Set(called.map(({ queue }) => queue))].sort();
  return [null, ...queues].map((queue) => {
    const of = called.filter((one) => queue === null || one.queue === queue);
    const told = of.flatMap(({ from, to, waited }) => (from === null || to === null ? [] : { from, to, waited }));
    return {
      queue,
      told: told.length,
      // A minute begun counts: whoever was told 5 to 8 minutes and was called after 8:40 was told the truth.
      within: told.filter(({ from, to, waited }) => waited >= from && Math.floor(waited) <= to).length,
      sooner: told.filter(({ from, waited }) => waited < from).length,
      later: told.filter(({ to, waited }) => Math.floor(waited) > to).length,
      untold: of.length - told.length,
      quotedFrom: rounded(median(told.map(({ from }) => from))),
      quotedTo: rounded(median(told.map(({ to }) => to))),
      waited: rounded(median(told.map(({ waited }) => waited))),
    };
  });
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

function serviceOf(periods: string): number {
  const all = JSON.parse(periods) as { is: string; from: number; to: number | null }[];
  return all.reduce((sum, { is, from, to }) => (is === 'serving' && to !== null ? sum + to - from : sum), 0) / MINUTE;
}
