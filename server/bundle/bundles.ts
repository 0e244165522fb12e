import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetUpNow, SetUpReport, SetUpTaken } from '../../shared/set-up-views.ts';
import { DOCUMENTS, type DocumentName, type Documents, PictureName, ROSTER_NAME } from '../../shared/settings.ts';
import { iso } from '../../shared/time.ts';
import type { Actor, Instant, Lang, StaffId } from '../../shared/words.ts';
import type { QueueState } from '../domain/queue/state.ts';
import type { Changed } from '../domain/setup/setup.ts';
import type { SetUp } from '../set-up.ts';
import { BrokenDocument } from '../store/document.ts';
import { compare } from './compare.ts';
import { emptyHall, UNNAMED } from './empty-hall.ts';
import { pack, textOf } from './pack.ts';
import { toPut, type Wanted, wantedOf } from './wanted.ts';
import { peopleBetween, warningsOf } from './warnings.ts';

type Needs = {
  setUp: SetUp;
  queue: () => QueueState;
  /** The folder of the hall's pictures, and that of the sample's documents. */
  pictures: string;
  sample: string;
  version: string;
  now: () => Instant;
  /** Forgets the passwords of these staff and ends their sessions. */
  forget: (staff: readonly StaffId[]) => Promise<void>;
};
export type Bundles = ReturnType<typeof bundles>;
export type Start = { readonly from: 'sample' } | { readonly from: 'empty'; readonly name?: string | undefined };

/** A bundle is brought back over the network, as a zip of 20 MB at most: what is put into one leaves room for the documents. */
const PICTURES_IN_ALL = 15 * 1024 * 1024;
const PICTURES_AT_MOST = 120;

/** The hall's documents as a whole: packed to be carried elsewhere, and taken over from a bundle, the sample, or nothing. */
export function bundles({ setUp, queue, pictures, sample, version, now, forget }: Needs) {
  const rosters = () => setUp.list().flatMap(({ document }) => (ROSTER_NAME.test(document) ? [document] : []));
  const stateNow = () => ({ id: setUp.documents().hall.id, rosters: rosters() });

  async function picturesHere(): Promise<{ files: Map<string, Uint8Array>; leftOut: string[] }> {
    const there = await readdir(pictures).catch(() => []); // a hall without pictures has no folder
    const used = JSON.stringify([setUp.documents().posts, setUp.documents().staff, setUp.documents().leaders]);
    const named = there.filter((name) => PictureName.safeParse(name).success);
    named.sort((one, other) => Number(used.includes(other)) - Number(used.includes(one)));
    const files = new Map<string, Uint8Array>();
    const leftOut: string[] = [];
    let room = PICTURES_IN_ALL;
    for (const name of named) {
      const { size } = await stat(join(pictures, name));
      if (size > room || files.size >= PICTURES_AT_MOST) leftOut.push(name);
      else {
        room -= size;
        files.set(`pictures/${name}`, await readFile(join(pictures, name)));
      }
    }
    return { files, leftOut };
  }

  async function pictureNews(wanted: Wanted): Promise<{ added: string[]; replaced: string[] }> {
    const news = { added: [] as string[], replaced: [] as string[] };
    for (const [name, bytes] of wanted.pictures) {
      const here = await readFile(join(pictures, name)).catch(() => null); // none of that name
      if (here === null) news.added.push(name);
      else if (Buffer.compare(here, bytes) !== 0) news.replaced.push(name);
    }
    return news;
  }

  return {
    /** What a guided set-up begins with, and the name of the state it was read in. */
    read(): SetUpNow {
      const { hall, calendar, departments, queues, windows, staff, leaders, matters } = setUp.documents();
      return {
        basis: setUp.basis(),
        hall,
        calendar,
        departments,
        queues,
        windows,
        staff,
        leaders: leaders.length,
        matters: matters.length,
      };
    },

    /** Everything in one zip, as it is now. */
    async make(): Promise<{ name: string; zip: Uint8Array }> {
      const { hall } = setUp.documents();
      const { files, leftOut } = await picturesHere();
      const documents = setUp.list().map(({ document }) => [`${document}.json`, textOf(setUp.find(document)?.current)] as const);
      const madeAt = iso(now());
      const zip = pack({
        hall: { id: hall.id, name: hall.name_zh },
        madeAt,
        paihao: version,
        files: new Map([...documents, ...files]),
        leftOut,
      });
      return { name: `paihao-${hall.id}-${madeAt.slice(0, 10)}.zip`, zip };
    },

    /** The documents that a start brings: the sample's once more, or the smallest hall that works. */
    async start(start: Start): Promise<Wanted> {
      const names = (await readdir(sample)).flatMap((file) => /^([a-z0-9-]+)\.json$/.exec(file)?.[1] ?? []);
      const read = async (name: string) => [name, JSON.parse(await readFile(join(sample, `${name}.json`), 'utf8'))] as const;
      const all = new Map<string, unknown>(await Promise.all(names.map(read)));
      if (start.from === 'sample') return wantedOf(all);
      const { id } = setUp.documents().hall;
      const parsed = Object.fromEntries(
        (Object.keys(DOCUMENTS) as DocumentName[]).map((name) => [name, DOCUMENTS[name].parse(all.get(name))]),
      );
      return wantedOf(new Map(Object.entries(emptyHall(parsed as Documents, { id, name: start.name ?? UNNAMED }))));
    },

    /** What taking it over would change; nothing is changed. */
    async report(wanted: Wanted, lang: Lang): Promise<SetUpReport> {
      const basis = setUp.basis();
      const { next, keptId } = toPut(wanted, stateNow());
      const { checked, mistakes } = setUp.weigh(next);
      const names = [...Object.keys(DOCUMENTS), ...rosters(), ...next.keys()];
      return {
        basis,
        made: wanted.made,
        documents: [...new Set(names)].map((name) =>
          compare(name, setUp.find(name)?.current, checked.has(name) ? checked.get(name) : next.get(name), lang),
        ),
        mistakes: [...wanted.mistakes, ...mistakes],
        warnings: warningsOf({
          queue: queue(),
          now: setUp.documents(),
          next: Object.fromEntries(checked),
          keptId,
          notAsMade: wanted.notAsMade,
          pictures: await pictureNews(wanted),
        }),
        ignored: wanted.ignored,
      };
    },

    /** Takes it over, all or nothing, if the hall's documents are still those of `basis`. Throws BrokenDocument with every mistake. */
    async take(
      wanted: Wanted,
      { basis, by, how = 'bundle' }: { basis: string; by: Actor; how?: Changed },
    ): Promise<SetUpTaken | 'changed'> {
      if (wanted.mistakes.length > 0 && basis === setUp.basis()) throw new BrokenDocument('bundle', wanted.mistakes);
      const before = setUp.documents();
      const { next } = toPut(wanted, stateNow());
      const news = await pictureNews(wanted);
      const brought = [...news.added, ...news.replaced];
      const own = new Map([...wanted.pictures].filter(([name]) => brought.includes(name)));
      const documents = await setUp.replaceAll(next, { pictures: own, expected: basis, by, how });
      if (documents === 'changed') return 'changed';
      const { gone, anew } = peopleBetween(before, setUp.documents());
      await forget(how === 'bundle' ? [...gone, ...anew] : gone); // in the office a name is put right; in a bundle it is somebody else
      return { documents, pictures: brought };
    },
  };
}
