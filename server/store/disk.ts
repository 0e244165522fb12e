import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The few things that are done to files here; a test takes the power away between any two of them. */
export type Disk = {
  /** The text of a file; null if there is none. */
  read(path: string): Promise<string | null>;
  /** Writes a file, and its folder if need be; when this is answered, not even a power cut takes it back, except for its name. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Answers false if there was no such file. */
  rename(from: string, to: string): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** Makes names in a folder last: what was renamed or removed in it. */
  sync(folder: string): Promise<void>;
};

/** Whether a disk without room is why: a file could not grow, or the database said so. */
export function isFull(fault: unknown): boolean {
  const { code = '', message = String(fault) } = fault as NodeJS.ErrnoException;
  return code === 'ENOSPC' || /SQLITE_FULL|disk is full/i.test(`${code} ${message}`);
}

const isMissing = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT';

export const realDisk: Disk = {
  read: (path) =>
    readFile(path, 'utf8').catch((fault: unknown) => {
      if (isMissing(fault)) return null;
      throw fault;
    }),
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) =>
    rename(from, to).then(
      () => true,
      (fault: unknown) => {
        if (isMissing(fault)) return false;
        throw fault;
      },
    ),
  remove: (path) => rm(path, { force: true }),
  async sync(folder) {
    if (process.platform === 'win32') return; // folders cannot be opened there
    const opened = await open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  },
};
