import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn } from '../../shared/in-turn.ts';
import { PictureName } from '../../shared/settings.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';

export type StoredPicture = { readonly name: string; readonly bytes: number; readonly at: number } & Pick<PictureSize, 'width' | 'height'>;
export type PicturesFolder = ReturnType<typeof picturesFolder>;

const HEAD = 256 * 1024; // bytes: photographs carry much about themselves before they say how large they are

/** The hall's pictures: files in `folder` by plain names, that an operator may also put there by hand. */
export function picturesFolder(folder: string) {
  const oneAtATime = inTurn();
  const sizes = new Map<string, { key: string; size: PictureSize | null }>();

  async function look(name: string): Promise<StoredPicture | null> {
    const path = join(folder, name);
    const { size: bytes, mtimeMs, birthtimeMs } = await stat(path);
    const key = `${bytes} ${mtimeMs}`;
    let known = sizes.get(name);
    if (known?.key !== key) {
      known = { key, size: await sizeOf(path) };
      sizes.set(name, known);
    }
    return known.size && { name, bytes, at: Math.floor(birthtimeMs || mtimeMs), width: known.size.width, height: known.size.height };
  }

  return {
    /** The newest first. What only bears the name of a picture is left out: no screen could show it. */
    async list(): Promise<StoredPicture[]> {
      const names = await readdir(folder).catch(() => []); // no folder yet: no pictures
      const found: StoredPicture[] = [];
      for (const name of names) {
        const picture = PictureName.safeParse(name).success ? await look(name).catch(() => null) : null; // taken away meanwhile
        if (picture) found.push(picture);
      }
      return found.sort((a, b) => b.at - a.at || a.name.localeCompare(b.name));
    },

    /** Kept under a plain name like the one wished for that no other has, on disk before it is answered; null if these bytes are no picture, or one of more dots. */
    add: (wished: string, bytes: Buffer, dots: number): Promise<StoredPicture | null> =>
      oneAtATime(async () => {
        const size = pictureSize(bytes);
        if (!size || size.width * size.height > dots) return null;
        await mkdir(folder, { recursive: true });
        const draft = join(folder, '.draft');
        const file = await open(draft, 'w');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        try {
          for (let nth = 1; ; nth += 1) {
            const name = plainName(wished, size.kind, nth);
            const taken = await link(draft, join(folder, name)).then(
              () => false,
              (fault: NodeJS.ErrnoException) => {
                if (fault.code === 'EEXIST') return true;
                throw fault;
              },
            );
            if (!taken) return { name, bytes: bytes.length, at: Date.now(), width: size.width, height: size.height };
          }
        } finally {
          await rm(draft, { force: true });
        }
      }),

    /** False if there is none of that name. */
    remove: (name: string): Promise<boolean> =>
      oneAtATime(async () => {
        if (!PictureName.safeParse(name).success) return false;
        return rm(join(folder, name)).then(
          () => true,
          (fault: NodeJS.ErrnoException) => {
            if (fault.code === 'ENOENT') return false;
            throw fault;
          },
        );
      }),
  };
}

async function sizeOf(path: string): Promise<PictureSize | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return pictureSize(buffer.subarray(0, bytesRead)) ?? pictureSize(await readFile(path));
  } finally {
    await file.close();
  }
}

const LONGEST = 60; // of the 80 signs that a name may have: a number and the ending come after it

/** Letters, digits, - and _ of what was wished for, with the ending that fits what it is; from the second on with a number. */
function plainName(wished: string, kind: PictureSize['kind'], nth: number): string {
  const stem = wished
    .normalize('NFC')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  return `${stem || 'picture'}${nth > 1 ? `-${nth}` : ''}.${kind}`;
}
