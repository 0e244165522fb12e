import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { SEAL, SEAL_BYTES } from './seal.ts';

/** What goes into a zip: a file of this machine, or these bytes. */
export type Source = { readonly name: string; readonly from: { readonly file: string } | { readonly bytes: Uint8Array } };
export type Entry = { readonly name: string; readonly bytes: number; readonly sha256: string };

const LARGEST = 0xffff_0000; // bytes: a plain zip counts with 32 bits, and its own list needs room

/**
 * A zip that is written bit by bit, in memory that does not grow with it, and sealed: its comment holds the SHA-256 of every byte before
 * it, so that the one file can be checked by itself. Packing is done by Node's own threads: calls go on meanwhile.
 */
export async function openZip(path: string, at: number) {
  const file: FileHandle = await open(path, 'wx', 0o600);
  const whole = createHash('sha256');
  const ready: Uint8Array[] = [];
  let last: Uint8Array = new Uint8Array();
  let fault: Error | null = null;
  let bytes = 0;
  const zip = new Zip((why, part) => {
    if (why) fault = why;
    else if (part.length > 0) ready.push(part);
  });

  async function put(part: Uint8Array, hash: Hash | null): Promise<void> {
    hash?.update(part);
    bytes += part.length;
    if (bytes > LARGEST) throw new Error('a backup can hold 4 GB at most');
    for (let from = 0; from < part.length; ) from += (await file.write(part, from)).bytesWritten;
  }
  /** Everything but the last part, which may hold the zip's end: that is sealed first. */
  async function flush(): Promise<void> {
    if (fault) throw fault;
    for (const part of ready.splice(0)) {
      await put(last, whole);
      last = part;
    }
  }

  return {
    async add({ name, from }: Source): Promise<Entry> {
      const entry: ZipInputFile = { filename: name, compression: 8, size: 0, crc: 0, mtime: at };
      zip.add(entry);
      const sums = { sha: createHash('sha256'), crc: 0, bytes: 0 };
      const source = 'file' in from ? createReadStream(from.file) : Readable.from([from.bytes]);
      const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          sums.sha.update(chunk);
          sums.crc = crc32(chunk, sums.crc);
          sums.bytes += chunk.length;
          if (sums.bytes > LARGEST) throw new Error('a backup can hold 4 GB at most');
          yield chunk;
        }
      };
      await pipeline(source, counted, createDeflateRaw(), async (parts: AsyncIterable<Uint8Array>) => {
        for await (const packed of parts) {
          entry.ondata?.(null, new Uint8Array(packed), false);
          await flush();
        }
      });
      Object.assign(entry, { size: sums.bytes, crc: sums.crc });
      entry.ondata?.(null, new Uint8Array(), true);
      await flush();
      return { name, bytes: sums.bytes, sha256: sums.sha.digest('hex') };
    },
    /** Ends and seals the zip, and waits for the disk. Answers its size and the SHA-256 of all of it. */
    async end(): Promise<{ bytes: number; sha256: string }> {
      zip.end();
      await flush();
      const ending = Buffer.concat([last]);
      ending.writeUInt16LE(SEAL_BYTES, ending.length - 2); // the comment's length; there was none
      await put(ending, whole);
      const all = whole.copy();
      await put(Buffer.from(`${SEAL}${whole.digest('hex')}`), all);
      await file.sync();
      await file.close();
      return { bytes, sha256: all.digest('hex') };
    },
    /** Gives it up: the file is closed as it is. */
    abandon: (): Promise<void> => file.close().catch(() => {}), // closed already
  };
}
