import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { newFolder } from './server.ts';

const KB = 1024;
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();

/** A small disk of its own, made of memory; the test is skipped where this user may not mount one. */
export function smallDisk(context: TestContext, kilobytes: number) {
  const folder = newFolder('disk');
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  } catch {
    context.skip('no file system can be mounted here: a disk that is really full was not tried');
  }
  onTestFinished(() => void run('umount', '-l', folder));
  return {
    folder,
    /** Fills it until so many kilobytes are left. */
    leave(left: number): void {
      const ballast = join(folder, 'ballast');
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * KB)));
    },
  };
}

/** A disk that the system makes read-only as soon as an error befalls it, as Linux does; skipped where none can be made. */
export function brittleDisk(context: TestContext, kilobytes: number) {
  const folder = newFolder('disk');
  const image = join(newFolder('image'), 'disk');
  closeSync(openSync(image, 'w'));
  truncateSync(image, kilobytes * KB);
  const mount = () => run('mount', '-o', 'loop,errors=remount-ro', image, folder);
  let device = '';
  const named = () => {
    device = basename(run('findmnt', '-n', '-o', 'SOURCE', folder).trim());
  };
  try {
    run('mkfs.ext4', '-q', '-F', image);
    mount();
    named();
    if (!readdirSync(`/sys/fs/ext4/${device}`).includes('trigger_fs_error')) throw new Error('errors cannot be made here');
  } catch {
    context.skip('no disk can be made here that becomes read-only: it was not tried');
  }
  onTestFinished(() => void run('umount', '-l', folder));
  return {
    folder,
    /** From now on nothing can be written any more. */
    fails: () => writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, 'a fault that was made for a test'),
    /** Taken out, checked and put in again; nobody may use it meanwhile. */
    mended(): void {
      run('umount', folder);
      try {
        run('e2fsck', '-f', '-y', image);
      } catch {
        // it says by its code that it has mended something
      }
      mount();
      named();
    },
  };
}
