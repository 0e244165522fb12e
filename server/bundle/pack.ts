import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { MANIFEST } from './entries.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** A document as it stands in a bundle, as in its file. */
export const textOf = (content: unknown): Uint8Array => strToU8(`${JSON.stringify(content, null, 2)}\n`);

type Packed = {
  hall: { id: string; name: string };
  madeAt: string;
  paihao: string;
  files: ReadonlyMap<string, Uint8Array>;
  /** Pictures that would have made it too large. */
  leftOut: readonly string[];
};

/** One zip of these files, with a manifest that names each of them and its sha256. */
export function pack({ hall, madeAt, paihao, files, leftOut }: Packed): Uint8Array {
  const named = [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const manifest = { hall: hall.name, hall_id: hall.id, made_at: madeAt, paihao, files: named, left_out: leftOut };
  return zipSync(
    Object.fromEntries([
      [MANIFEST, textOf(manifest)],
      ...[...files].map(([name, bytes]) => [name, [bytes, { level: name.endsWith('.json') ? 6 : 0 }]] as const),
    ]),
    { mtime: new Date(madeAt) },
  );
}
