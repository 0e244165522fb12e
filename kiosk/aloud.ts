import { readAloud } from '../shared/reading.ts';
import type { VoiceView } from '../shared/views.ts';
import type { KioskLang, Lang } from '../shared/words.ts';
import { hallLang } from '../shared/words.ts';
import { type Reader, reader, type SpeechProvider } from '../ui/aloud.ts';
import { browserVoice } from '../ui/browser-voice.ts';
import { serverVoice } from '../ui/server-voice.ts';
import { type Shown, type Spoken, spokenOf } from './spoken.ts';
import type { Step } from './steps.ts';

type Needs = {
  /** The row that is being read out; null: none. */
  mark: (name: string | null) => void;
  /** How the hall reads a 1 in a number. */
  one: () => VoiceView['one'];
};

/** The kiosk's voice: what it reads next silences what it was reading, and a touch silences all. */
export type Aloud = ReturnType<typeof openAloud>;

export function openAloud({ mark, one }: Needs) {
  const voices: readonly SpeechProvider[] = [browserVoice(), serverVoice()];
  const own: Reader = reader(voices);
  let turn = 0;

  async function read(sentences: readonly Spoken[], lang: KioskLang): Promise<void> {
    turn += 1;
    const mine = turn;
    const asTheHallReads = sentences.map((sentence) => ({ ...sentence, text: readAloud(sentence.text, hallLang(lang), one()) }));
    await own.read(asTheHallReads, hallLang(lang), { onSentence: (sentence) => mark(sentence.mark ?? null) });
    if (mine === turn) mark(null);
  }

  return {
    get speaking(): boolean {
      return own.speaking;
    },
    /** Whether anything here can speak this language; of what is no language of a voice, nothing is said. */
    async canSpeak(lang: KioskLang): Promise<boolean> {
      if (hallLang(lang) !== lang) return false;
      for (const voice of voices) if (await voice.can('一', lang as Lang)) return true;
      return false;
    },
    /** One text, for instance what a key is called. */
    say: (text: string, lang: KioskLang): Promise<void> => read([{ text }], lang),
    /** A page, from its first sentence to the last. */
    page: (step: Step, shown: Shown): Promise<void> => read(spokenOf(step, shown), step.lang),
    /** Of a page only what stands in rows that can be marked. */
    rows: (step: Step, shown: Shown): Promise<void> =>
      read(
        spokenOf(step, shown).filter((one) => one.mark !== undefined),
        step.lang,
      ),
    stop(): void {
      turn += 1;
      own.stop();
      mark(null);
    },
  };
}
