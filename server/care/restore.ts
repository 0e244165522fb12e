import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realDisk } from '../store/disk.ts';
import { lockFolder } from '../store/open-sqlite.ts';
import { restoreInto } from './try-backup.ts';
import { BrokenBackup } from './zip-read.ts';

/** Why nothing was restored, in one sentence in both languages. Nothing has been changed then, unless it says so. */
export class NotRestored extends Error {}

export type Done = {
  readonly seq: number;
  readonly at: string;
  readonly hall: string;
  readonly before: string | null;
  readonly state: 'same' | 'other-software';
};

/** What of the data folder a backup brings anew; backups and voices stay where they are. */
const REPLACED = ['hall.db', 'hall.db-wal', 'hall.db-shm', 'settings', 'pictures', 'slips'];
/** While this lies in a data folder, a restore has not come to its end there. */
export const RESTORING = 'restoring';

const BROKEN: Record<BrokenBackup['broken'], string> = {
  'no-backup': '这不是排号的备份文件',
  'cut-off': '文件不完整，后面少了一截',
  changed: '文件和写下时不一样，校验不对',
};

/**
 * Puts a backup in the place of what is in a data folder, which no server may be using: it is checked and unpacked first, then what was
 * there is laid beside the folder, `data-before-…`. Cut off in the middle it can be begun again; no server starts before it was.
 */
export async function restore(zip: string, data: string, stamp: string): Promise<Done> {
  if (
    !(await stat(zip).then(
      (found) => found.isFile(),
      () => false,
    ))
  )
    // there is none
    throw new NotRestored(`There is no file ${zip}. 没有这个文件。`);
  await mkdir(data, { recursive: true });
  const lock = lockFolder(join(data, 'lock'));
  if (!lock) throw new NotRestored(`A server is using ${data}: stop it first. 服务器正在用这个数据文件夹，请先停止服务器。`);
  try {
    const inside = join(data, RESTORING);
    await rm(inside, { recursive: true, force: true });
    const { manifest, state } = await restoreInto(zip, inside).catch((fault: unknown) => {
      if (fault instanceof BrokenBackup)
        throw new NotRestored(`${basename(zip)}: ${fault.message}. Nothing was changed. ${BROKEN[fault.broken]}，什么都没有改。`);
      throw fault;
    });
    const old = REPLACED.filter((name) => existsSync(join(data, name)));
    const before = old.length > 0 ? await makeBefore(data, stamp) : null;
    for (const name of old) await rename(join(data, name), join(before ?? data, name));
    if (before) await realDisk.sync(before);
    for (const name of (await readdir(inside)).sort()) await rename(join(inside, name), join(data, name));
    await realDisk.sync(data);
    await rm(inside, { recursive: true, force: true });
    return { seq: manifest.seq, at: manifest.at, hall: manifest.hall.name, before, state };
  } finally {
    lock.release();
  }
}

/** Beside the data folder, or, where that may not be written to, within it. */
async function makeBefore(data: string, stamp: string): Promise<string> {
  const name = `before-${stamp}`;
  const beside = join(dirname(data), `${basename(data)}-${name}`);
  const sameDisk = async () => (await stat(dirname(data))).dev === (await stat(data)).dev;
  if (await sameDisk())
    try {
      await mkdir(beside, { mode: 0o700 });
      return beside;
    } catch (fault) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes((fault as NodeJS.ErrnoException).code ?? '')) throw fault;
    }
  await mkdir(join(data, name), { mode: 0o700 });
  return join(data, name);
}
