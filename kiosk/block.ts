import { inPieces } from './packed.ts';

/** A piece of text that stays on one page. With a title a part begins. */
export type Block = { readonly title: string | null; readonly text: string; readonly dot: boolean };

/** Signs of one piece: less than the smallest page holds. Chinese ones are twice as wide as others. */
const mostOf = (line: string): number => (/\p{Script=Han}/u.test(line) ? 110 : 220);

/** A part of a sheet: a title, and lines under it, without any if there is nothing to say. Several lines have dots. */
export const part = (title: string, lines: readonly string[]): readonly Block[] =>
  lines
    .flatMap((line) => inPieces(line, mostOf(line)).map((text, nth) => ({ text, dot: lines.length > 1 && nth === 0 })))
    .map((piece, nth) => ({ ...piece, title: nth === 0 ? title : null }));
