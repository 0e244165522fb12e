import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PictureName } from '../../shared/settings.ts';
import { type Disk, realDisk } from './disk.ts';
import { BrokenDocument } from './document.ts';

/** Where it is, a change of several files is decided, and only has to be carried out. */
const MARKER = 'together.json';
const NEXT = '.next'; // behind the name of a file that waits to become it

/** A document in the folder itself, or a picture in the folder beside it: nothing else is ever written or removed here. */
const FileName = z.string().refine((name) => {
  if (/^[a-z0-9-]{1,40}\.json$/.test(name)) return name !== MARKER;
  return name.startsWith(PICTURES) && PictureName.safeParse(name.slice(PICTURES.length)).success;
}, 'a document or a picture');
export const PICTURES = '../pictures/';
const Plan = z.object({ put: z.array(FileName), drop: z.array(FileName) });
type Plan = z.infer<typeof Plan>;

/**
 * Writes several files of a folder, null takes one away: all of them or none, also if the power goes between two of them. What is new is
 * written beside; then one marker is put there, which is the moment of the change; then each file gets its name. Whoever opens the
 * folder next finishes or discards what was left (`finishTogether`). Throws what the disk says.
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array | null>,
  disk: Disk = realDisk,
): Promise<void> {
  const plan = Plan.parse({
    put: [...files].flatMap(([name, content]) => (content === null ? [] : [name])),
    drop: [...files].flatMap(([name, content]) => (content === null ? [name] : [])),
  });
  if (plan.put.length + plan.drop.length === 0) return;
  try {
    for (const [name, content] of files) if (content !== null) await disk.write(join(folder, `${name}${NEXT}`), content);
    for (const one of foldersOf(folder, plan)) await disk.sync(one);
    await disk.write(join(folder, `${MARKER}${NEXT}`), `${JSON.stringify(plan, null, 2)}\n`);
  } catch (fault) {
    for (const name of [MARKER, ...plan.put]) await disk.remove(join(folder, `${name}${NEXT}`)).catch(() => {}); // the next start does it too
    throw fault;
  }
  await disk.rename(join(folder, `${MARKER}${NEXT}`), join(folder, MARKER));
  await disk.sync(folder);
  await carryOut(folder, plan, disk);
}

/** Carries out what was decided before the power went, and clears away what was not; answers whether anything was carried out. */
export async function finishTogether(folder: string, disk: Disk = realDisk): Promise<boolean> {
  const marker = await disk.read(join(folder, MARKER));
  if (marker !== null) await carryOut(folder, planIn(join(folder, MARKER), marker), disk);
  for (const [within, stray] of [
    [folder, /^[a-z0-9-]+\.json\.next$/],
    [join(folder, PICTURES), /\.(png|jpe?g|webp)\.next$/i],
  ] as const) {
    const there = await readdir(within).catch(() => []); // no pictures yet
    for (const name of there) if (stray.test(name)) await disk.remove(join(within, name));
  }
  return marker !== null;
}

/** A marker is synced before it has its name: one that says nothing was broken by something else, and nobody knows what it said. */
function planIn(file: string, marker: string): Plan {
  try {
    return Plan.parse(JSON.parse(marker));
  } catch {
    throw new BrokenDocument(file, [{ path: '', reason: 'it cannot be read: a change of several files was under way, restore a backup' }]);
  }
}

async function carryOut(folder: string, plan: Plan, disk: Disk): Promise<void> {
  for (const name of plan.put) await disk.rename(join(folder, `${name}${NEXT}`), join(folder, name)); // false: it has its name already
  for (const name of plan.drop) await disk.remove(join(folder, name));
  for (const one of foldersOf(folder, plan)) await disk.sync(one);
  await disk.remove(join(folder, MARKER));
  await disk.sync(folder);
}

const foldersOf = (folder: string, { put, drop }: Plan): string[] => [
  ...new Set([folder, ...[...put, ...drop].map((name) => dirname(join(folder, name)))]),
];
