import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { inTurn } from '../../shared/in-turn.ts';

/**
 * A lowdb adapter that outlives a power cut. lowdb's own swaps the file in one step but does not wait for
 * the disk, so a cut can leave it empty; this one syncs the draft, renames it, then syncs the folder.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #inTurn = inTurn(); // two writes at once would share one draft

  constructor(path: string) {
    this.#path = path;
  }

  /** The file's content; null if there is no such file. Throws what JSON.parse or the disk says. */
  async read(): Promise<T | null> {
    try {
      return JSON.parse(await readFile(this.#path, 'utf8'));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw fault;
    }
  }

  write(data: T): Promise<void> {
    const text = `${JSON.stringify(data, null, 2)}\n`; // as it is now, not when its turn comes
    return this.#inTurn(async () => {
      const draft = `${this.#path}.draft`;
      try {
        await synced(draft, 'w', (file) => file.writeFile(text));
        await rename(draft, this.#path);
      } catch (fault) {
        await rm(draft, { force: true }).catch(() => {}); // half a draft takes room on a disk that may be full
        throw fault;
      }
      if (process.platform !== 'win32') await synced(dirname(this.#path), 'r'); // a new name is on disk only when its folder is
    });
  }
}

async function synced(path: string, mode: string, use?: (file: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  const file = await open(path, mode);
  try {
    await use?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
