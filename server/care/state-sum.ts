import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { evolve } from '../domain/evolve.ts';
import { freeze } from '../domain/snapshot.ts';
import { draftOf, emptyHall, type HallState } from '../domain/state.ts';
import { sqlJournal } from '../store/sql-journal.ts';
import type { Tables } from '../store/tables.ts';

/** The same for the same state, whether it was lived through or replayed. */
export const stateSum = (hall: HallState): string =>
  createHash('sha256')
    .update(JSON.stringify(freeze(hall), sorted))
    .digest('hex');

/** The order in which fields were set says nothing. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const PAGE = 500; // events, after which others of the hall have their turn

/** The state after the first `seq` events of a journal, made again from nothing. */
export async function replayed(db: Kysely<Tables>, hallId: string, seq: number): Promise<HallState> {
  const journal = sqlJournal(db, hallId);
  let hall = emptyHall();
  while (hall.seq < seq) {
    const page = await journal.read(hall.seq, Math.min(PAGE, seq - hall.seq));
    if (page.length === 0) break;
    const draft = draftOf(hall);
    for (const event of page) evolve(draft, event);
    hall = draft;
    await new Promise(setImmediate);
  }
  return hall;
}
