import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DOCUMENTS, ROSTER_NAME } from '../../shared/settings.ts';
import { SNAPSHOT_VERSION } from '../domain/snapshot.ts';
import { isFull } from '../store/disk.ts';
import { versionOf } from '../store/document.ts';
import { inThread, quoted } from '../store/in-thread.ts';
import { migrate } from '../store/migrate.ts';
import { openSqlite } from '../store/open-sqlite.ts';
import { DATABASE, MANIFEST, Manifest, mayStandIn } from './manifest.ts';
import { replayed, stateSum } from './state-sum.ts';
import { BrokenBackup, checkSeal, listZip, unpackTo } from './zip-read.ts';

/** `same`: the state is that of the running hall; `other-software`: written down by another version of Paihao, so only the count was compared. */
export type Restored = {
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly files: number;
  readonly state: 'same' | 'other-software';
};

const MOST_MANIFEST = 4 * 1024 * 1024;

/**
 * Restores a backup into a folder that is not there yet, and compares: every byte by its checksums, the database by its own check, the
 * settings by the versions the journal names, and the hall, replayed from the first event, with what it was when the backup was begun.
 * Throws BrokenBackup, or what the disk said; the folder is gone then.
 */
export async function restoreInto(zip: string, folder: string): Promise<Restored> {
  const sha256 = await checkSeal(zip);
  try {
    await mkdir(folder, { mode: 0o700 });
    const manifest = await unpackAll(zip, folder);
    const state = await checkDatabase(folder, manifest);
    return { manifest, sha256, files: manifest.files.length, state };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    const ours = (fault as NodeJS.ErrnoException).code?.startsWith('E') || isFull(fault); // this machine's, not the backup's
    throw fault instanceof BrokenBackup || ours ? fault : new BrokenBackup('changed');
  }
}

async function unpackAll(zip: string, folder: string): Promise<Manifest> {
  const packed = await listZip(zip);
  const names = packed.map(({ name }) => name);
  if (new Set(names).size < names.length || !names.every(mayStandIn)) throw new BrokenBackup('no-backup');
  const last = packed.find(({ name }) => name === MANIFEST);
  if (!last || last.bytes > MOST_MANIFEST) throw new BrokenBackup('no-backup');
  const parts: Uint8Array[] = [];
  await unpackTo(zip, last, async (part) => parts.push(part));
  const manifest = Manifest.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  if (
    names
      .filter((name) => name !== MANIFEST)
      .sort()
      .join() !==
    manifest.files
      .map(({ name }) => name)
      .sort()
      .join()
  )
    throw new BrokenBackup('changed');
  for (const { name, sha256, bytes } of manifest.files) {
    const one = packed.find((there) => there.name === name);
    if (!one || one.bytes !== bytes) throw new BrokenBackup('changed');
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      if ((await unpackTo(zip, one, (part) => file.writeFile(part))) !== sha256) throw new BrokenBackup('changed');
      await file.sync();
    } finally {
      await file.close();
    }
  }
  return manifest;
}

async function checkDatabase(folder: string, { hall, seq, state, settings }: Manifest): Promise<Restored['state']> {
  const path = join(folder, DATABASE);
  const own = `WHERE hall = ${quoted(hall.id)}`;
  const [found = [], counted = []] = await inThread(path, [
    { ask: 'PRAGMA integrity_check' },
    { ask: `SELECT (SELECT seq FROM head ${own}) AS head, (SELECT count(*) FROM journal ${own}) AS count` }, // before an upgrade adds to it
  ]);
  if (found[0]?.['integrity_check'] !== 'ok') throw new BrokenBackup('changed');
  if (Number(counted[0]?.['head']) !== seq || Number(counted[0]?.['count']) !== seq || state.seq > seq) throw new BrokenBackup('changed');
  for (const [document, version] of Object.entries(settings)) {
    const content: unknown = JSON.parse(await readFile(join(folder, 'settings', `${document}.json`), 'utf8'));
    if (versionOf(content) !== version) throw new BrokenBackup('changed');
  }
  if (!Object.keys(DOCUMENTS).every((name) => name in settings) || !Object.keys(settings).every(isDocument))
    throw new BrokenBackup('changed');
  const db = openSqlite(path);
  try {
    await migrate(db);
    const then = await replayed(db, hall.id, state.seq);
    if (state.version !== SNAPSHOT_VERSION) return 'other-software';
    if (stateSum(then) !== state.sha256) throw new BrokenBackup('changed');
    return 'same';
  } finally {
    await db.destroy();
  }
}

const isDocument = (name: string): boolean => Object.hasOwn(DOCUMENTS, name) || ROSTER_NAME.test(name) || /^draft-\d{4}-\d{2}$/.test(name);
