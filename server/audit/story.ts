import type { Kysely } from 'kysely';
import type { TicketRow, TicketStory } from '../../shared/figures.ts';
import { iso, MINUTE } from '../../shared/time.ts';
import type { Day, TicketNumber, TicketStatus } from '../../shared/words.ts';
import type { Period } from '../domain/queue/state.ts';
import type { Tables, TicketFact } from '../store/tables.ts';
import { parsed, type Row, withoutPerson } from './lines.ts';
import { ticketRows } from './ticket-rows.ts';

/** Words of whoever holds them: a ticket's id lets one cancel it, a slip's lets one read it. */
const SECRETS = ['about', 'at', 'type', 'by', 'ticket', 'notification'];

/** One ticket's story, from the journal; null if there was no such number that day. */
export async function ticketStory(
  db: Kysely<Tables>,
  hall: string,
  { day, number }: { day: Day; number: TicketNumber },
  nameOf: (by: string | null) => string | null,
): Promise<TicketStory | null> {
  const fact = await db
    .selectFrom('ticket')
    .selectAll()
    .where('hall', '=', hall)
    .where('day', '=', day)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!fact) return null;
  const rows = await ticketRows(db, hall, fact.id);
  const review = await db.selectFrom('review').select('grade').where('hall', '=', hall).where('ticket', '=', fact.id).executeTakeFirst();
  return { ticket: rowOf(fact, rows, review ? Number(review.grade) : null, nameOf), lines: rows.map((row) => lineOf(row, nameOf)) };
}

function lineOf(row: Row, nameOf: (by: string | null) => string | null): TicketStory['lines'][number] {
  const event = parsed(row.event);
  const data = Object.fromEntries(Object.entries(event ? withoutPerson(event) : {}).filter(([key]) => !SECRETS.includes(key)));
  const { window = null, back, ...rest } = data as { window?: string | null; back?: object } & Record<string, unknown>;
  return {
    seq: row.seq,
    at: row.at,
    type: row.type,
    by: row.by,
    byName: nameOf(row.by),
    window,
    data: { ...rest, ...(back ? { back: Object.fromEntries(Object.entries(back).filter(([key]) => key !== 'notification')) } : {}) },
  };
}

const minutes = (ms: number): number => Math.round((ms / MINUTE) * 10) / 10;

function rowOf(fact: TicketFact, rows: readonly Row[], grade: number | null, nameOf: (by: string | null) => string | null): TicketRow {
  const count = (...types: string[]): number => rows.filter(({ type }) => types.includes(type)).length;
  const periods: readonly Period[] = JSON.parse(fact.periods);
  const serving = periods.filter(({ is }) => is === 'serving');
  const served = serving.reduce((sum, { from, to }) => sum + (to === null ? 0 : to - from), 0);
  const called = rows.find(({ type }) => type === 'TicketCalled')?.at ?? null; // the first time: the facts have the last
  const [taken, done] = [Number(fact.taken_at), fact.done_at];
  const nullable = (value: number | null): number | null => (value === null ? null : Number(value));
  return {
    day: fact.day,
    number: fact.number,
    queue: fact.queue,
    matter: fact.matter,
    priority: fact.priority,
    status: fact.status as TicketStatus,
    takenAt: iso(taken),
    calledAt: called === null ? null : iso(called),
    doneAt: done === null ? null : iso(Number(done)),
    window: fact.last_window,
    clerk: fact.clerk,
    clerkName: nameOf(fact.clerk),
    wait: called === null ? null : minutes(called - taken),
    handling: done === null || serving.length === 0 ? null : minutes(served),
    quotedFrom: nullable(fact.quoted_from),
    quotedTo: nullable(fact.quoted_to),
    calls: count('TicketCalled', 'TicketRecalled'),
    misses: Number(fact.misses),
    transfers: count('TicketTransferred'),
    extended: minutes(Number(fact.after_closing)),
    grade,
  };
}
