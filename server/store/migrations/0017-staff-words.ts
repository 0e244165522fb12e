import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { keepWords } from '../staff-words.ts';
import type { Tables } from '../tables.ts';
import { takeApart, WORDED } from '../words-apart.ts';

const PAGE = 500; // events at a time

/**
 * What staff wrote in their own words stands apart from the journal, so that it can be destroyed. The words of events that are there are
 * moved too. From the first of these on the chain of hashes is another: the marks after it are made again, and an event says what the
 * hash was before, and whether the old marks agreed with the journal then. States that were kept with words in them are made again.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('staff_words')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('staff_words_pk', ['hall', 'seq', 'field'])
    .execute();
  await db.schema.createIndex('staff_words_at').on('staff_words').columns(['hall', 'at']).execute();
  for (const { hall } of await db.selectFrom('head').select('hall').execute()) {
    const hash = await hashNow(db, hall);
    const moved = await moveWords(db, hall);
    if (moved) await renewChain(db, hall, moved, hash);
  }
  await db.deleteFrom('snapshot').execute();
  await db.deleteFrom('day_state').execute();
}

type Moved = { readonly count: number; readonly first: number };

async function moveWords(db: Kysely<Tables>, hall: string): Promise<Moved | null> {
  let [count, first] = [0, 0];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'at', 'event'])
      .where('hall', '=', hall)
      .where('type', 'in', WORDED)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const [seq, event] = [Number(row.seq), parsed(row.event)];
      const { body, words } = event ? takeApart(event, seq) : { body: null, words: [] };
      after = seq;
      if (words.length === 0) continue;
      await db
        .updateTable('journal')
        .set({ event: JSON.stringify(body) })
        .where('hall', '=', hall)
        .where('seq', '=', seq)
        .execute();
      await keepWords(
        db,
        hall,
        words.map((one) => ({ ...one, at: Number(row.at) })),
      );
      count += words.length;
      first ||= seq;
    }
    if (rows.length < PAGE) return count > 0 ? { count, first } : null;
  }
}

async function renewChain(db: Kysely<Tables>, hall: string, { count, first }: Moved, hash: string | null): Promise<void> {
  const after = db.selectFrom('chain_mark').where('hall', '=', hall).where('seq', '>=', first);
  const differing = (await after.select('day').where('differs', '=', 1).orderBy('seq').execute()).map(({ day }) => day);
  await db.deleteFrom('chain_mark').where('hall', '=', hall).where('seq', '>=', first).execute();
  const last = await db
    .selectFrom('journal')
    .select(['seq', 'at'])
    .where('hall', '=', hall)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const [through, at] = [Number(last.seq), Number(last.at)];
  const says = { about: 'care', by: 'clock', at, type: 'WordsSetApart', count, first, through, hash, differing };
  const row = { hall, seq: through + 1, at, about: 'care', type: says.type, by: 'clock', event: JSON.stringify(says) };
  await db.insertInto('journal').values(row).execute();
  await db.updateTable('head').set({ seq: row.seq }).where('hall', '=', hall).execute();
}

/** The chain's hash at the last event, as it was told until now; null where no mark was ever made, so that nobody can have written one down. */
async function hashNow(db: Kysely<Tables>, hall: string): Promise<string | null> {
  const mark = await db
    .selectFrom('chain_mark')
    .select(['seq', 'hash'])
    .where('hall', '=', hall)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!mark) return null;
  let hash = mark.hash;
  for (let after = Number(mark.seq); ; ) {
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .where('hall', '=', hall)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      after = Number(row.seq);
      hash = createHash('sha256').update(hash).update(lineThen(row)).digest('hex');
    }
    if (rows.length < PAGE) return hash;
  }
}

/** A row's line as the chain was made over it when this was written. */
function lineThen(row: Tables['journal']): string {
  const { about, type, by } = row;
  const [seq, at, event] = [Number(row.seq), Number(row.at), parsed(row.event)];
  if (!event) return JSON.stringify({ seq, at, about, type, by, broken: row.event });
  const { person: _person, ...told } = event;
  const same = event['at'] === at && event['about'] === about && event['type'] === type && event['by'] === by;
  return JSON.stringify({ seq, ...told, ...(same ? {} : { columns: { at, about, type, by } }) });
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null; // somebody has changed it: it stays as it is
  }
}

/** What was moved may still stand in pages that the engine has not used again: the whole file is written anew, once. */
export const afterwards = (db: Kysely<Tables>): Promise<unknown> => sql`vacuum`.execute(db);
