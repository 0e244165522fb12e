import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf, VoicePack } from '../../../shared/word-pack.ts';

const MANIFEST = 'manifest.json';
const MOST_MANIFEST = 1024 * 1024; // bytes
const MOST_CLIP = 8 * 1024 * 1024; // bytes: three minutes
const MOST_ALL = 200 * 1024 * 1024;
const MOST_CLIPS = 2000;
const HEADER = 44; // bytes

/** A pack that was read and found right; `mark` is another as soon as anything of it is. */
export type Pack = { readonly mark: string; readonly manifest: VoicePack; readonly sizes: ReadonlyMap<string, number> };

/** What is wrong with a pack, in words for whoever looks after the hall. */
export class BrokenPack extends Error {}

/** Reads and checks the pack `name` of the folder `voices`. Throws `BrokenPack`. */
export async function readPack(voices: string, name: string): Promise<Pack> {
  const folder = join(voices, name);
  const stat = await lstat(folder).catch(() => null);
  if (!stat?.isDirectory()) throw new BrokenPack(`there is no folder voices/${name}`);
  const text = await readPlain(join(folder, MANIFEST), MANIFEST, MOST_MANIFEST);
  const manifest = checked(text);
  const files = filesOf(manifest);
  if (files.length > MOST_CLIPS) throw new BrokenPack(`${files.length} files, ${MOST_CLIPS} at most`);
  const hash = createHash('sha256').update(text);
  const sizes = new Map<string, number>();
  let all = 0;
  for (const file of files) {
    const { size, mtimeMs } = await withPlain(join(folder, file), file, async (handle) => {
      const seen = await handle.stat();
      if (seen.size > MOST_CLIP) throw new BrokenPack(`${file} is larger than ${MOST_CLIP} bytes`);
      const head = Buffer.alloc(HEADER);
      await handle.read(head, 0, HEADER, 0);
      if (!isPlainWav(head, manifest.format.sample_rate)) {
        throw new BrokenPack(`${file} is no WAV file of 16 bit, one channel, ${manifest.format.sample_rate} Hz`);
      }
      return seen;
    });
    all += size;
    if (all > MOST_ALL) throw new BrokenPack(`more than ${MOST_ALL} bytes in all`);
    sizes.set(file, size);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return { mark: `${name}-${hash.digest('hex').slice(0, 12)}`, manifest, sizes };
}

/** A file of a pack that was found right, as it lies there now. Throws `BrokenPack` when it is gone or has grown out of measure. */
export const readClip = (voices: string, name: string, file: string): Promise<Buffer> =>
  readPlain(join(voices, name, file), file, MOST_CLIP);

function checked(text: Buffer): VoicePack {
  let raw: unknown;
  try {
    raw = JSON.parse(text.toString('utf8'));
  } catch (fault) {
    throw new BrokenPack(`${MANIFEST} is no JSON: ${String(fault)}`);
  }
  const read = VoicePack.safeParse(raw);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new BrokenPack(`${MANIFEST}, ${first?.path.join('.') || 'as a whole'}: ${first?.message}`);
}

const readPlain = (path: string, name: string, most: number): Promise<Buffer> =>
  withPlain(path, name, async (handle) => {
    const { size } = await handle.stat();
    if (size > most) throw new BrokenPack(`${name} is larger than ${most} bytes`);
    return handle.readFile();
  });

/** Opens a plain file and no link to another: what lies outside the folder is nobody's business. */
async function withPlain<T>(path: string, name: string, look: (handle: FileHandle) => Promise<T>): Promise<T> {
  const stat = await lstat(path).catch(() => null);
  if (!stat?.isFile()) throw new BrokenPack(`${name} is not there as a plain file`);
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch((fault: NodeJS.ErrnoException) => {
    throw new BrokenPack(`${name} cannot be read (${fault.code})`);
  });
  try {
    return await look(handle);
  } finally {
    await handle.close();
  }
}

function isPlainWav(head: Buffer, rate: number): boolean {
  return (
    head.toString('latin1', 0, 4) === 'RIFF' &&
    head.toString('latin1', 8, 16) === 'WAVEfmt ' &&
    head.toString('latin1', 36, 40) === 'data' &&
    head.readUInt16LE(20) === 1 &&
    head.readUInt16LE(22) === 1 &&
    head.readUInt32LE(24) === rate &&
    head.readUInt16LE(34) === 16
  );
}
