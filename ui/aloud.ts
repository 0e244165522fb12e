import type { Lang } from '../shared/words.ts';

/** A way to say something. It may reject, or never end: whoever asks goes on without it. */
export interface SpeechProvider {
  /** Whether it covers this text whole; one voice a sentence. */
  can(text: string, lang: Lang): boolean | Promise<boolean>;
  /** Resolves when the last sound is out. Falls silent at once when `signal` says so. */
  say(text: string, lang: Lang, signal: AbortSignal): Promise<void>;
}

/** What is read in one breath; `mark` tells the screen which part of it to show as being read. */
export type Sentence = { readonly text: string; readonly mark?: string };
type Told = { onSentence?: (sentence: Sentence, nth: number) => void };

/** read: to the end; stopped: by somebody; unheard: there was no voice for any of it. */
export type HowItEnded = 'read' | 'stopped' | 'unheard';

/** How long a text takes to be said, in milliseconds: four Chinese letters a second, fifteen others, and two seconds to begin. */
export function expectedLength(text: string): number {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return 2000 + chinese * 250 + (text.length - chinese) * 70;
}

/**
 * Reads sentences one after the other, each with the first voice that can; a voice that does not end has twice the time it should
 * take, and is not asked again before all is read, nor within `rest` milliseconds.
 */
export function reader(providers: readonly SpeechProvider[], rest = 0) {
  let reading: AbortController | null = null;
  const resting = new Map<SpeechProvider, number>(); // until when, by the machine's steady counter

  /** Whether the sentence was said. */
  async function say(text: string, lang: Lang, stop: AbortSignal, stuck: Set<SpeechProvider>): Promise<boolean> {
    for (const provider of providers) {
      if (stop.aborted) return false;
      if (stuck.has(provider) || (resting.get(provider) ?? 0) > performance.now()) continue; // it would hold up every sentence
      const how = await attempt(provider, text, lang, stop);
      if (how === 'said') return true;
      if (how !== 'stuck') continue;
      stuck.add(provider);
      resting.set(provider, performance.now() + rest);
    }
    return false;
  }

  return {
    get speaking(): boolean {
      return reading !== null;
    },

    /** Reads all of it; what was being read before is stopped. Never rejects for a voice's sake. */
    async read(sentences: readonly Sentence[], lang: Lang, { onSentence }: Told = {}): Promise<HowItEnded> {
      reading?.abort();
      const own = new AbortController();
      reading = own;
      const stuck = new Set<SpeechProvider>();
      let heard = false;
      try {
        for (const [nth, sentence] of sentences.entries()) {
          if (own.signal.aborted) break;
          onSentence?.(sentence, nth);
          if (await say(sentence.text, lang, own.signal, stuck)) heard = true;
        }
      } finally {
        if (reading === own) reading = null;
      }
      if (own.signal.aborted) return 'stopped';
      return heard || sentences.length === 0 ? 'read' : 'unheard';
    },

    /** Silence, at once. */
    stop(): void {
      reading?.abort();
      reading = null;
    },
  };
}
export type Reader = ReturnType<typeof reader>;

/** One voice with one sentence, until it is said, the voice fails, its time is over, or somebody says stop. */
async function attempt(provider: SpeechProvider, text: string, lang: Lang, stop: AbortSignal): Promise<'said' | 'failed' | 'stuck'> {
  const own = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = () => {};
  const over = new Promise<'failed' | 'stuck'>((end) => {
    stopped = () => end('failed');
    stop.addEventListener('abort', stopped, { once: true });
    if (stop.aborted) stopped();
    timer = setTimeout(() => end('stuck'), 2 * expectedLength(text));
  });
  const spoken = async (): Promise<'said' | 'failed'> => {
    if (!(await provider.can(text, lang)) || own.signal.aborted) return 'failed';
    await provider.say(text, lang, own.signal);
    return 'said';
  };
  const how = await Promise.race([spoken().catch(() => 'failed' as const), over]); // the next voice has the sentence
  clearTimeout(timer);
  stop.removeEventListener('abort', stopped);
  if (how !== 'said') own.abort(); // whoever is late stays silent
  return how;
}
