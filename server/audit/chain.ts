import type { Kysely } from 'kysely';
import type { ChainMark, ChainView } from '../../shared/journal.ts';
import { iso } from '../../shared/time.ts';
import type { Day, Instant } from '../../shared/words.ts';
import { wordsOf } from '../store/staff-words.ts';
import type { Tables } from '../store/tables.ts';
import { sealsHold, WORDED, type WordsApart } from '../store/words-apart.ts';
import { chained, genesis, lineOf, parsed, type Row } from './lines.ts';
import { letIn, rowsAfter } from './rows.ts';

type Needs = {
  db: Kysely<Tables>;
  hall: string;
  /** How far the journal goes. */
  seq: () => number;
  /** The business day that is open. */
  openDay: () => Day;
  now: () => Instant;
  oops: (fault: unknown) => void;
};
/** A place in the journal and the hash of all that lies before it and in it. */
export type Link = { readonly seq: number; readonly hash: string };
export type Chain = ReturnType<typeof openChain>;

const PAGE = 500; // events: some milliseconds of work
const REST = 10; // milliseconds between two pages, so that a year's journal is in nobody's way
const NEWEST = 7; // days that are looked at again each time
const OLDEST = 24; // and those that were looked at longest ago
const SHOWN = 31;

/** The journal's chain of hashes: a mark at each day's end, made and looked at again while the hall is at work. */
export function openChain({ db, hall, seq, openDay, now, oops }: Needs) {
  let working: Promise<void> | null = null;
  let marking: Promise<void> = Promise.resolve();
  let again = false;
  let shut = false;
  let reached: Link | null = null; // beyond the last mark: the open day is not read anew for each look

  const marks = () => db.selectFrom('chain_mark').where('hall', '=', hall);
  const toMark = ({ day, seq: at, hash, differs }: { day: string; seq: number; hash: string; differs: number }): ChainMark => ({
    day,
    seq: Number(at),
    hash,
    differs: Number(differs) > 0,
  });

  /** The staff's words that are still kept of an event. */
  const wordsIn = async ({ type, seq: at }: Row): Promise<readonly WordsApart[]> => (WORDED.includes(type) ? wordsOf(db, hall, [at]) : []);

  /** The last mark at or before a place; where there is none, what stands before the first event. */
  async function linkBefore(at: number): Promise<Link> {
    const row = await marks().select(['seq', 'hash']).where('seq', '<=', at).orderBy('seq', 'desc').limit(1).executeTakeFirst();
    return row ? { seq: Number(row.seq), hash: row.hash } : { seq: 0, hash: genesis(hall) };
  }

  /** Walks on from a place; `each` may stop it by answering false. */
  async function walk(from: Link, last: number, rest: number, each: (row: Row, before: Link, hash: string) => unknown): Promise<Link> {
    let link = from;
    while (link.seq < last && !shut) {
      const rows = await rowsAfter(db, hall, link.seq, last, PAGE);
      if (rows.length === 0) break;
      for (const row of rows) {
        const hash = chained(link.hash, lineOf(row));
        if ((await each(row, link, hash)) === false) return link;
        link = { seq: row.seq, hash };
      }
      await letIn(rest);
    }
    return link;
  }

  /** Marks the ends of days that have none: since yesterday, since the server was off, or since before there were marks. */
  async function mark(): Promise<void> {
    let day: Day | null = null;
    await walk(await linkBefore(Number.MAX_SAFE_INTEGER), seq(), REST, async (row, before, _hash) => {
      const event = row.type === 'DayTurned' ? parsed(row.event) : null;
      if (event?.type !== 'DayTurned') return;
      if (day !== null)
        await db
          .insertInto('chain_mark')
          .values({ hall, seq: before.seq, day, hash: before.hash, at: now(), checked_at: now(), differs: 0 })
          .onConflict((on) => on.doNothing())
          .execute();
      day = event.day;
    });
  }

  /** Looks whether the events of some days are still those that were marked, and the words beside them those that were sealed. */
  async function check(): Promise<void> {
    const all = () => marks().select(['seq', 'hash', 'day']);
    const newest = await all().orderBy('seq', 'desc').limit(NEWEST).execute();
    const oldest = await all().orderBy('checked_at').limit(OLDEST).execute();
    const due = new Map([...newest, ...oldest].map((row) => [Number(row.seq), row]));
    for (const [at, { hash }] of due) {
      const from = await linkBefore(at - 1);
      let words = true;
      const end = await walk(from, at, REST, async (row) => {
        const kept = await wordsIn(row);
        if (kept.length > 0) words &&= sealsHold(parsed(row.event) ?? {}, kept);
      });
      if (shut) return;
      await db
        .updateTable('chain_mark')
        .set({ checked_at: now(), differs: words && end.seq === at && end.hash === hash ? 0 : 1 })
        .where('hall', '=', hall)
        .where('seq', '=', at)
        .execute();
    }
  }

  async function work(): Promise<void> {
    while (again && !shut) {
      again = false;
      marking = mark();
      await marking;
      await check();
    }
    working = null;
  }

  return {
    linkBefore,
    walk,
    wordsOf: wordsIn,
    /** A day has turned, or the hall has opened: it is seen to when nobody needs the machine. */
    soon(): void {
      again = true;
      working ??= letIn(0)
        .then(work)
        .catch((fault) => {
          working = null;
          oops(fault);
        });
    },
    /** The end of the last marked day before this one: where an export of days begins. */
    async startOf(day: Day): Promise<Link> {
      const row = await marks().select('seq').where('day', '<', day).orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return linkBefore(row ? Number(row.seq) : 0);
    },
    /** The last event of a day; of one that is not over, the journal's. */
    async endOf(day: Day): Promise<number> {
      if (day >= openDay()) return seq();
      const row = await marks().select('seq').where('day', '<=', day).orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return row ? Number(row.seq) : 0;
    },
    /** The marks between two places, both included, by place. */
    async marksIn(from: number, to: number): Promise<ReadonlyMap<number, ChainMark>> {
      const rows = await marks().select(['day', 'seq', 'hash', 'differs']).where('seq', '>=', from).where('seq', '<=', to).execute();
      return new Map(rows.map((row) => [Number(row.seq), toMark(row)]));
    },
    /** Days whose marks do not agree with the journal, as last looked at. */
    async differing(): Promise<ChainMark[]> {
      return (await marks().select(['day', 'seq', 'hash', 'differs']).where('differs', '=', 1).orderBy('seq').execute()).map(toMark);
    },
    async view(): Promise<ChainView> {
      const last = seq();
      const from = await linkBefore(last);
      reached = await walk(reached && reached.seq >= from.seq ? reached : from, last, 0, () => {});
      const newest = await marks().select(['day', 'seq', 'hash', 'differs']).orderBy('seq', 'desc').limit(SHOWN).execute();
      const looked = await marks()
        .select(({ fn }) => [fn.min('checked_at').as('first'), fn.count('checked_at').as('known'), fn.countAll().as('all')])
        .executeTakeFirst();
      const shown = newest.map(toMark);
      return {
        hall,
        mark: shown[0] ?? null,
        now: { ...reached, at: iso(now()) },
        marks: shown,
        differing: await this.differing(),
        checkedAt: looked && Number(looked.all) > 0 && Number(looked.known) === Number(looked.all) ? iso(Number(looked.first)) : null,
      };
    },
    /** Settles once every day that is over is marked. */
    marked: (): Promise<void> => marking,
    /** Settles once nothing is left to do. */
    done: (): Promise<void> => working ?? Promise.resolve(),
    async close(): Promise<void> {
      shut = true;
      await working;
    },
  };
}
