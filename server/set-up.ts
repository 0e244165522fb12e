import { type FSWatcher, watch } from 'node:fs';
import { inTurn } from '../shared/in-turn.ts';
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

/** A version that is in force, or that a document is gone, and is not in the journal yet. */
type Owed = {
  readonly document: string;
  readonly version: string;
  readonly how: Changed;
  readonly by: Actor;
  readonly why?: string;
  readonly at: Instant;
  readonly body: string | null;
};

const PATIENCE = 200; // milliseconds: an editor writes in several steps

/** How the settings change while the hall is at work: from the office, or by hand in their files; each change in the journal. */
export async function openSetUp({ folder, path, desk, versions, now, changed, oops }: Needs) {
  const owed: Owed[] = [];
  const oneAtATime = inTurn();

  /** Writes down what is in force and not in the journal yet. */
  async function note(how: Changed, by: Actor, names = folder.list().map(({ document }) => document), why?: string): Promise<void> {
    for (const document of names) {
      const found = folder.find(document);
      const version = found?.version ?? GONE;
      const last = owed.findLast((one) => one.document === document)?.version ?? desk.hall.setup.versions.get(document);
      if ((last ?? GONE) === version) continue;
      owed.push({ document, version, how, by, at: now(), body: found ? JSON.stringify(found.current) : null, ...(why ? { why } : {}) });
    }
    await oneAtATime(payOff);
  }

  /** What cannot be stored now (the file is in force, the disk has no room for more) waits for the next look. */
  async function payOff(): Promise<void> {
    for (let next = owed[0]; next; next = owed[0]) {
      const { body, at, ...noted } = next;
      const { document, version, by } = next;
      if (body !== null) await versions.keep({ document, version, at, by, body });
      if ('refusal' in (await desk.ask({ about: 'setup', type: 'noteSettings', ...noted }))) return;
      owed.shift();
    }
  }

  /** Nothing more is taken over while the journal lacks something. Throws then. */
  async function nothingOwed(): Promise<void> {
    await oneAtATime(payOff);
    if (owed.length > 0) throw new Error('settings in force cannot be written into the journal');
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
    await note('file', 'file', names);
    if (names.length > 0) changed();
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
      await nothingOwed();
      const said = await desk.alone(() => folder.replace(name, next, expected, mayBecome));
      if (said === 'stored') {
        await note('office', by, [name], why).catch(oops); // it is in its file: a yes is a yes
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
      await nothingOwed();
      const said = await desk.alone(() => folder.replaceAll(next, { ...(pictures ? { pictures } : {}), isAsRead, mayBecome }));
      if (said === 'changed') return said;
      await note(how, by, [...said]).catch(oops);
      changed();
      return said;
    },
    close(): void {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
