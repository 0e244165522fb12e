import { Unzip, UnzipInflate } from 'fflate';

/** Why a zip is not read; nothing of it has been kept then. */
export type Unreadable = { readonly unreadable: 'no-zip' | 'too-many' | 'too-large' };
export const MOST_FILES = 200;
export const MOST_BYTES = 50 * 1024 * 1024;
/** A deflated byte may stand for a thousand: so little at a time that what comes of it is small too. */
const BITE = 4096;
const BREATH = 64; // bites, after which others of the hall have their turn

/** The files of a zip by path, folders left out. What it says of its own sizes is not believed: counted is what really comes out. */
export async function unpack(zip: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | Unreadable> {
  if (!(zip[0] === 0x50 && zip[1] === 0x4b)) return { unreadable: 'no-zip' };
  const files = new Map<string, Uint8Array[]>();
  const ended = new Set<string>();
  let bytes = 0;
  let entries = 0;
  let wrong: Unreadable['unreadable'] | null = null;
  const reader = new Unzip((file) => {
    entries += 1;
    if (entries > MOST_FILES) wrong ??= 'too-many';
    if (wrong || file.name.endsWith('/')) return;
    if (files.has(file.name)) wrong = 'no-zip'; // two of one name: which one is meant?
    const parts: Uint8Array[] = [];
    files.set(file.name, parts);
    file.ondata = (fault, part, final) => {
      if (fault) wrong ??= 'no-zip';
      else {
        bytes += part.length;
        if (bytes > MOST_BYTES) wrong ??= 'too-large';
        else parts.push(part);
        if (final) ended.add(file.name);
      }
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let from = 0, bites = 1; from < zip.length && !wrong; from += BITE, bites += 1) {
      reader.push(zip.subarray(from, from + BITE), from + BITE >= zip.length);
      if (bites % BREATH === 0) await new Promise(setImmediate);
    }
  } catch {
    wrong ??= 'no-zip'; // a zip that breaks off, or is packed in a way nobody uses
  }
  if (!wrong && (files.size === 0 || ended.size < files.size)) wrong = 'no-zip';
  if (wrong) return { unreadable: wrong };
  return new Map([...files].map(([name, parts]) => [name, Buffer.concat(parts)]));
}
