import { DOCUMENTS, PictureName, ROSTER_NAME } from '../../shared/settings.ts';

/** What a file in a bundle is, by its name; `outside`: its path leads out of the folder it would be unpacked into. */
export type Entry =
  | { readonly is: 'document'; readonly name: string }
  | { readonly is: 'picture'; readonly name: string }
  | { readonly is: 'manifest' }
  | { readonly is: 'unknown' }
  | { readonly is: 'outside' };

export const MANIFEST = 'manifest.json';
const PICTURES = 'pictures/';

export function entryOf(path: string): Entry {
  if (/^[\\/]|^[a-z]:|\\/i.test(path) || path.split('/').includes('..') || path.includes('\0')) return { is: 'outside' };
  if (path === MANIFEST) return { is: 'manifest' };
  const name = /^([a-z0-9-]+)\.json$/.exec(path)?.[1];
  if (name && (Object.hasOwn(DOCUMENTS, name) || ROSTER_NAME.test(name))) return { is: 'document', name };
  const picture = path.startsWith(PICTURES) ? path.slice(PICTURES.length) : '';
  return PictureName.safeParse(picture).success ? { is: 'picture', name: picture } : { is: 'unknown' };
}

/** The folder in which all of a bundle lies, if whoever packed it packed the folder: `our-hall/`; else nothing. */
export function folderAround(paths: readonly string[]): string {
  const hall = paths.find((path) => /^[^/]+\/hall\.json$/.test(path));
  const folder = hall?.slice(0, -'hall.json'.length) ?? '';
  return folder !== '' && !paths.includes('hall.json') && entryOf(folder.slice(0, -1)).is !== 'outside' ? folder : '';
}

/** Whether the bytes begin as a picture of that name does: nothing else is put where the hall serves pictures from. */
export function looksLike(name: string, bytes: Uint8Array): boolean {
  const begins = (...marks: number[]) => marks.every((mark, nth) => bytes[nth] === mark);
  if (/\.png$/i.test(name)) return begins(0x89, 0x50, 0x4e, 0x47);
  if (/\.jpe?g$/i.test(name)) return begins(0xff, 0xd8, 0xff);
  return begins(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP';
}
