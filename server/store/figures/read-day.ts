import { type Kysely, sql } from 'kysely';
import { instantAt, MINUTE } from '../../../shared/time.ts';
import type { Day, Instant, TicketStatus } from '../../../shared/words.ts';
import type { Tables } from '../tables.ts';
import { type DaySheet, emptyColumns, NO_MINUTE, NONE, PRIORITY, RECALLED, SERVED, STATUS, sheetOf } from './day-sheet.ts';

/** What is read of a ticket, in this order. `taken` and `done`: minutes of the day; lengths in milliseconds. */
type Row = readonly [
  number: string,
  queue: string,
  window: string | null,
  matter: string | null,
  status: TicketStatus,
  taken: number,
  done: number | null,
  wait: number | null,
  handled: number | null,
  extended: number,
  quotedFrom: number | null,
  quotedTo: number | null,
  calls: number,
  recalls: number,
  misses: number,
  transfers: number,
  priority: number,
  served: number,
  legs: string,
  grade: number | null,
];

/**
 * A day's sheet, read off the facts. `taken` and `done` are read off the wall of the hall with the offset that its zone has at noon:
 * zones change at night, when nobody takes a number. `at`: until when what still lasts is counted.
 */
export async function readDay(db: Kysely<Tables>, hall: string, day: Day, zone: string, at: Instant): Promise<DaySheet> {
  const midnight = instantAt(day, '12:00', zone) - 12 * 60 * MINUTE;
  const minute = (instant: 'taken_at' | 'done_at') => sql`(t.${sql.ref(instant)} - ${midnight}) / 60000`;
  // One value in place of tens of thousands, lists in place of objects: handing them over one by one takes ten times as long.
  const { rows: found } = await sql<{
    rows: string;
  }>`select json_group_array(json_array(number, queue, at, matter, status, taken, done, wait,
      handled, after_closing, quoted_from, quoted_to, calls, recalls, misses, transfers, priority, served, legs, grade)) as rows
    from (select t.number, t.queue, coalesce(t."window", t.last_window) as at, t.matter, t.status,
      ${minute('taken_at')} as taken, case when t.status = 'done' then ${minute('done_at')} end as done,
      max(t.first_called_at - t.taken_at, 0) as wait, t.handled, t.after_closing, t.quoted_from, t.quoted_to,
      t.calls, t.recalls, t.misses, t.transfers, t.priority is not null as priority, t.served_at is not null as served, t.legs, r.grade
    from ticket as t left join review as r on r.hall = t.hall and r.day = t.day and r.ticket = t.id
    where t.hall = ${hall} and t.day = ${day} order by t.taken_at, t.number)`.execute(db);
  const rows: Row[] = JSON.parse(found[0]?.rows ?? '[]');
  const times = await timesOf(db, hall, day, at);
  const { columns, ...heads } = columnsOf(rows);
  const known = {
    day,
    count: rows.length,
    ...heads,
    times: times.map(({ window, serving, open, paused, absent }) => ({ window, serving, open, paused, absent })),
    missing: await missingOn(db, hall, day),
    over: times.every(({ lasts }) => lasts === 0) && rows.every(([, , , , status]) => ENDED.includes(status)),
  };
  return sheetOf(known, columns);
}

const ENDED: readonly TicketStatus[] = ['done', 'cancelled', 'expired'];

function columnsOf(rows: readonly Row[]) {
  const columns = emptyColumns(rows.length);
  const [queues, windows, matters] = [listOf<string>(), listOf<string | null>(null), listOf<string | null>(null)];
  const later: [number, number][] = [];
  const numbers: string[] = [];
  rows.forEach((row, nth) => {
    const [number, queue, window, matter, status, taken, done, wait, handled, extended] = row;
    const [, , , , , , , , , , quotedFrom, quotedTo, calls, recalls, misses, transfers, priority, served, legs, grade] = row;
    numbers.push(number);
    columns.wait[nth] = wait ?? NONE;
    columns.handled[nth] = handled ?? NONE;
    columns.extended[nth] = extended;
    columns.taken[nth] = Math.max(0, taken);
    columns.done[nth] = done ?? NO_MINUTE;
    columns.matter[nth] = matters.nth(matter);
    columns.quotedFrom[nth] = quotedFrom ?? NO_MINUTE;
    columns.quotedTo[nth] = quotedTo ?? NO_MINUTE;
    columns.queue[nth] = queues.nth(queue);
    columns.window[nth] = windows.nth(window);
    columns.status[nth] = STATUS[status];
    columns.calls[nth] = Math.min(255, calls);
    columns.misses[nth] = Math.min(255, misses);
    columns.transfers[nth] = Math.min(255, transfers);
    columns.grade[nth] = grade ?? 0;
    columns.flags[nth] = (recalls > 0 ? RECALLED : 0) | (priority ? PRIORITY : 0) | (served ? SERVED : 0);
    if (legs !== '[]') for (const wait of JSON.parse(legs) as number[]) later.push([nth, wait]);
  });
  return { columns, numbers: numbers.join(' '), queues: queues.all, windows: windows.all, matters: matters.all, later };
}

/** Words in the order in which they come, each by its place. */
function listOf<Word>(...first: Word[]) {
  const places = new Map(first.map((word, nth) => [word, nth]));
  const all = [...first];
  return {
    all,
    nth(word: Word): number {
      const known = places.get(word);
      if (known !== undefined) return known;
      places.set(word, all.length);
      return all.push(word) - 1;
    },
  };
}

type Times = { window: string; serving: number; open: number; paused: number; absent: number; lasts: number };

/** How long each window was what; of the open time, how long somebody was served there: where a service and an open stretch meet. */
async function timesOf(db: Kysely<Tables>, hall: string, day: Day, at: Instant): Promise<Times[]> {
  const lasted = (is: string) => sql`sum(case when w."is" = ${is} then w."until" - w."from" else 0 end)`;
  // Materialized: left to itself SQLite reads the periods of all tickets again for each window, forty times as long.
  const { rows } = await sql<Times>`with service as materialized (
      select p.value ->> 'window' as "window", p.value ->> 'from' as began, coalesce(p.value ->> 'to', ${at}) as ended
      from ticket as t, json_each(t.periods) as p where t.hall = ${hall} and t.day = ${day} and p.value ->> 'is' = 'serving'
    ), period as materialized (
      select "window", "is", "from", "to", coalesce("to", max("from", ${at})) as "until"
      from window_period where hall = ${hall} and day = ${day}
    ), met as (
      select w."window", sum(min(w."until", s.ended) - max(w."from", s.began)) as serving
      from service as s join period as w on w."window" = s."window" and s.began < w."until" and s.ended > w."from"
      where w."is" = 'open' group by w."window"
    )
    select w."window", coalesce(met.serving, 0) as serving, ${lasted('open')} as open, ${lasted('paused')} as paused,
      ${lasted('absent')} as absent, sum(w."to" is null) as lasts
    from period as w left join met on met."window" = w."window" group by w."window" order by w."window"`.execute(db);
  return rows;
}

async function missingOn(db: Kysely<Tables>, hall: string, day: Day): Promise<DaySheet['missing']> {
  return db
    .selectFrom('notification as n')
    .innerJoin('notification_missing as m', (on) => on.onRef('m.hall', '=', 'n.hall').onRef('m.notification', '=', 'n.id'))
    .select(['n.queue', 'n.window', 'n.matter', 'm.material', (eb) => eb.fn.countAll<number>().as('count')])
    .where('n.hall', '=', hall)
    .where('n.day', '=', day)
    .groupBy(['n.queue', 'n.window', 'n.matter', 'm.material'])
    .orderBy('n.queue')
    .orderBy('n.window')
    .orderBy('n.matter')
    .orderBy('m.material')
    .execute();
}
