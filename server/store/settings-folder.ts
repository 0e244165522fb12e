import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS, type DocumentName, type Documents, ROSTER_NAME, Roster } from '../../shared/settings.ts';
import { checkTogether, type Mistake } from '../../shared/settings-check.ts';
import { BrokenDocument, type Document, type Fault, openDocument } from './document.ts';
import { DurableFile } from './durable-file.ts';

/** The last to be written: where it is, the hall was set up whole. */
const LAST = 'hall';
const NAMES = [...(Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => name !== LAST), LAST] as const;

/** A document whose file cannot be taken as it is; the last good one is in force. */
export type Problem = { readonly document: string; readonly message: string };
/** What the hall must not lose by a change: asked before anything is taken over. */
export type MayBecome = (next: Documents) => readonly Mistake[];
export type SettingsFolder = Awaited<ReturnType<typeof openSettingsFolder>>;

/**
 * The hall's documents, each a file in `folder`. An empty folder becomes the sample hall: its documents are copied,
 * marked as trial. Throws BrokenDocument with file, path and reason; nothing is opened by halves.
 */
export async function openSettingsFolder(folder: string, sample: string) {
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  const fresh = !there.includes(`${LAST}.json`);
  const documents = new Map<string, Document<unknown>>();
  const problems = new Map<string, string>();
  let generation = 0;

  const pathOf = (name: string) => join(folder, `${name}.json`);
  const shapeOf = (name: string) =>
    ROSTER_NAME.test(name)
      ? Roster.refine(({ month }) => name === `roster-${month}`, { path: ['month'], message: 'the month of the file’s name' })
      : DOCUMENTS[name as DocumentName];
  const open = async (name: string, first: unknown, settle: boolean) => {
    const document = await openDocument<unknown>(pathOf(name), shapeOf(name), new DurableFile(pathOf(name)), first);
    if (settle) await document.settle();
    documents.set(name, document);
  };
  const rostersIn = (files: readonly string[]) => files.flatMap((file) => ROSTER_NAME.exec(file.replace(/\.json$/, ''))?.[0] ?? []);

  for (const name of [...rostersIn(fresh ? await readdir(sample) : there), ...NAMES]) {
    if (!fresh && !there.includes(`${name}.json`)) throw new BrokenDocument(pathOf(name), [{ path: '', reason: 'the file is missing' }]);
    await open(name, fresh ? JSON.parse(await readFile(join(sample, `${name}.json`), 'utf8')) : null, fresh);
  }

  /** All of the documents, some of them as they would be. */
  const allWith = (next: ReadonlyMap<string, unknown>): Documents =>
    Object.fromEntries(NAMES.map((name) => [name, next.has(name) ? next.get(name) : documents.get(name)?.current])) as Documents;

  const wrong = checkTogether(allWith(new Map()));
  if (wrong[0]) throw brokenBy(wrong);

  function brokenBy(mistakes: readonly Mistake[]): BrokenDocument {
    const first = mistakes[0]?.document ?? '';
    return new BrokenDocument(
      pathOf(first),
      mistakes.filter(({ document }) => document === first),
    );
  }

  /** What replacing one document would break, there or in others. */
  function brokenIn(name: string, mistakes: readonly Mistake[]): BrokenDocument {
    const own = mistakes.filter(({ document }) => document === name).map(({ path, reason }) => ({ path, reason }));
    return new BrokenDocument(pathOf(name), [...own, ...mistakes.filter(({ document }) => document !== name)]);
  }

  return {
    fresh,
    documents: (): Documents => allWith(new Map()),
    rosters: (): ReadonlyMap<string, Roster> =>
      new Map([...documents].flatMap(([name, { current }]) => (ROSTER_NAME.test(name) ? [[name.slice(7), current as Roster]] : []))),
    /** Counts what was taken over: whoever made something of the documents makes it again when this has moved. */
    get generation() {
      return generation;
    },
    list: () => [...documents].map(([document, { version }]) => ({ document, version })),
    find: (name: string) => documents.get(name) ?? null,
    problems: (): Problem[] => [...problems].map(([document, message]) => ({ document, message })),

    /**
     * Takes a document from the office. `expected` is the version that was read, null for a month's roster that is to be new.
     * Throws BrokenDocument with every mistake; answers 'changed' if somebody was quicker, be it by hand in the file.
     */
    async replace(name: string, next: unknown, expected: string | null, mayBecome: MayBecome): Promise<'stored' | 'changed' | 'unknown'> {
      const known = documents.get(name);
      if (!known) {
        if (!ROSTER_NAME.test(name)) return 'unknown';
        if (expected !== null) return 'changed';
        await open(name, next, true);
        generation += 1;
        return 'stored';
      }
      if (expected === null || known.version !== expected) return 'changed';
      const inFile = await known.peek().catch(() => null);
      if (inFile?.version !== known.version) return 'changed'; // edited by hand meanwhile, and not taken over (yet)
      const all = allWith(new Map([[name, known.check(next)]]));
      const mistakes = [...checkTogether(all), ...mayBecome(all)];
      if (mistakes.length > 0) throw brokenIn(name, mistakes);
      const said = await known.replace(next, expected);
      if (said === 'stored') {
        generation += 1;
        problems.delete(name);
      }
      return said;
    },

    /**
     * Looks at the files again and takes over what somebody has changed by hand, all of it or nothing. What cannot be
     * taken stays as it was, and is named in `problems`. Answers the names of the documents that have changed.
     */
    async lookAgain(mayBecome: MayBecome): Promise<string[]> {
      const changed = new Map<string, { content: unknown; version: string }>();
      const found = new Map<string, string>();
      for (const name of rostersIn(await readdir(folder))) {
        if (documents.has(name)) continue;
        await open(name, null, false).then(
          () => changed.set(name, { content: documents.get(name)?.current, version: documents.get(name)?.version ?? '' }),
          (fault: Error) => found.set(name, fault.message),
        );
      }
      for (const [name, document] of documents) {
        try {
          const inFile = await document.peek();
          if (inFile.version !== document.version) changed.set(name, inFile);
        } catch (fault) {
          found.set(name, (fault as Error).message);
        }
      }
      const next = allWith(new Map([...changed].map(([name, { content }]) => [name, content])));
      const mistakes = changed.size > 0 ? [...checkTogether(next), ...mayBecome(next)] : [];
      problems.clear();
      for (const [name, message] of found) problems.set(name, message);
      if (mistakes[0]) {
        for (const { document, path, reason } of [...mistakes].reverse()) problems.set(document, `${pathOf(document)}: ${path}: ${reason}`);
        return [];
      }
      for (const [name, { content }] of changed) documents.get(name)?.adopt(content);
      if (changed.size > 0) generation += 1;
      return [...changed.keys()];
    },
  };
}

export type { Fault };
