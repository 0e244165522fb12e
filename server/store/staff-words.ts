import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../../shared/words.ts';
import type { Tables } from './tables.ts';
import { putTogether, WORDED, type WordsApart } from './words-apart.ts';

const ROWS = 500; // at once: an engine binds only so many values in one statement
/** What is told of words that have been purged, to whoever reads the journal. */
export const PURGED = { purged: true } as const;

export type WordsKept = WordsApart & { readonly at: Instant };

/** Keeps the words of events beside them, in the events' own transaction. */
export async function keepWords(tx: Kysely<Tables>, hall: string, words: readonly WordsKept[]): Promise<void> {
  for (let from = 0; from < words.length; from += ROWS)
    await tx
      .insertInto('staff_words')
      .values(words.slice(from, from + ROWS).map((one) => ({ hall, ...one })))
      .execute();
}

/** The words that are there of some events, in their order. */
export async function wordsOf(db: Kysely<Tables>, hall: string, seqs: readonly number[]): Promise<readonly WordsApart[]> {
  const found: WordsApart[] = [];
  for (let from = 0; from < seqs.length; from += ROWS) {
    const rows = await db
      .selectFrom('staff_words')
      .select(['seq', 'field', 'salt', 'text'])
      .where('hall', '=', hall)
      .where('seq', 'in', seqs.slice(from, from + ROWS))
      .orderBy('seq')
      .orderBy('field')
      .execute();
    found.push(...rows.map((row) => ({ ...row, seq: Number(row.seq) })));
  }
  return found;
}

/** Rows of the journal with the words in their texts again. `gone` stands where words have been purged: '' for a replay, PURGED for readers. */
export async function withWords<R extends { readonly seq: number; readonly type: string; readonly event: string }>(
  db: Kysely<Tables>,
  hall: string,
  rows: readonly R[],
  gone: unknown,
): Promise<R[]> {
  const worded = new Set(rows.filter(({ type, event }) => WORDED.includes(type) && event.includes('"sealed":')));
  if (worded.size === 0) return [...rows];
  const texts = new Map<number, Map<string, string>>();
  for (const { seq, field, text } of await wordsOf(
    db,
    hall,
    [...worded].map(({ seq }) => Number(seq)),
  ))
    texts.set(seq, (texts.get(seq) ?? new Map()).set(field, text));
  return rows.map((row) => {
    if (!worded.has(row)) return row;
    return { ...row, event: JSON.stringify(putTogether(JSON.parse(row.event), texts.get(Number(row.seq)), gone)) };
  });
}

/** Words that are older than an instant, those left out that still stand somewhere in the hall. */
export function wordsDue(db: Kysely<Tables>, hall: string) {
  const old = (before: Instant) => db.selectFrom('staff_words').where('hall', '=', hall).where('at', '<', before);
  return {
    async there(): Promise<number> {
      const counted = db.selectFrom('staff_words').where('hall', '=', hall);
      return Number((await counted.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    },
    /** By text, how many. */
    async texts(before: Instant): Promise<ReadonlyMap<string, number>> {
      const rows = await old(before)
        .select(({ fn }) => ['text', fn.countAll().as('count')])
        .groupBy('text')
        .execute();
      return new Map(rows.map(({ text, count }) => [text, Number(count)]));
    },
    /**
     * Destroys them, and says how many. What is left is written down anew: the engine overwrites what it deletes, but not the copies
     * it has made of rows when it moved them from page to page; a table that was emptied has none.
     */
    async destroy(tx: Transaction<Tables>, before: Instant, standing: ReadonlySet<string>): Promise<number> {
      const all = await tx.selectFrom('staff_words').selectAll().orderBy('hall').orderBy('seq').orderBy('field').execute();
      const left = all.filter((one) => one.hall !== hall || Number(one.at) >= before || standing.has(one.text));
      if (left.length === all.length) return 0;
      await sql`delete from staff_words`.execute(tx);
      for (let from = 0; from < left.length; from += ROWS)
        await tx
          .insertInto('staff_words')
          .values(left.slice(from, from + ROWS))
          .execute();
      return all.length - left.length;
    },
  };
}
