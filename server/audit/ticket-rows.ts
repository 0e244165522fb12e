import type { Kysely } from 'kysely';
import { DAY, MINUTE } from '../../shared/time.ts';
import { PURGED, withWords } from '../store/staff-words.ts';
import type { Tables } from '../store/tables.ts';
import type { Row } from './lines.ts';

const LATE = 36 * 60 * MINUTE; // after it was taken: until its day has turned, and what was written down of it meanwhile

/**
 * Every event of one ticket, in order, with the staff's words. The facts know its instants, so the journal is read for its own day, and for the instants at which
 * it was closed, reviewed, or given a slip: no index by ticket is needed, and none costs anything while numbers are called.
 */
export async function ticketRows(db: Kysely<Tables>, hall: string, id: string): Promise<Row[]> {
  const ticket = await db
    .selectFrom('ticket')
    .select(['taken_at', 'since'])
    .where('hall', '=', hall)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!ticket) return [];
  const reviews = await db.selectFrom('review').select('at').where('hall', '=', hall).where('ticket', '=', id).execute();
  const slips = await db
    .selectFrom('notification')
    .select(['id', 'at', 'answered_at'])
    .where('hall', '=', hall)
    .where('ticket', '=', id)
    .execute();
  const instants = [Number(ticket.since), ...reviews.map(({ at }) => Number(at))];
  for (const slip of slips) instants.push(Number(slip.at), ...(slip.answered_at === null ? [] : [Number(slip.answered_at)]));
  const names = [`"ticket":"${id}"`, ...slips.map((slip) => `"notification":"${slip.id}"`)];
  const taken = Number(ticket.taken_at);
  const spans = [
    [taken - DAY / 24, taken + LATE] as const,
    ...instants.filter((at) => at > taken + LATE).map((at) => [at, at + 1] as const),
  ];
  const found = new Map<number, Row>();
  for (const [from, until] of spans) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'at', 'about', 'type', 'by', 'event'])
      .where('hall', '=', hall)
      .where('at', '>=', from)
      .where('at', '<', until)
      .where((is) => is.or(names.map((name) => is('event', 'like', `%${name}%`))))
      .execute();
    for (const row of rows) found.set(Number(row.seq), { ...row, seq: Number(row.seq), at: Number(row.at) });
  }
  return withWords(
    db,
    hall,
    [...found.values()].sort((a, b) => a.seq - b.seq),
    PURGED,
  );
}
