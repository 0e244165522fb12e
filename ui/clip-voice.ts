import type { SpeechProvider } from './aloud.ts';
import { ask } from './ask.ts';
import { cut, joined, type PackManifest, readWav, type Sound } from './clip-pack.ts';
import { deviceToken } from './device.ts';
import { type Output, play } from './output.ts';

const TRY_AGAIN_AFTER = 30_000; // milliseconds, when the pack could not be had whole
const AT_ONCE = 4; // files that are fetched side by side

/** A voice of recorded words, fetched once and kept ready: a sentence is joined from them within milliseconds. */
export type ClipVoice = SpeechProvider & {
  /** The pack that is to be used now; null: none. */
  use(pack: string | null): void;
};

export function clipVoice(output: () => Output | null): ClipVoice {
  let wanted: string | null = null;
  let ready: Loaded | null = null;
  let nextTry = 0;

  async function load(pack: string): Promise<void> {
    nextTry = Number.POSITIVE_INFINITY; // not again while this goes on
    const loaded = await fetchPack(pack, ready?.clips).catch(() => null); // the server is away: the other voices speak until it is back
    if (wanted !== pack) return; // another one is wanted by now
    ready = loaded ?? ready;
    nextTry = loaded?.whole ? Number.POSITIVE_INFINITY : performance.now() + TRY_AGAIN_AFTER;
  }

  const soundOf = (text: string): Sound | null => {
    const parts = ready && cut(text, ready.manifest);
    return ready && parts && joined(parts, ready.clips);
  };

  return {
    use(pack) {
      if (pack !== wanted) {
        wanted = pack;
        ready = null;
        nextTry = 0;
      }
      if (pack !== null && performance.now() >= nextTry) void load(pack);
    },
    can: (text, lang) => lang === 'zh-CN' && soundOf(text) !== null,
    async say(text, _lang, signal) {
      const out = output();
      const sound = soundOf(text);
      if (!out || !sound) throw new Error('no such words');
      const buffer = out.audio.createBuffer(1, sound.samples.length, sound.rate);
      buffer.getChannelData(0).set(sound.samples);
      await play(out, buffer, signal);
    },
  };
}

type Loaded = { readonly manifest: PackManifest; readonly clips: ReadonlyMap<string, Sound>; readonly whole: boolean };

/** The manifest with every clip that could be read, by now or before; whole: they all could. A word without its clip is one that the pack has not. */
async function fetchPack(pack: string, before: ReadonlyMap<string, Sound> = new Map()): Promise<Loaded | null> {
  const said = await ask<PackManifest>('GET', '/speech/pack');
  if (!said.ok) return null;
  const manifest = said.body;
  const clips = new Map(before);
  const rows = [...Object.entries(manifest.words), ...Object.entries(manifest.letters)];
  const left = rows.filter(([word]) => !clips.has(word)).values();
  async function fetchOn(): Promise<void> {
    for (const [word, { file }] of left) {
      const bytes = await fetchFile(file, pack).catch(() => null); // asked for again with the others that are missing
      const sound = bytes && readWav(bytes);
      if (sound && sound.rate === manifest.format.sample_rate) clips.set(word, sound);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
  return { manifest, clips, whole: rows.every(([word]) => clips.has(word)) };
}

async function fetchFile(file: string, pack: string): Promise<ArrayBuffer> {
  const token = deviceToken();
  const res = await fetch(`/api/speech/pack/${encodeURIComponent(file)}?${new URLSearchParams({ v: pack })}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    credentials: 'same-origin',
  });
  if (!res.ok) throw new Error(`no clip: ${res.status}`);
  return res.arrayBuffer();
}
