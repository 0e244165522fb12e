import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS, type DocumentName, type Documents, DRAFT_NAME, ROSTER_NAME, Roster } from '../../shared/settings.ts';
import { checkTogether, type Mistake } from '../../shared/settings-check.ts';
import { type Disk, realDisk } from './disk.ts';
import { BrokenDocument, type Document, type Fault, faultsOf, openDocument, pathText, versionOf } from './document.ts';
import { DurableFile } from './durable-file.ts';
import { renewPhrases } from './outgrown.ts';
import { finishTogether, PICTURES, writeTogether } from './together.ts';

/** The last to be written: where it is, the hall was set up whole. */
const LAST = 'hall';
const NAMES = [...(Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => name !== LAST), LAST] as const;

/** A month's roster, or the draft of one. */
const isMonth = (name: string): boolean => ROSTER_NAME.test(name) || DRAFT_NAME.test(name);

/** A document whose file cannot be taken as it is; the last good one is in force. */
export type Problem = { readonly document: string; readonly message: string };
/** What the hall must not lose by a change: asked before anything is taken over. */
export type MayBecome = (next: Documents) => readonly Mistake[];
export type SettingsFolder = Awaited<ReturnType<typeof openSettingsFolder>>;
/** Several documents as they would be, by name; null: a month's roster that is to go. */
export type Many = ReadonlyMap<string, unknown>;
/** What came of looking at several documents: how they would be kept, or everything that is wrong with them. */
export type Weighed = { readonly checked: ReadonlyMap<string, unknown>; readonly mistakes: readonly Mistake[] };

/**
 * The hall's documents, each a file in `folder`. An empty folder becomes the sample hall: its documents are copied,
 * marked as trial. Throws BrokenDocument with file, path and reason; nothing is opened by halves.
 */
export async function openSettingsFolder(folder: string, sample: string, disk: Disk = realDisk) {
  await mkdir(folder, { recursive: true });
  await finishTogether(folder, disk); // the power may have gone in the middle of a change of several documents
  const there = await readdir(folder);
  const fresh = !there.includes(`${LAST}.json`);
  if (!fresh) await renewPhrases(folder);
  const documents = new Map<string, Document<unknown>>();
  const problems = new Map<string, string>();
  let generation = 0;

  const pathOf = (name: string) => join(folder, `${name}.json`);
  const shapeOf = (name: string) =>
    isMonth(name)
      ? Roster.refine(({ month }) => name.endsWith(`-${month}`), { path: ['month'], message: 'the month of the file’s name' })
      : DOCUMENTS[name as DocumentName];
  const open = async (name: string, first: unknown, settle: boolean) => {
    const document = await openDocument<unknown>(pathOf(name), shapeOf(name), new DurableFile(pathOf(name)), first);
    if (settle) await document.settle();
    documents.set(name, document);
  };
  const rostersIn = (files: readonly string[]) => files.map((file) => file.replace(/\.json$/, '')).filter(isMonth);

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

  /** Rosters that were taken away with a change that is only carried out now. */
  async function forgetRosters(): Promise<void> {
    const there = new Set(rostersIn(await readdir(folder)));
    for (const name of documents.keys()) if (ROSTER_NAME.test(name) && !there.has(name)) documents.delete(name);
  }

  /** Each for itself, all together, and what the hall must not lose; nothing is changed. */
  function weigh(next: Many, mayBecome: MayBecome): Weighed {
    const checked = new Map<string, unknown>();
    const mistakes: Mistake[] = [];
    for (const [name, content] of next) {
      if (!ROSTER_NAME.test(name) && !Object.hasOwn(DOCUMENTS, name))
        mistakes.push({ document: name, path: '', reason: 'there is no such document' });
      else if (content === null && !ROSTER_NAME.test(name)) mistakes.push({ document: name, path: '', reason: 'the hall needs it' });
      else if (content === null) checked.set(name, null);
      else {
        const read = shapeOf(name).safeParse(content);
        if (read.success) checked.set(name, read.data);
        else mistakes.push(...read.error.issues.map(({ path, message }) => ({ document: name, path: pathText(path), reason: message })));
      }
    }
    if (mistakes.length > 0) return { checked, mistakes };
    const all = allWith(checked);
    return { checked, mistakes: [...checkTogether(all), ...mayBecome(all)] };
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

    /** Every mistake that a document would be refused with, there and in others; nothing is stored. */
    mistakes(name: string, next: unknown, mayBecome: MayBecome): readonly Fault[] {
      try {
        const known = documents.get(name);
        if (!known) {
          const read = shapeOf(name).safeParse(next);
          return read.success ? [] : faultsOf(read.error);
        }
        const all = allWith(new Map([[name, known.check(next)]]));
        const found = [...checkTogether(all), ...mayBecome(all)];
        return found.length > 0 ? brokenIn(name, found).mistakes : [];
      } catch (fault) {
        if (fault instanceof BrokenDocument) return fault.mistakes;
        throw fault;
      }
    },

    /**
     * The documents as they would be with these in place of those in force; nothing is stored. Throws BrokenDocument with every mistake,
     * each with the document it stands in, also one whose name is none ('unknown').
     */
    wouldBe(
      drafts: Readonly<Record<string, unknown>>,
      mayBecome: MayBecome,
    ): { documents: Documents; rosters: ReadonlyMap<string, Roster> } | 'unknown' {
      const next = new Map<string, unknown>();
      const mistakes: Mistake[] = [];
      for (const [name, draft] of Object.entries(drafts)) {
        if (!ROSTER_NAME.test(name) && !(NAMES as readonly string[]).includes(name)) return 'unknown';
        const read = shapeOf(name).safeParse(draft);
        if (read.success) next.set(name, read.data);
        else mistakes.push(...read.error.issues.map(({ path, message }) => ({ document: name, path: pathText(path), reason: message })));
      }
      if (mistakes.length > 0) throw new BrokenDocument(folder, mistakes);
      const all = allWith(next);
      mistakes.push(...checkTogether(all), ...mayBecome(all));
      if (mistakes.length > 0) throw new BrokenDocument(folder, mistakes);
      const rosters = new Map(this.rosters());
      for (const [name, roster] of next) if (ROSTER_NAME.test(name)) rosters.set(name.slice('roster-'.length), roster as Roster);
      return { documents: all, rosters };
    },

    /**
     * Takes a document from the office. `expected` is the version that was read, null for a month's roster or draft that is to be new.
     * Throws BrokenDocument with every mistake; answers 'changed' if somebody was quicker, be it by hand in the file.
     */
    async replace(name: string, next: unknown, expected: string | null, mayBecome: MayBecome): Promise<'stored' | 'changed' | 'unknown'> {
      const known = documents.get(name);
      if (!known) {
        if (!isMonth(name)) return 'unknown';
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

    weigh,

    /**
     * Takes over several documents at once, and pictures with them: all or nothing, also if the power goes in the middle. `isAsRead`
     * is asked in the same moment whether they are still what the asker has seen. Throws BrokenDocument with every mistake and its
     * document. Answers the names of those that have changed, those that went included; 'changed' if somebody was quicker.
     */
    async replaceAll(
      next: Many,
      {
        pictures = new Map(),
        isAsRead,
        mayBecome,
      }: { pictures?: ReadonlyMap<string, Uint8Array>; isAsRead: () => boolean; mayBecome: MayBecome },
    ): Promise<readonly string[] | 'changed'> {
      if (!isAsRead()) return 'changed';
      for (const document of documents.values()) {
        const inFile = await document.peek().catch(() => null);
        if (inFile?.version !== document.version) return 'changed'; // edited by hand meanwhile, and not taken over (yet)
      }
      const { checked, mistakes } = weigh(next, mayBecome);
      if (mistakes.length > 0) throw new BrokenDocument(folder, mistakes);
      const changed = new Map(
        [...checked].filter(([name, content]) => {
          const known = documents.get(name);
          return content === null ? known !== undefined : known?.version !== versionOf(content);
        }),
      );
      await writeTogether(
        folder,
        new Map<string, string | Uint8Array | null>([
          ...[...pictures].map(([name, content]) => [`${PICTURES}${name}`, content] as const),
          ...[...changed].map(
            ([name, content]) => [`${name}.json`, content === null ? null : `${JSON.stringify(content, null, 2)}\n`] as const,
          ),
        ]),
        disk,
      );
      for (const [name, content] of changed) {
        if (content === null) documents.delete(name);
        else if (documents.has(name)) documents.get(name)?.adopt(content);
        else await open(name, null, false);
        problems.delete(name);
      }
      if (changed.size > 0) generation += 1;
      return [...changed.keys()];
    },

    /**
     * Looks at the files again and takes over what somebody has changed by hand, all of it or nothing. What cannot be
     * taken stays as it was, and is named in `problems`. Answers the names of the documents that have changed.
     */
    async lookAgain(mayBecome: MayBecome): Promise<string[]> {
      if (await finishTogether(folder, disk)) await forgetRosters(); // a disk that failed in the middle may be well again
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
