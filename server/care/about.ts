import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { AboutView } from '../../shared/care.ts';
import { iso } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';
import type { Care } from './care.ts';

type Needs = {
  db: Kysely<Tables>;
  version: string;
  database: string;
  /** The built screens; the build's own mark lies beside them. */
  screens: string | null;
  startedAt: Instant;
  seq: () => number;
  care: Care;
  /** Whose recorded voice speaks. */
  voice: () => string | null;
};

/** What the page 关于 tells. */
export async function about({ db, version, database, screens, startedAt, seq, care, voice }: Needs): Promise<AboutView> {
  const sizes = await Promise.all(
    [database, `${database}-wal`].map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  ); // there may be no log
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const stamp = screens === null ? '' : await readFile(join(screens, '..', '.stamp'), 'utf8').catch(() => ''); // built by hand
  return {
    version,
    build: stamp.slice(0, 12),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    startedAt: iso(startedAt),
    databaseBytes: sizes.reduce((sum, size) => sum + size, 0),
    seq: seq(),
    migrations: rows.map(({ name }) => name),
    lastBackup: (await care.backups.list())[0]?.at ?? null,
    voice: voice(),
    personal: await care.purge.rows(),
  };
}
