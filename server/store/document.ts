import { createHash } from 'node:crypto';
import { type Adapter, Low } from 'lowdb';
import type { z } from 'zod';
import { inTurn } from '../../shared/in-turn.ts';

/** What is wrong with a document: its file, the JSON path in it, and the reason, in one sentence; of several, the first. */
export class BrokenDocument extends Error {
  constructor(file: string, mistakes: readonly { path: string; reason: string }[]) {
    const [first] = mistakes;
    const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
    super(`${file}: ${first?.path ? `${first.path}: ` : ''}${first?.reason ?? 'it is broken'}${more}`);
    this.name = 'BrokenDocument';
  }
}

/** A settings document: JSON that people may read and edit by hand, and that is never taken on trust. */
export async function openDocument<T>(file: string, shape: z.ZodType<T>, adapter: Adapter<unknown>, first: unknown) {
  const low = new Low<unknown>(adapter, first);
  try {
    await low.read();
  } catch (fault) {
    throw new BrokenDocument(file, [{ path: '', reason: `it cannot be read: ${(fault as Error).message}` }]);
  }
  let current = check(low.data);
  const oneAtATime = inTurn();

  function check(data: unknown): T {
    const read = shape.safeParse(data);
    if (read.success) return read.data;
    throw new BrokenDocument(
      file,
      read.error.issues.map(({ path, message }) => ({ path: pathText(path), reason: message })),
    );
  }

  return {
    get current() {
      return current;
    },
    get version() {
      return versionOf(current);
    },
    /** Writes down what was given as the first content, if nothing was there yet. */
    settle: () => low.write(),
    /** 'changed' if somebody else was here since `expected` was read; then nothing is written. */
    replace: (next: unknown, expected: string) =>
      oneAtATime(async (): Promise<'stored' | 'changed'> => {
        if (versionOf(current) !== expected) return 'changed';
        const checked = check(next);
        low.data = checked;
        await low.write();
        current = checked; // believed only once it is on disk
        return 'stored';
      }),
  };
}
export type Document<T> = Awaited<ReturnType<typeof openDocument<T>>>;

/** `[3].quota.am`, as one would write it. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** Said as an ETag: the same words always have the same one, on every server. */
const versionOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 16);
