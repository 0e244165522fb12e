import { readAloud } from '../shared/reading.ts';
import type { Lang } from '../shared/words.ts';
import type { SpeechProvider } from './aloud.ts';

const TONGUES: Record<Lang, RegExp> = { 'zh-CN': /^(zh|cmn)-?(Hans)?-?(CN)?$/i, en: /^en(-|$)/i };

/**
 * The browser's own voices, on this machine only: a network voice would carry to a stranger what a citizen has read to him.
 * Chromium on Linux has none; Windows and Android mostly have. `loudness` is from 0 to 1.
 */
export function browserVoice(
  speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  loudness: () => number = () => 1,
): SpeechProvider {
  const voiceFor = (lang: Lang): SpeechSynthesisVoice | undefined =>
    speech?.getVoices().find((voice) => voice.localService && TONGUES[lang].test(voice.lang.replaceAll('_', '-')));
  voiceFor('zh-CN'); // the first look has the browser fetch its list

  return {
    can: (_text, lang) => voiceFor(lang) !== undefined,
    say: (text, lang, signal) =>
      new Promise((done, failed) => {
        const voice = voiceFor(lang);
        if (!speech || !voice || signal.aborted) return failed(new Error('no voice'));
        const words = new SpeechSynthesisUtterance(readAloud(text, lang));
        words.voice = voice;
        words.lang = voice.lang;
        words.volume = loudness();
        words.onend = () => done();
        words.onerror = ({ error }) => failed(new Error(error));
        signal.addEventListener(
          'abort',
          () => {
            speech.cancel();
            failed(new Error('stopped'));
          },
          { once: true },
        );
        speech.speak(words);
      }),
  };
}
