import type { Lang } from '../shared/words.ts';
import type { SpeechProvider } from './aloud.ts';
import { ask } from './ask.ts';
import { deviceToken } from './device.ts';

const ASK_AGAIN_AFTER = 60_000; // milliseconds: whether it can speak changes only when the server starts anew

/** The server's voice: one WAV file a sentence, played through Web Audio, which a word from `signal` silences within a sample. */
export function serverVoice(): SpeechProvider {
  let audio: AudioContext | null = null;
  let known: { langs: readonly Lang[]; until: number } | null = null;

  async function langs(): Promise<readonly Lang[]> {
    if (known && known.until > performance.now()) return known.langs;
    const said = await ask<{ langs: readonly Lang[] }>('GET', '/speech/voices');
    if (!said.ok) return []; // away just now: the next sentence asks again
    known = { langs: said.body.langs, until: performance.now() + ASK_AGAIN_AFTER };
    return known.langs;
  }

  return {
    can: async (text, lang) => text.length <= 300 && (await langs()).includes(lang),
    async say(text, lang, signal) {
      audio ??= new AudioContext();
      const own = audio;
      const wav = await fetched(text, lang, signal);
      const sound = await own.decodeAudioData(wav);
      if (own.state !== 'running') await own.resume(); // without a touch on this page it waits, and the reader goes on
      await played(own, sound, signal);
    },
  };
}

async function fetched(text: string, lang: Lang, signal: AbortSignal): Promise<ArrayBuffer> {
  const token = deviceToken();
  const res = await fetch(`/api/speech?${new URLSearchParams({ lang, text })}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    credentials: 'same-origin',
    signal,
  });
  if (!res.ok) throw new Error(`no speech: ${res.status}`);
  return res.arrayBuffer();
}

const played = (audio: AudioContext, sound: AudioBuffer, signal: AbortSignal): Promise<void> =>
  new Promise((done, failed) => {
    if (signal.aborted) return failed(new Error('stopped'));
    const source = audio.createBufferSource();
    source.buffer = sound;
    source.connect(audio.destination);
    source.onended = () => done();
    signal.addEventListener(
      'abort',
      () => {
        source.onended = null;
        source.stop();
        source.disconnect();
        failed(new Error('stopped'));
      },
      { once: true },
    );
    source.start();
  });
