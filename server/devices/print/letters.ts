import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';

/** The outline of a sign as an SVG path, y upwards, and how far it is to the next one; in thousandths of its size. */
export type Letter = { readonly path: string; readonly advance: number };
/** Null: the font has no such sign. Throws where there is no font. */
export type Letters = (sign: string) => Promise<Letter | null>;

/** Where the screens' own font is, so that a slip looks the same whatever is installed on the server. Throws where it is not there. */
export const ownFont = (): string => dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css'));

/** Reads a font that comes in many files, each for some signs, as its style sheet tells. A file is opened when a sign of it is wanted. */
export function lettersOf(folderOf: () => string): Letters {
  const known = new Map<string, Letter | null>();
  const fonts = new Map<string, Promise<Font>>();
  let files: Promise<readonly FontFile[]> | null = null;

  return async (sign) => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    files ??= listOf(folderOf);
    const listed = await files.catch((fault) => {
      files = null; // it may be put there at any time
      throw fault;
    });
    const point = sign.codePointAt(0) ?? 0;
    const file = listed.find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
    const letter = file ? outlineIn(await open(file.path), point) : null;
    known.set(sign, letter);
    return letter;
  };

  function open(path: string): Promise<Font> {
    const opened = fonts.get(path) ?? opens(path);
    fonts.set(path, opened);
    opened.catch(() => fonts.delete(path)); // whoever asked is told
    return opened;
  }
}

/** The reader is loaded when the first letter is wanted: most halls never want one. */
async function opens(path: string): Promise<Font> {
  const [bytes, { create }] = await Promise.all([readFile(path), import('fontkit')]);
  return create(bytes) as Font;
}

function outlineIn(font: Font, point: number): Letter | null {
  if (!font.hasGlyphForCodePoint(point)) return null;
  const { path, advanceWidth } = font.glyphForCodePoint(point);
  return { path: path.toSVG(), advance: (advanceWidth * 1000) / font.unitsPerEm };
}

type FontFile = { readonly path: string; readonly ranges: readonly (readonly [from: number, to: number])[] };

/** Which signs stand in which file, by the style sheet's unicode-range. */
async function listOf(folderOf: () => string): Promise<readonly FontFile[]> {
  const folder = folderOf();
  const css = await readFile(join(folder, 'index.css'), 'utf8');
  return [...css.matchAll(/url\(\.\/(files\/[\w.-]+\.woff2)\)[\s\S]*?unicode-range:\s*([^;]+);/g)].map(([, name = '', ranges = '']) => ({
    path: join(folder, name),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().slice(2).split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }));
}
