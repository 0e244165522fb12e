import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { matterView } from '../../server/domain/matters/matter-view.ts';
import { postText } from '../../server/domain/posts.ts';
import { type Settings, settingsFrom } from '../../server/domain/settings.ts';
import { stranded } from '../../server/domain/setup/stranded.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import { BrokenDocument } from '../../server/store/document.ts';
import { openSettingsFolder } from '../../server/store/settings-folder.ts';
import { DOCUMENTS, type Documents } from '../../shared/settings.ts';
import { localTime } from '../../shared/time.ts';
import { at, hallSettings, SAMPLE } from '../support/hall.ts';
import { asks, callsNext, opens, takes } from '../support/people.ts';
import { sampleWith } from '../support/sample-with.ts';
import { placesOf, show } from './domain-look.ts';
import { type Edit, edited, edits } from './edits.ts';
import { leadsNowhere } from './leads.ts';
import { jsonText, nastyJson } from './nasty.ts';
import { type Asked, inRounds, type Outcome, type Tally, tally, timed } from './part.ts';

const ROSTER = 'roster-2026-12';
const NAMES = [...Object.keys(DOCUMENTS), ROSTER];
const MATTERS = 12; // of the sample's hundred: what breaks one breaks the others
const FEW = 12;
const NOW = [at('09:00'), at('12:10'), at('23:59', '2026-12-31'), at('10:00', '2028-02-29')];

/**
 * A document with changes, or something else in its place. `look` says at which of the screens, one in `FEW`, so that many documents can
 * be tried; `stored`: it goes to disk, all screens are looked at, and the folder is opened anew.
 */
type Draft = {
  readonly name: string;
  readonly all: readonly Edit[];
  readonly instead: unknown;
  readonly when: number;
  readonly look: number;
  readonly stored: boolean;
};
const draft: fc.Arbitrary<Draft> = fc.record({
  name: fc.constantFrom(...NAMES),
  all: edits(),
  instead: fc.oneof({ weight: 40, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: nastyJson }),
  when: fc.nat({ max: NOW.length - 1 }),
  look: fc.nat({ max: 99 }),
  stored: fc.integer({ min: 0, max: 59 }).map((chance) => chance === 59),
});

/** A morning's hall: people wait, are called, served, on hold and missed. */
function busyHall(settings: Settings): HallState {
  const hall = draftOf(emptyHall());
  let now = at('08:40');
  const ask = (command: Command) => {
    const decision = decide(command, hall, settings, now);
    if ('events' in decision) for (const event of decision.events) evolve(hall, event);
    now += 20_000;
  };
  ask({ about: 'time', type: 'tick' });
  for (const no of ['02', '03', '13']) ask(opens(no));
  for (let nth = 0; nth < 9; nth += 1) ask(takes(`t${nth}`, { queue: nth % 3 ? 'A' : 'B' }));
  for (const no of ['02', '03', '13']) ask(callsNext(no));
  ask(asks('02', 'serve', { ticket: 't1' }));
  ask(asks('02', 'hold', { ticket: 't1' }));
  ask(callsNext('02'));
  return hall;
}

/** The folder and the hall that a whole round asks; it stands again as it was after each case. */
async function openHall() {
  const root = mkdtempSync(join(tmpdir(), 'paihao-fuzz-settings-'));
  const path = join(root, 'settings');
  sampleWith(path, { hall: {} }); // the sample's own files, so that they can be read here too
  const text = (name: string) => {
    const document: unknown = JSON.parse(readFileSync(join(SAMPLE, `${name}.json`), 'utf8'));
    return Array.isArray(document) && name === 'matters' ? document.slice(0, MATTERS) : document;
  };
  const originals = new Map(NAMES.map((name) => [name, text(name)]));
  const folder = await openSettingsFolder(path, SAMPLE);
  await folder.replace('matters', originals.get('matters'), folder.find('matters')?.version ?? null, () => []);
  return { path, folder, originals, hall: busyHall(hallSettings()), remove: () => rmSync(root, { recursive: true, force: true }) };
}
type Open = Awaited<ReturnType<typeof openHall>>;

const broken = (why: string): never => {
  throw new Error(why);
};

/** The draft as it comes over the wire or off the disk. */
const written = ({ name, all, instead }: Draft, { originals }: Open): unknown =>
  JSON.parse(jsonText(instead === undefined ? edited(originals.get(name), all) : instead));

/** Refused with a place in it, or taken: then the hall with it works. Never an exception. */
async function weigh(draft: Draft, open: Open, seen: Tally): Promise<void> {
  const { folder, hall, path } = open;
  const next = written(draft, open);
  const mayBecome = (all: Documents) => stranded(hall.queue, folder.documents(), all);
  const mistakes = folder.mistakes(draft.name, next, mayBecome);
  for (const { path: place, reason } of mistakes)
    if (typeof place !== 'string' || typeof reason !== 'string' || reason === '')
      broken(`a mistake without its place: ${JSON.stringify(mistakes)}`);
  let would: ReturnType<typeof folder.wouldBe> | null = null;
  try {
    would = folder.wouldBe({ [draft.name]: next }, mayBecome);
  } catch (fault) {
    if (!(fault instanceof BrokenDocument)) throw fault;
  }
  if ((would === null) !== mistakes.length > 0) broken(`looked at, it is ${mistakes.length ? 'refused' : 'taken'}; tried out, it is not`);
  if (would === null || would === 'unknown') return seen.note('refused');
  const lost = leadsNowhere(would.documents);
  if (lost.length > 0) broken(`taken, and there is no ${lost[0]}`);
  work(would, hall, draft);
  if (draft.stored) {
    const before = folder.find(draft.name);
    const was = before?.current;
    if ((await folder.replace(draft.name, next, before?.version ?? null, mayBecome)) !== 'stored') broken('what was taken is not stored');
    const again = await openSettingsFolder(path, SAMPLE);
    if (again.find(draft.name)?.version !== folder.find(draft.name)?.version) broken('read again from the disk, it is another');
    await folder.replace(draft.name, was, folder.find(draft.name)?.version ?? null, () => []);
  }
  seen.note(draft.stored ? 'taken and read again' : 'taken');
}

/** Every screen can be shown, and a number taken and called, or properly refused. */
function work({ documents, rosters }: Would, before: HallState, { when, look, stored }: Draft): void {
  const now = NOW[when] ?? 0;
  const clock = { set: true, pace: 1 };
  const { day } = localTime(now, documents.hall.timezone);
  const settings = settingsFrom(documents, { day, rosters, clock, url: 'http://hall.example' });
  const hall = draftOf(before);
  const some = <T>(all: readonly T[]): readonly T[] => (stored ? all : all.filter((_, nth) => nth % FEW === look % FEW));
  const ask = (command: Command) => {
    const decision = decide(command, hall, settings, now);
    if ('events' in decision) for (const event of JSON.parse(JSON.stringify(decision.events))) evolve(hall, event);
  };
  if (look % 2) ask({ about: 'time', type: 'tick' });
  for (const { code } of some(settings.queues)) ask(takes(`new-${code}`, { queue: code }));
  for (const { no, post_a } of some(settings.windows)) {
    ask(opens(no, post_a));
    ask(asks(no, 'callNext', { leaving: hall.queue.windows.get(no)?.ticket ?? null }, post_a));
  }
  for (const place of some(placesOf(hall, settings))) show(place, hall, settings, now);
  for (const { code } of some(settings.matters)) JSON.stringify(matterView(settings, code));
  for (const { slug } of some(settings.posts)) JSON.stringify(postText(settings, slug, now));
}
type Would = Exclude<ReturnType<Open['folder']['wouldBe']>, 'unknown'>;

/** Documents with mistakes of every kind, through the same check that the office and the files go through. A case is a document. */
export function settings(asked: Asked): Promise<Outcome> {
  const seen = tally();
  let open: Open | null = null;
  const opened = async () => {
    open ??= await openHall();
    return open;
  };
  return timed('settings', seen, async () => {
    const found = await inRounds(asked, seen, {
      arbitrary: draft,
      try: async (one) => weigh(one, await opened(), seen),
      async told(one) {
        const text = jsonText(written(one, await opened()));
        return `${one.name}, ${one.all.map(({ how, at: steps }) => `${how} at ${steps.join('/')}`).join(', ')}:\n${differing(text, jsonText((await opened()).originals.get(one.name)))}`;
      },
      runs: 500,
    });
    open?.remove();
    return found;
  });
}

/** Where two texts part, with something around it. */
function differing(text: string, original: string): string {
  let from = 0;
  while (from < text.length && text[from] === original[from]) from += 1;
  return text.slice(Math.max(0, from - 300), from + 300);
}
