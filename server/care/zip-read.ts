import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { SEAL, SEAL_BYTES } from './seal.ts';

/** Why a file is not taken for a whole backup. */
export type Broken = 'no-backup' | 'cut-off' | 'changed';
export class BrokenBackup extends Error {
  readonly broken: Broken;
  constructor(broken: Broken) {
    super(
      {
        'no-backup': 'it is no backup of Paihao',
        'cut-off': 'it is cut off: its end is missing',
        changed: 'it is not as it was written: its checksum does not fit',
      }[broken],
    );
    this.broken = broken;
  }
}

export type Packed = { readonly name: string; readonly bytes: number; readonly packed: number; readonly at: number };
const END = 22; // bytes of the record that ends a zip, without its comment

/** Throws BrokenBackup unless every byte of it is as it was sealed. Answers the SHA-256 of the whole file. */
export async function checkSeal(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await read(file, 0, Math.min(4, size));
    if (head.length < 4 || head.readUInt32LE(0) !== 0x04034b50) throw new BrokenBackup('no-backup');
    const comment = size < SEAL_BYTES + END ? '' : (await read(file, size - SEAL_BYTES, SEAL_BYTES)).toString('latin1');
    if (!/^sha256:[0-9a-f]{64}$/.test(comment)) throw new BrokenBackup('cut-off');
    const sealed = createHash('sha256');
    for await (const part of createReadStream(path, { end: size - SEAL_BYTES - 1 })) sealed.update(part);
    const whole = sealed.copy().update(comment).digest('hex');
    if (`${SEAL}${sealed.digest('hex')}` !== comment) throw new BrokenBackup('changed');
    return whole;
  } finally {
    await file.close();
  }
}

/** What lies in a sealed zip, in the order of its list. */
export async function listZip(path: string): Promise<readonly Packed[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const end = await read(file, size - SEAL_BYTES - END, END);
    if (end.readUInt32LE(0) !== 0x06054b50) throw new BrokenBackup('no-backup');
    const list = await read(file, end.readUInt32LE(16), end.readUInt32LE(12));
    const found: Packed[] = [];
    for (let from = 0; from < list.length; ) {
      const name = list.subarray(from + 46, from + 46 + list.readUInt16LE(from + 28)).toString('utf8');
      const header = list.readUInt32LE(from + 42);
      const local = await read(file, header, 30);
      const at = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      found.push({ name, packed: list.readUInt32LE(from + 20), bytes: list.readUInt32LE(from + 24), at });
      from += 46 + list.readUInt16LE(from + 28) + list.readUInt16LE(from + 30) + list.readUInt16LE(from + 32);
    }
    return found;
  } finally {
    await file.close();
  }
}

/** Unpacks one of its files, no more than it says it has; answers the SHA-256 of what came out. */
export async function unpackTo(zip: string, { at, packed, bytes }: Packed, take: (part: Uint8Array) => Promise<unknown>): Promise<string> {
  const sum = createHash('sha256');
  let counted = 0;
  let why: unknown = null; // the pipe may tell of its own end in place of what ended it: that it was aborted
  const takeAll = async (parts: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const part of parts) {
      counted += part.length;
      if (counted > bytes) throw new BrokenBackup('changed');
      sum.update(part);
      await take(part);
    }
  };
  await pipeline(createReadStream(zip, { start: at, end: at + packed - 1 }), createInflateRaw(), (parts: AsyncIterable<Uint8Array>) =>
    takeAll(parts).catch((fault: unknown) => {
      why = fault;
      throw fault;
    }),
  ).catch((fault: unknown) => {
    throw why ?? fault;
  });
  return sum.digest('hex');
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const into = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(into, 0, into.length, at);
  if (bytesRead < into.length) throw new BrokenBackup('cut-off');
  return into;
}
