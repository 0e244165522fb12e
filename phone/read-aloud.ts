import type { Lang } from '../shared/words.ts';

/** A voice that is on this phone: with one from elsewhere, what is read would leave the phone. */
export const voiceOf = (lang: Lang): SpeechSynthesisVoice | null =>
  globalThis.speechSynthesis?.getVoices().find((voice) => voice.localService && sameTongue(voice.lang, lang)) ?? null;
const sameTongue = (voice: string, lang: Lang): boolean => voice.slice(0, 2).toLowerCase() === lang.slice(0, 2);

/** Voices come late, and some only after the page. */
export function onVoices(changed: () => void): void {
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', changed);
}

/** Reads a text aloud; `ended` is told when it is over, however that came about. */
export function readAloud(text: string, lang: Lang, ended: () => void): void {
  const voice = voiceOf(lang);
  if (!voice) {
    ended();
    return;
  }
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(text);
  Object.assign(said, { voice, lang: voice.lang, rate: 0.9, onend: ended, onerror: ended });
  speechSynthesis.speak(said);
}

export const hush = (): void => globalThis.speechSynthesis?.cancel();
