import { inTurn } from '../../../shared/in-turn.ts';
import type { Lang } from '../../../shared/words.ts';
import type { Reading } from '../../domain/matters/readings.ts';
import type { Voice } from './voice.ts';

const KEPT = 32 * 1024 * 1024; // bytes of sound; a sentence has some 200,000
const MOST_WAITING = 40; // sentences; a hall has not so many screens that are listened to at once

type Wish = { reading?: () => Reading; room?: number };
const PLAIN: Reading = { one: '幺', names: [] };

/** What the hall says: one sentence after the other, each made once and kept while there is room. */
export function openSpeech(voice: Voice | null, { reading = () => PLAIN, room = KEPT }: Wish = {}) {
  const kept = new Map<string, Buffer>(); // oldest use first
  const beingMade = new Map<string, Promise<Buffer>>();
  const oneAtATime = inTurn();
  let size = 0;
  let readSo = reading();

  function keep(key: string, wav: Buffer): void {
    kept.set(key, wav);
    size += wav.length;
    for (const [oldest, { length }] of kept) {
      if (size <= room) return;
      kept.delete(oldest);
      size -= length;
    }
  }

  return {
    langs: async (): Promise<readonly Lang[]> => (await voice?.langs()) ?? [],

    /** The sentence as a WAV file; null if nobody here speaks the language, 'busy' if too many wait. Rejects as the voice does. */
    async say(text: string, lang: Lang): Promise<Buffer | 'busy' | null> {
      if (!voice || !(await voice.langs()).includes(lang)) return null;
      const read = reading();
      if (readSo !== read) {
        readSo = read; // what was made before is read otherwise by now
        kept.clear();
        beingMade.clear();
        size = 0;
      }
      const key = `${lang} ${text}`;
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const making = beingMade.get(key);
      if (making) return making;
      if (beingMade.size >= MOST_WAITING) return 'busy';
      const made = oneAtATime(() => voice.say(text, lang, read));
      beingMade.set(key, made);
      try {
        const wav = await made;
        if (readSo === read) keep(key, wav);
        return wav;
      } finally {
        if (beingMade.get(key) === made) beingMade.delete(key);
      }
    },
  };
}
export type Speech = ReturnType<typeof openSpeech>;
