import { truncateSync } from 'node:fs';
import { Kysely, SqliteAdapter, SqliteDialect, sql } from 'kysely';
import SQLite from 'libsql';
import type { Tables } from './tables.ts';

/** The embedded engine, set to wait for the disk: in WAL mode a commit is otherwise not sure to be synced. */
export function openSqlite(path: string): Kysely<Tables> {
  const database = new SQLite(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON'); // a destroyed day key is overwritten, not only forgotten
  return new Kysely<Tables>({ dialect: new Dialect({ database: preparedOnce(database) }) });
}

/** SQLite makes tables within a transaction: all of an upgrade is there or nothing, and the disk is waited for once. */
class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

const LONGEST = 4_000; // characters: a statement for hundreds of rows is not worth keeping
const KEPT = 200;

/** The same few statements are asked all day: each is prepared once. */
function preparedOnce(database: InstanceType<typeof SQLite>) {
  const kept = new Map<string, ReturnType<typeof database.prepare>>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const known = kept.get(sql);
      if (known) return known;
      const made = database.prepare(sql);
      if (sql.length <= LONGEST) kept.set(sql, made);
      const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return made;
    },
  };
}

/** Brings what stands in the write-ahead log into the file itself, so that after an orderly stop one file is the whole hall. */
export const foldIn = (db: Kysely<Tables>): Promise<unknown> => sql`pragma wal_checkpoint(truncate)`.execute(db);

/**
 * Keeps a data folder for one server: a lock that the operating system takes back when the process ends, however it ends.
 * Null if another server has it. What stands in the file means nothing: where a power cut has left something in it, it is emptied.
 */
export function lockFolder(path: string): { release: () => void } | null {
  try {
    return lockFile(path);
  } catch (fault) {
    if (!/NOTADB|not a database/i.test(`${(fault as { code?: string }).code} ${fault}`)) throw fault;
    truncateSync(path);
    return lockFile(path);
  }
}

function lockFile(path: string): { release: () => void } | null {
  const lock = new SQLite(path);
  try {
    lock.pragma('busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
    return {
      release() {
        lock.exec('ROLLBACK'); // closing alone would keep it until the garbage is collected
        lock.close();
      },
    };
  } catch (fault) {
    lock.close();
    if (String((fault as { code?: string }).code ?? fault).match(/BUSY|LOCKED|locked/i)) return null;
    throw fault;
  }
}
