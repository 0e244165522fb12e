import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Row } from './lines.ts';

/** The rows after `seq` up to `last`, a page of them, as they stand: a gap is a gap. */
export async function rowsAfter(db: Kysely<Tables>, hall: string, seq: number, last: number, page: number): Promise<Row[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'at', 'about', 'type', 'by', 'event'])
    .where('hall', '=', hall)
    .where('seq', '>', seq)
    .where('seq', '<=', last)
    .orderBy('seq')
    .limit(page)
    .execute();
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: Number(row.at) }));
}

/** Lets everybody else in: whoever walks through the journal does so between two requests. */
export const letIn = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
