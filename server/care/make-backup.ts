import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PictureName } from '../../shared/settings.ts';
import { iso, localTime } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import { SNAPSHOT_VERSION } from '../domain/snapshot.ts';
import type { HallState } from '../domain/state.ts';
import { realDisk } from '../store/disk.ts';
import { inThread, quoted } from '../store/in-thread.ts';
import { DATABASE, EMPTIED, LEFT_OUT, MANIFEST, type Manifest } from './manifest.ts';
import { stateSum } from './state-sum.ts';
import { openZip } from './zip-write.ts';

type Needs = {
  /** The database as it is used now; it goes on being used. */
  database: string;
  pictures: string;
  /** Where backups lie. */
  folder: string;
  hall: { readonly id: string; readonly name: string; readonly timezone: string };
  paihao: string;
  /** The hall as it is on disk in this moment. */
  state: () => HallState;
  at: Instant;
};
export type Made = { readonly name: string; readonly at: Instant; readonly seq: number; readonly bytes: number; readonly sha256: string };
export const HALF = '.half'; // how a backup ends that is being written, or was given up

/**
 * Writes a backup of the hall while it works: nobody waits for it. The settings are those that the copied journal names, so that they
 * cannot differ from it. It has its name only when it is whole and on disk; throws what the disk said, and leaves nothing behind then.
 */
export async function makeBackup({ database, pictures, folder, hall, paihao, state, at }: Needs): Promise<Made> {
  const live = state();
  const before = { seq: live.seq, version: SNAPSHOT_VERSION, sha256: stateSum(live) }; // the copy is made after: it goes at least as far
  const stem = join(folder, `paihao-${hall.id}-${stamp(at, hall.timezone)}`);
  const copy = `${stem}.db${HALF}`;
  const half = `${stem}${HALF}`;
  await Promise.all([copy, `${copy}-journal`, half].map((file) => rm(file, { force: true })));
  try {
    await (await open(copy, 'w', 0o600)).close(); // an empty file is taken by VACUUM, and nobody else may read it
    await inThread(database, [{ run: `VACUUM INTO ${quoted(copy)}` }]);
    const [seqs = [], versions = []] = (
      await inThread(copy, [
        { run: 'PRAGMA journal_mode = DELETE' },
        { run: 'PRAGMA secure_delete = ON' },
        ...EMPTIED.map((table) => ({ run: `DELETE FROM ${table}` })),
        { ask: `SELECT seq FROM head WHERE hall = ${quoted(hall.id)}` },
        { ask: settingsOf(hall.id) },
      ])
    ).slice(-2);
    const seq = Number(seqs[0]?.['seq'] ?? 0);
    const zip = await openZip(half, at);
    try {
      const files: Manifest['files'] = [await zip.add({ name: DATABASE, from: { file: copy } })];
      const settings: Record<string, string> = {};
      for (const { document, version, body } of versions) {
        const text = `${JSON.stringify(JSON.parse(String(body)), null, 2)}\n`;
        settings[String(document)] = String(version);
        files.push(await zip.add({ name: `settings/${document}.json`, from: { bytes: Buffer.from(text) } }));
      }
      for (const name of await picturesIn(pictures))
        files.push(await zip.add({ name: `pictures/${name}`, from: { file: join(pictures, name) } }));
      const { id, name } = hall;
      const manifest: Manifest = { paihao, hall: { id, name }, at: iso(at), seq, state: before, settings, leftOut: LEFT_OUT, files };
      await zip.add({ name: MANIFEST, from: { bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) } });
      const { bytes, sha256 } = await zip.end();
      const whole = `${stem}-${seq}.zip`;
      const named = whole.slice(folder.length + 1);
      await writeFile(`${whole}.sha256`, `${sha256}  ${named}\n`, { mode: 0o600, flush: true });
      await rename(half, whole);
      await realDisk.sync(folder);
      return { name: named, at, seq, bytes, sha256 };
    } finally {
      await zip.abandon();
    }
  } finally {
    await Promise.all([copy, `${copy}-journal`, half].map((file) => rm(file, { force: true })));
  }
}

/** The settings in force after the last event, by the journal: the version that was noted last of each document, if it is not gone. */
const settingsOf = (hall: string): string => `
  SELECT s.document, s.version, s.body FROM settings_version s JOIN (
    SELECT json_extract(event, '$.document') AS document, json_extract(event, '$.version') AS version, max(seq)
    FROM journal WHERE hall = ${quoted(hall)} AND about = 'setup' AND type = 'SettingsChanged' GROUP BY 1
  ) last ON last.document = s.document AND last.version = s.version
  WHERE s.hall = ${quoted(hall)} ORDER BY 1`;

const picturesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])) // a hall without pictures has no folder
    .filter((name) => PictureName.safeParse(name).success)
    .sort();

/** 20261201-1800, on the hall's wall. */
function stamp(at: Instant, zone: string): string {
  const { day, clock } = localTime(at, zone);
  return `${day.replaceAll('-', '')}-${clock.replace(':', '')}`;
}
