import type { Lang } from '../shared/words.ts';
import type { SpeechProvider } from './aloud.ts';
import { ask } from './ask.ts';
import { deviceToken } from './device.ts';
import { type Output, play } from './output.ts';

const ASK_AGAIN_AFTER = 60_000; // milliseconds: whether it can speak changes only when the server starts anew

/** The server's voice: one WAV file a sentence, played through Web Audio; where nobody says into what, through a context of its own. */
export function serverVoice(output?: () => Output | null): SpeechProvider {
  let own: Output | null = null;
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
      const out = output?.() ?? own ?? alone();
      own = out;
      const wav = await fetched(text, lang, signal);
      await play(out, await out.audio.decodeAudioData(wav), signal);
    },
  };
}

function alone(): Output {
  const audio = new AudioContext();
  return { audio, into: audio.destination };
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
