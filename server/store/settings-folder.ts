import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS, type DocumentName, type Documents, ROSTER_NAME, Roster } from '../../shared/settings.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import { BrokenDocument, type Document, openDocument } from './document.ts';
import { DurableFile } from './durable-file.ts';

/** The last to be written: where it is, the hall was set up whole. */
const LAST = 'hall';
const NAMES = [...(Object.keys(DOCUMENTS) as DocumentName[]).filter((name) => name !== LAST), LAST] as const;

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

  const open = async (name: string, shape: Parameters<typeof openDocument>[1]) => {
    const path = join(folder, `${name}.json`);
    const first = fresh ? JSON.parse(await readFile(join(sample, `${name}.json`), 'utf8')) : null;
    if (!fresh && !there.includes(`${name}.json`)) throw new BrokenDocument(path, [{ path: '', reason: 'the file is missing' }]);
    const document = await openDocument(path, shape, new DurableFile(path), first);
    if (fresh) await document.settle();
    documents.set(name, document);
  };

  const rosters = (fresh ? await readdir(sample) : there).flatMap((file) => ROSTER_NAME.exec(file.replace(/\.json$/, ''))?.[0] ?? []);
  for (const name of rosters) await open(name, Roster);
  for (const name of NAMES) await open(name, DOCUMENTS[name]);

  const all = (): Documents => Object.fromEntries(NAMES.map((name) => [name, documents.get(name)?.current])) as Documents;
  const mistakes = checkTogether(all());
  const first = mistakes[0];
  if (first) {
    const same = mistakes.filter(({ document }) => document === first.document);
    throw new BrokenDocument(join(folder, `${first.document}.json`), same);
  }

  return {
    fresh,
    documents: all,
    rosters: (): ReadonlyMap<string, Roster> =>
      new Map(rosters.map((name) => [name.slice('roster-'.length), documents.get(name)?.current as Roster])),
  };
}
