import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { DamagedDatabase, isDamage } from './damage.ts';
import { inThread } from './in-thread.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Tables } from './tables.ts';

const SMALL = 64 * 1024 * 1024; // bytes: looked over in some tenths of a second
const LOOK = 'PRAGMA quick_check(1)';
const HEADS = `SELECT head.seq AS head, count(journal.seq) AS count, max(journal.seq) AS last
  FROM head LEFT JOIN journal ON journal.hall = head.hall GROUP BY head.hall`;

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** `lookOver`: still to be done, beside the work; rejects with DamagedDatabase. Null: it has been done. */
export type Whole = { readonly db: Kysely<Tables>; readonly lookOver: (() => Promise<void>) | null };

/**
 * Opens a hall's database once it has been looked over: its pages by the engine, its journal for gaps. A large one that was stopped in order
 * is looked over later, so that nobody waits for it; else nothing is opened. Throws DamagedDatabase. `lived`: a hall was set up here.
 */
export async function openWhole(path: string, lived: boolean): Promise<Whole> {
  const log = sizeOf(`${path}-wal`);
  // The engine takes an empty file for a new one and throws its log away.
  if (existsSync(path) && sizeOf(path) === 0 && (log > 0 || lived)) throw new DamagedDatabase('it is empty');
  if (log === 0 && isCutOff(path)) throw new DamagedDatabase('it is cut off');
  const db = openSqlite(path);
  try {
    if (log === 0 && sizeOf(path) > SMALL) {
      const lookOver = async () => {
        const [found = [], heads = []] = await inThread(path, [{ ask: LOOK }, { ask: HEADS }]);
        judge(found, heads);
      };
      return { db, lookOver };
    }
    const { rows: found } = await sql.raw<Row>(LOOK).execute(db);
    judge(found, (await hasJournal(db)) ? (await sql.raw<Row>(HEADS).execute(db)).rows : []);
    return { db, lookOver: null };
  } catch (fault) {
    await db.destroy();
    throw isDamage(fault) ? new DamagedDatabase('the engine cannot read it', { cause: fault }) : fault;
  }
}

/** Shorter than its header says; the engine reads zeros there. While there is a log, its end may still be in that. */
function isCutOff(path: string): boolean {
  if (sizeOf(path) < HEADER) return sizeOf(path) > 0;
  const header = Buffer.alloc(HEADER);
  const file = openSync(path, 'r');
  readSync(file, header);
  closeSync(file);
  return sizeOf(path) < header.readUInt16BE(16) * header.readUInt32BE(28);
}
const HEADER = 100; // bytes; at 16 the size of a page, at 28 how many there are (https://sqlite.org/fileformat.html)

/** Something has happened in the hall of this database. */
export async function hasLived(db: Kysely<Tables>): Promise<boolean> {
  if (!(await hasJournal(db))) return false;
  return (await db.selectFrom('head').select('seq').where('seq', '>', 0).executeTakeFirst()) !== undefined;
}

async function hasJournal(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM sqlite_master WHERE name IN ('head', 'journal')`.execute(db);
  return rows.length === 2;
}

type Row = Readonly<Record<string, unknown>>;

/** Throws DamagedDatabase unless the engine found nothing and the journal ends where its head says, with no row missing. */
function judge(found: readonly Row[], heads: readonly Row[]): void {
  const said = String(found[0]?.['quick_check'] ?? '');
  if (said !== 'ok') throw new DamagedDatabase(said.replaceAll(/\s+/g, ' '));
  for (const { head, count, last } of heads)
    if (Number(head) !== Number(count) || Number(head) !== Number(last ?? 0))
      throw new DamagedDatabase(`of ${Number(head)} events ${Number(count)} are there`);
}
