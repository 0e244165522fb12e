import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** One file of a zip, as its list tells of it: `bytes` unpacked, `packed` as it lies there. What a list tells may be a lie. */
export type Listed = {
  readonly name: string;
  readonly bytes: number;
  readonly packed: number;
  readonly method: number;
  readonly at: number;
};

const END = 22; // bytes of the record that ends a zip, without its comment
const unpacked = promisify(inflateRaw);

/** What lies in a zip, in the order of its list. Throws where there is no list that can be read. */
export function listedIn(zip: Buffer): readonly Listed[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]), zip.length - END);
  if (end < 0) throw new Error('no list');
  const found: Listed[] = [];
  let from = zip.readUInt32LE(end + 16);
  for (let nth = zip.readUInt16LE(end + 10); nth > 0; nth -= 1) {
    if (zip.readUInt32LE(from) !== 0x02014b50) throw new Error('a broken list');
    const name = zip.toString('utf8', from + 46, from + 46 + zip.readUInt16LE(from + 28));
    const [packed, bytes] = [zip.readUInt32LE(from + 20), zip.readUInt32LE(from + 24)];
    found.push({ name, bytes, packed, method: zip.readUInt16LE(from + 10), at: zip.readUInt32LE(from + 42) });
    from += 46 + zip.readUInt16LE(from + 28) + zip.readUInt16LE(from + 30) + zip.readUInt16LE(from + 32);
  }
  return found;
}

/** One file of it, beside the hall's own thread and never more than its list has told: throws where more comes out, or nothing readable. */
export async function unpackedFrom(zip: Buffer, { at, packed, bytes, method }: Listed): Promise<Uint8Array> {
  if (zip.readUInt32LE(at) !== 0x04034b50) throw new Error('not where the list says');
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const part = zip.subarray(from, from + packed);
  if (method === 0) return part;
  if (method !== 8) throw new Error('packed in a way nobody uses');
  return bytes === 0 ? new Uint8Array() : unpacked(part, { maxOutputLength: bytes });
}
