import { type FSWatcher, watch } from 'node:fs';
import type { Documents } from '../shared/settings.ts';
import type { Actor, Instant } from '../shared/words.ts';
import { type Changed, GONE } from './domain/setup/setup.ts';
import { stranded } from './domain/setup/stranded.ts';
import type { FrontDesk } from './front-desk.ts';
import { versionOf } from './store/document.ts';
import type { Many, SettingsFolder } from './store/settings-folder.ts';
import type { SettingsVersions } from './store/settings-versions.ts';

type Needs = {
  folder: SettingsFolder;
  path: string;
  desk: FrontDesk;
  versions: SettingsVersions;
  now: () => Instant;
  /** Something is in force that was not before. */
  changed: () => void;
  oops: (fault: unknown) => void;
};
export type SetUp = Awaited<ReturnType<typeof openSetUp>>;

const PATIENCE = 200; // milliseconds: an editor writes in several steps

/** How the settings change while the hall is at work: from the office, or by hand in their files; each change in the journal. */
export async function openSetUp({ folder, path, desk, versions, now, changed, oops }: Needs) {
  /** Writes down what is in force and not in the journal yet. */
  async function note(how: Changed, by: Actor, names = folder.list().map(({ document }) => document), why?: string): Promise<void> {
    for (const document of names) {
      const found = folder.find(document);
      const { versions: noted } = desk.hall.setup;
      if (!found && (noted.get(document) ?? GONE) !== GONE)
        await desk.ask({ about: 'setup', type: 'noteSettings', by, document, version: GONE, how });
      if (!found || noted.get(document) === found.version) continue;
      await versions.keep({ document, version: found.version, at: now(), by, body: JSON.stringify(found.current) });
      await desk.ask({ about: 'setup', type: 'noteSettings', by, document, version: found.version, how, ...(why ? { why } : {}) });
    }
  }

  const mayBecome = (next: Documents) => stranded(desk.hall.queue, folder.documents(), next);
  /** Names the state of all documents: who brings others says upon which they were looked at. */
  const basis = (): string => versionOf(folder.list().sort((one, other) => (one.document < other.document ? -1 : 1)));
  const known = new Set<string>();

  async function lookAgain(): Promise<void> {
    // Between two requests: nobody can take a number of a queue while it is being taken away.
    const names = await desk.alone(() => folder.lookAgain(mayBecome));
    for (const { message } of folder.problems()) {
      if (!known.has(message)) oops(new Error(`a settings file cannot be taken over, the last good one stays in force: ${message}`));
      known.add(message);
    }
    if (folder.problems().length === 0) known.clear();
    if (names.length === 0) return;
    await note('file', 'file', names);
    changed();
  }

  await note(desk.hall.setup.versions.size === 0 ? 'start' : 'file', desk.hall.setup.versions.size === 0 ? 'clock' : 'file');

  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | undefined;
  try {
    watcher = watch(path, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void lookAgain().catch(oops), PATIENCE);
    });
    watcher.on('error', oops);
  } catch (fault) {
    oops(fault); // some network folders cannot be watched: the half-minute look finds changes too
  }

  return {
    list: folder.list,
    find: folder.find,
    problems: folder.problems,
    lookAgain,
    /** See `SettingsFolder.wouldBe`. */
    wouldBe: (drafts: Readonly<Record<string, unknown>>) => folder.wouldBe(drafts, mayBecome),
    /** Every mistake that a document would be refused with; nothing is stored. Throws for a name that is no document's. */
    check: (name: string, next: unknown) => folder.mistakes(name, next, mayBecome),
    /** An earlier version of a document; null if there was none. */
    version: versions.find,
    /** Who changed a document, when and why, the newest first. */
    history: versions.history,
    /** See `SettingsFolder.replace`; what is stored is journaled with who did it, and why if that was said. */
    async replace(
      name: string,
      next: unknown,
      expected: string | null,
      by: Actor,
      why?: string,
    ): Promise<'stored' | 'changed' | 'unknown'> {
      const said = await desk.alone(() => folder.replace(name, next, expected, mayBecome));
      if (said === 'stored') {
        await note('office', by, [name], why);
        changed();
      }
      return said;
    },
    basis,
    documents: folder.documents,
    /** See `SettingsFolder.weigh`. */
    weigh: (next: Many) => folder.weigh(next, mayBecome),
    /** See `SettingsFolder.replaceAll`; `expected` is the `basis` upon which they were looked at. Each that has changed is journaled. */
    async replaceAll(
      next: Many,
      { pictures, expected, by, how }: { pictures?: ReadonlyMap<string, Uint8Array>; expected: string; by: Actor; how: Changed },
    ): Promise<readonly string[] | 'changed'> {
      const isAsRead = () => basis() === expected;
      const said = await desk.alone(() => folder.replaceAll(next, { ...(pictures ? { pictures } : {}), isAsRead, mayBecome }));
      if (said === 'changed') return said;
      await note(how, by, [...said]);
      changed();
      return said;
    },
    close(): void {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
