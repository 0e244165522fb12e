import type { Kysely } from 'kysely';
import type { TicketsAsked } from '../../../shared/figure-requests.ts';
import type { TicketRow, TicketRows } from '../../../shared/figures.ts';
import { iso, MINUTE } from '../../../shared/time.ts';
import type { Day, StaffId, TicketStatus } from '../../../shared/words.ts';
import type { Tables } from '../tables.ts';
import { type Chosen, chooseTickets } from './choose-tickets.ts';
import type { DaySheet } from './day-sheet.ts';
import type { DaySheets } from './day-sheets.ts';
import { inSlices } from './in-slices.ts';
import type { AlertOf } from './reports.ts';

const PAGE = 500; // rows at a time of a long list: a few milliseconds

type Needs = { db: Kysely<Tables>; hall: string; sheets: DaySheets; alertOf: AlertOf; nameOf: (id: StaffId | null) => string | null };

/** The tickets behind a figure (台账): a page of them, or all, page after page. */
export function ticketList({ db, hall, sheets, alertOf, nameOf }: Needs) {
  async function rowsOf(chosen: Chosen, from: number, to: number): Promise<TicketRow[]> {
    const wanted = new Map<Day, string[]>();
    const order: { day: Day; number: string }[] = [];
    const split = new Map<DaySheet, string[]>();
    for (let nth = from; nth < Math.min(to, chosen.total); nth += 1) {
      const { sheet, ticket } = chosen.at(nth);
      const numbers = split.get(sheet) ?? sheet.numbers.split(' ');
      split.set(sheet, numbers);
      const number = numbers[ticket] ?? '';
      order.push({ day: sheet.day, number });
      wanted.set(sheet.day, [...(wanted.get(sheet.day) ?? []), number]);
    }
    const found = new Map<string, TicketRow>();
    for (const [day, numbers] of wanted) {
      for (const row of await factsOf(db, hall, day, numbers)) found.set(`${day} ${row.number}`, ticketRow(row, nameOf));
    }
    return order.flatMap(({ day, number }) => found.get(`${day} ${number}`) ?? []);
  }

  return {
    async page(asked: TicketsAsked, offset: number, limit: number): Promise<TicketRows> {
      const chosen = await chooseTickets(sheets, alertOf, asked);
      return { total: chosen.total, rows: await rowsOf(chosen, offset, offset + limit) };
    },
    /** All of them. Between two pages the hall goes on. */
    async *pages(asked: TicketsAsked): AsyncGenerator<readonly TicketRow[]> {
      const breathe = inSlices();
      const chosen = await chooseTickets(sheets, alertOf, asked);
      for (let from = 0; from < chosen.total; from += PAGE) {
        yield await rowsOf(chosen, from, from + PAGE);
        await breathe();
      }
    },
    /** One ticket, by its day and number; null: there is none. */
    async find(day: Day, number: string): Promise<TicketRow | null> {
      const [row] = await factsOf(db, hall, day, [number]);
      return row ? ticketRow(row, nameOf) : null;
    },
  };
}
export type TicketList = ReturnType<typeof ticketList>;

const factsOf = (db: Kysely<Tables>, hall: string, day: Day, numbers: readonly string[]) =>
  db
    .selectFrom('ticket as t')
    .leftJoin('review as r', (on) => on.onRef('r.hall', '=', 't.hall').onRef('r.ticket', '=', 't.id'))
    .select(['t.day', 't.number', 't.queue', 't.matter', 't.priority', 't.status', 't.taken_at', 't.first_called_at', 't.done_at'])
    .select(['t.window', 't.last_window', 't.clerk', 't.handled', 't.quoted_from', 't.quoted_to', 't.calls', 't.misses', 't.transfers'])
    .select(['t.after_closing', 'r.grade'])
    .where('t.hall', '=', hall)
    .where('t.day', '=', day)
    .where('t.number', 'in', numbers)
    .execute();
type Fact = Awaited<ReturnType<typeof factsOf>>[number];

const ticketRow = (row: Fact, nameOf: Needs['nameOf']): TicketRow => ({
  day: row.day,
  number: row.number,
  queue: row.queue,
  matter: row.matter,
  priority: row.priority,
  status: row.status as TicketStatus,
  takenAt: iso(row.taken_at),
  calledAt: row.first_called_at === null ? null : iso(row.first_called_at),
  doneAt: row.done_at === null ? null : iso(row.done_at),
  window: row.window ?? row.last_window,
  clerk: row.clerk,
  clerkName: nameOf(row.clerk),
  wait: row.first_called_at === null ? null : inMinutes(Math.max(0, row.first_called_at - row.taken_at)),
  handling: row.handled === null ? null : inMinutes(row.handled),
  quotedFrom: row.quoted_from,
  quotedTo: row.quoted_to,
  calls: row.calls,
  misses: row.misses,
  transfers: row.transfers,
  extended: Math.ceil(row.after_closing / MINUTE),
  grade: row.grade,
});

const inMinutes = (length: number): number => Math.round(length / (MINUTE / 10)) / 10;
