/** One recorded word: its WAV file beside the manifest, and how long it is. */
export type Clip = { readonly file: string; readonly ms: number };

/** A folder of recorded words, as its manifest.json says (docs/voice.md). */
export type PackManifest = {
  readonly format: { readonly sample_rate: number };
  readonly pause_ms: { readonly word: number; readonly after_letter: number; readonly before_dao: number; readonly comma: number };
  readonly words: Readonly<Record<string, Clip>>;
  readonly letters: Readonly<Record<string, Clip>>;
  /** Words that are put together from others. */
  readonly compounds: Readonly<Record<string, readonly string[]>>;
};

/** A word of a sentence, and the silence before it in milliseconds. */
export type Part = { readonly word: string; readonly before: number };
export type Sound = { readonly rate: number; readonly samples: Float32Array };

const COMMA = /^[，、；：。！？,;:.!?]/;
const TOWARDS = '到'; // a breath is taken before it is said where to go

/** A sentence as words of the pack, the longest known one first; null if the pack has not all of it. */
export function cut(text: string, { words, letters, compounds, pause_ms }: PackManifest): readonly Part[] | null {
  const own = new Map(Object.entries(compounds));
  for (const word of [...Object.keys(words), ...Object.keys(letters)]) own.set(word, [word]);
  const known = [...own.keys()].sort((a, b) => b.length - a.length);
  const parts: Part[] = [];
  let rest = text.replace(/\s+/g, '');
  let pause = 0;
  while (rest) {
    if (COMMA.test(rest)) {
      pause = Math.max(pause, parts.length > 0 ? pause_ms.comma : 0);
      rest = rest.slice(1);
      continue;
    }
    const found = known.find((word) => rest.startsWith(word));
    if (found === undefined) return null;
    for (const word of own.get(found) ?? []) {
      const last = parts.at(-1);
      const usual = last ? (Object.hasOwn(letters, last.word) ? pause_ms.after_letter : pause_ms.word) : 0;
      parts.push({ word, before: Math.max(pause, usual, last && word === TOWARDS ? pause_ms.before_dao : 0) });
      pause = 0;
    }
    rest = rest.slice(found.length);
  }
  return parts.length > 0 ? parts : null;
}

/** The words one behind the other, to the sample; null if one of them is missing. */
export function joined(parts: readonly Part[], clips: ReadonlyMap<string, Sound>): Sound | null {
  const rate = clips.get(parts[0]?.word ?? '')?.rate ?? 0;
  const pieces: { at: number; samples: Float32Array }[] = [];
  let at = 0;
  for (const { word, before } of parts) {
    const clip = clips.get(word);
    if (clip?.rate !== rate) return null;
    at += Math.round((before * rate) / 1000);
    pieces.push({ at, samples: clip.samples });
    at += clip.samples.length;
  }
  const samples = new Float32Array(at);
  for (const piece of pieces) samples.set(piece.samples, piece.at);
  return { rate, samples };
}

/** What is in a WAV file of 16 bit and one channel; null if it is anything else. */
export function readWav(bytes: ArrayBuffer): Sound | null {
  const view = new DataView(bytes);
  const name = (at: number) => String.fromCharCode(...new Uint8Array(bytes, at, 4));
  if (bytes.byteLength < 44 || name(0) !== 'RIFF' || name(8) !== 'WAVE') return null;
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    if (name(at) === 'fmt ' && at + 24 <= bytes.byteLength) {
      const [pcm, channels, bits] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint16(at + 22, true)];
      if (pcm !== 1 || channels !== 1 || bits !== 16) return null;
      rate = view.getUint32(at + 12, true);
    }
    if (name(at) === 'data' && rate > 0) {
      const count = Math.floor(Math.min(length, bytes.byteLength - at - 8) / 2);
      return { rate, samples: Float32Array.from({ length: count }, (_none, nth) => view.getInt16(at + 8 + nth * 2, true) / 32_768) };
    }
    at += 8 + length + (length % 2);
  }
  return null;
}
