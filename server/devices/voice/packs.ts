import type { VoicePack } from '../../../shared/word-pack.ts';
import { BrokenPack, type Pack, readClip, readPack } from './read-pack.ts';

type Needs = {
  /** The folder that packs are put into. */
  voices: string;
  /** The pack that the hall has named; null: none. */
  wanted: () => string | null;
  /** Another pack is in use than before, or none. */
  changed: () => void;
  oops: (fault: unknown) => void;
};
export type Packs = ReturnType<typeof voicePacks>;

/** The hall's recorded words, as far as its folder is in order. One that is broken is not used, and the hall goes on without. */
export function voicePacks({ voices, wanted, changed, oops }: Needs) {
  let now: { name: string; pack: Pack } | null = null;
  let problem: string | null = null;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const before = now?.pack.mark ?? null;
    const name = wanted();
    let wrong: string | null = null;
    try {
      now = name === null ? null : { name, pack: await readPack(voices, name) };
    } catch (fault) {
      now = null;
      wrong = fault instanceof Error ? fault.message : String(fault);
      if (!(fault instanceof BrokenPack) || wrong !== problem) oops(fault);
    }
    const news = (now?.pack.mark ?? null) !== before || wrong !== problem;
    problem = wrong;
    if (news) changed();
  }

  return {
    /** Reads the folder again: the pack may be another one, or have another clip. Never rejects. */
    lookAgain(): Promise<void> {
      looking = looking.then(look).catch(oops);
      return looking;
    },
    mark: (): string | null => now?.pack.mark ?? null,
    manifest: (): VoicePack | null => now?.pack.manifest ?? null,
    /** What is wrong with the pack that the hall has named; null: nothing, or it names none. */
    problem: (): string | null => problem,
    credit: (): string | null => now?.pack.manifest.credit ?? now?.pack.manifest.licence ?? null,
    /** A file that the manifest names; null for any other, and for one that has gone since. */
    async clip(file: string): Promise<Buffer | null> {
      const used = now;
      if (!used?.pack.sizes.has(file)) return null;
      try {
        return await readClip(voices, used.name, file);
      } catch (fault) {
        if (!(fault instanceof BrokenPack)) throw fault;
        void this.lookAgain(); // it was changed under our hands: its problem is told from now on
        return null;
      }
    },
  };
}
