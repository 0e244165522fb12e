import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isFull, realDisk } from '../store/disk.ts';
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
const REPLACED = ['hall.db', 'hall.db-wal', 'hall.db-shm', 'settings', 'pictures', 'slips'] as const;
/** While this lies in a data folder, a restore has not come to its end there: in it what was unpacked, and WAS. */
const RESTORING = 'restoring';
/** Written before anything is moved: where what was there goes, and what there was. A restore that is begun again goes on with it. */
const Was = z.object({ before: z.string().nullable(), names: z.array(z.enum(REPLACED)) });
type Was = z.infer<typeof Was>;
const WAS = 'was.json';

/** Why nothing may be done with a data folder: a restore into it was cut off. Null: it is as it should be. */
export const cutOffIn = (data: string): string | null =>
  existsSync(join(data, RESTORING))
    ? `A restore into ${data} did not come to its end: run it again. 上次恢复没有做完，请再运行一次 npm run restore -- <file>。`
    : null;

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
  await mkdir(data, { recursive: true }).catch((fault: NodeJS.ErrnoException) => {
    throw new NotRestored(`The data folder ${data} cannot be written to (${fault.code}). 数据文件夹 ${data} 不能写入。`);
  });
  const lock = lockFolder(join(data, 'lock'));
  if (!lock) throw new NotRestored(`A server is using ${data}: stop it first. 服务器正在用这个数据文件夹，请先停止服务器。`);
  try {
    const inside = join(data, RESTORING);
    const fresh = join(inside, 'new');
    const known = await readWas(inside);
    await rm(fresh, { recursive: true, force: true });
    await mkdir(inside, { recursive: true, mode: 0o700 });
    const { manifest, state } = await restoreInto(zip, fresh).catch(async (fault: unknown) => {
      if (known === null) await rm(inside, { recursive: true, force: true });
      throw inWords(fault, basename(zip), known !== null);
    });
    const { before, names } = known ?? (await noteWas(data, inside, stamp));
    await layAside(data, before, names);
    for (const name of (await readdir(fresh)).sort()) await rename(join(fresh, name), join(data, name));
    await realDisk.sync(data);
    await end(data, inside);
    return { seq: manifest.seq, at: manifest.at, hall: manifest.hall.name, before, state };
  } finally {
    lock.release();
  }
}

/** What an operator can do something with; anything else as it is. `cutOff`: a restore before this one is still in the middle. */
function inWords(fault: unknown, file: string, cutOff: boolean): unknown {
  const [left, leftZh] = cutOff ? ['The one before is still not done.', '上次的恢复仍未做完'] : ['Nothing was changed.', '什么都没有改'];
  if (fault instanceof BrokenBackup) return new NotRestored(`${file}: ${fault.message}. ${left} ${BROKEN[fault.broken]}，${leftZh}。`);
  if (isFull(fault)) return new NotRestored(`There is no room on the disk to unpack ${file}. ${left} 磁盘空间不够，${leftZh}。`);
  return fault;
}

async function readWas(inside: string): Promise<Was | null> {
  const text = await realDisk.read(join(inside, WAS));
  return text === null ? null : Was.parse(JSON.parse(text));
}

async function noteWas(data: string, inside: string, stamp: string): Promise<Was> {
  const names = REPLACED.filter((name) => existsSync(join(data, name)));
  const was = { before: names.length > 0 ? await makeBefore(data, stamp) : null, names };
  const draft = join(inside, `${WAS}.draft`);
  await realDisk.write(draft, JSON.stringify(was));
  await realDisk.rename(draft, join(inside, WAS));
  await realDisk.sync(inside);
  await realDisk.sync(data);
  return was;
}

/** What was there goes aside, once; anything else is what a restore that was cut off had already put in its place. */
async function layAside(data: string, before: string | null, names: Was['names']): Promise<void> {
  if (before) await mkdir(before, { recursive: true, mode: 0o700 });
  for (const name of REPLACED) {
    const aside = before && names.includes(name) ? join(before, name) : null;
    if (aside === null || existsSync(aside)) await rm(join(data, name), { recursive: true, force: true });
    else await realDisk.rename(join(data, name), aside);
  }
  if (before) await realDisk.sync(before);
  await realDisk.sync(data);
}

/** In one step: a folder that is half removed would say that there is more to do. */
async function end(data: string, inside: string): Promise<void> {
  const done = join(data, 'restored');
  await rm(done, { recursive: true, force: true });
  await rename(inside, done);
  await realDisk.sync(data);
  await rm(done, { recursive: true, force: true });
}

/** Beside the data folder, or, where that may not be written to or is another disk, within it. */
async function makeBefore(data: string, stamp: string): Promise<string> {
  const beside = (await stat(dirname(data))).dev === (await stat(data)).dev;
  for (let nth = 1; ; nth += 1) {
    const name = `before-${stamp}${nth === 1 ? '' : `-${nth}`}`; // not the first one of this minute
    const places = [...(beside ? [join(dirname(data), `${basename(data)}-${name}`)] : []), join(data, name)];
    for (const place of places) {
      const why = await mkdir(place, { mode: 0o700 }).then(() => null, codeOf);
      if (why === null) return place;
      if (why === 'EEXIST') break;
      if (place === places.at(-1)) throw new NotRestored(`${place} cannot be made (${why}). 建不了这个文件夹。`);
    }
  }
}

/** Why a place cannot be had; throws what is no reason to look for another one. */
function codeOf(fault: unknown): string {
  const { code = '' } = fault as NodeJS.ErrnoException;
  if (['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(code)) return code;
  throw fault;
}
