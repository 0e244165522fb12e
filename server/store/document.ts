import { createHash } from 'node:crypto';
import { type Adapter, Low } from 'lowdb';
import type { z } from 'zod';
import { inTurn } from '../../shared/in-turn.ts';

/** A place in a document, as one would write it (`[3].quota.am`), and what is wrong there; `document` where it is another one. */
export type Fault = { readonly path: string; readonly reason: string; readonly document?: string };

/** What is wrong with a document: its file, the JSON path in it, and the reason, in one sentence; of several, the first. */
export class BrokenDocument extends Error {
  readonly mistakes: readonly Fault[];
  constructor(file: string, mistakes: readonly Fault[]) {
    const [first] = mistakes;
    const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
    super(oneLine(`${file}: ${first?.path ? `${first.path}: ` : ''}${first?.reason ?? 'it is broken'}${more}`));
    this.name = 'BrokenDocument';
    this.mistakes = mistakes;
  }
}

/** A broken file is quoted in what is wrong with it, and what it holds may break a line, or a terminal. */
const oneLine = (text: string): string => text.replaceAll(/\p{C}+/gu, '\ufffd');

/** A settings document: JSON that people may read and edit by hand, and that is never taken on trust. */
export async function openDocument<T>(file: string, shape: z.ZodType<T>, adapter: Adapter<unknown>, first: unknown) {
  const low = new Low<unknown>(adapter, first);
  await read();
  let current = check(low.data);
  let version = versionOf(current);
  const oneAtATime = inTurn();

  async function read(): Promise<void> {
    try {
      await low.read();
    } catch (fault) {
      throw new BrokenDocument(file, [{ path: '', reason: `it cannot be read: ${(fault as Error).message}` }]);
    }
  }

  function check(data: unknown): T {
    const read = shape.safeParse(data);
    if (read.success) return read.data;
    throw new BrokenDocument(file, faultsOf(read.error));
  }

  function believe(next: T): void {
    current = next;
    version = versionOf(next);
  }

  return {
    get current() {
      return current;
    },
    /** Said as an ETag: the same words always have the same one, on every server. */
    get version() {
      return version;
    },
    /** Throws BrokenDocument unless it has the document's shape; answers it as it would be kept. */
    check,
    /** Writes down what was given as the first content, if nothing was there yet. */
    settle: () => low.write(),
    /** What the file says now, whoever wrote it; it is believed only once `adopt` is told. Throws BrokenDocument. */
    peek: () =>
      oneAtATime(async () => {
        low.data = null;
        await read();
        if (low.data === null) throw new BrokenDocument(file, [{ path: '', reason: 'the file is missing' }]);
        const content = check(low.data);
        return { content, version: versionOf(content) };
      }),
    adopt: believe,
    /** 'changed' if somebody else was here since `expected` was read; then nothing is written. */
    replace: (next: unknown, expected: string) =>
      oneAtATime(async (): Promise<'stored' | 'changed'> => {
        if (version !== expected) return 'changed';
        const checked = check(next);
        low.data = checked;
        await low.write();
        believe(checked); // only once it is on disk
        return 'stored';
      }),
  };
}
export type Document<T> = Awaited<ReturnType<typeof openDocument<T>>>;

/** What a shape found wrong, each with its place. */
export const faultsOf = ({ issues }: z.ZodError): readonly Fault[] =>
  issues.map(({ path, message }) => ({ path: pathText(path), reason: message }));

/** A place as one would write it: `[3].quota.am`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** The same words always have the same version, on every server. */
export const versionOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 16);
