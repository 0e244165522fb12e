import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const SHELF = '/dev/shm';
const ENOUGH = 2e9; // bytes: some forty halls and three browsers at a time take a tenth of it

/**
 * Where the tests' halls lie, gone with this process: in memory where the machine has such a place, since each write of a hall waits for its
 * disk. Nothing is proven by that wait: a killed process leaves the same bytes in either. Null: wherever temporary files lie.
 */
export function folderInMemory(): string | null {
  try {
    accessSync(SHELF, constants.W_OK);
    const { bavail, bsize } = statfsSync(SHELF);
    if (bavail * bsize < ENOUGH) return null;
    for (const left of readdirSync(SHELF)) sweep(left);
    const folder = join(SHELF, `paihao-test-${process.pid}`); // each project reads the configuration anew, and gets the same
    mkdirSync(folder, { recursive: true });
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch {
    return null; // not on this kind of machine
  }
}

/** A run that was killed leaves its folder behind: the next one takes it away. */
function sweep(name: string): void {
  const pid = /^paihao-test-(\d+)$/.exec(name)?.[1];
  if (pid === undefined) return;
  try {
    process.kill(Number(pid), 0); // still at work
  } catch {
    rmSync(join(SHELF, name), { recursive: true, force: true });
  }
}
