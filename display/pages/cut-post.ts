import { ems } from '../fit.ts';

/** A type size of running text, as its class and in rem. */
export type TextSize = { readonly name: string; readonly size: number; readonly line: number };

/** What a page of running text has room for: measures in rem, the type sizes from large to small. */
export type Room = {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly lines: number;
  readonly sentences: number;
  readonly characters: number;
  readonly sizes: readonly TextSize[];
};

/** A page of a text: its paragraphs and the largest type they fit in. */
export type TextPage = { readonly paragraphs: readonly string[]; readonly size: string };

/** A line loses about half a sign at its end, since punctuation may not begin the next one; where words are not broken, half of one. */
const lostOf = (text: string): number => (/\p{Script=Han}/u.test(text) ? 0.6 : 1.8);

function fits(paragraphs: readonly string[], { size, line }: TextSize, { width, height, gap, lines }: Room): boolean {
  const linesOf = (text: string) => Math.max(1, Math.ceil(ems(text) / (width / size - lostOf(text))));
  const count = paragraphs.reduce((sum, text) => sum + linesOf(text), 0);
  return count <= lines && count * line + (paragraphs.length - 1) * gap <= height;
}

const largest = (paragraphs: readonly string[], room: Room) => room.sizes.find((size) => fits(paragraphs, size, room));

/** Breaks a sentence that is too long for a page of its own: after a full stop or semicolon, else after a comma. */
function pieces(sentence: string, room: Room): readonly string[] {
  if (largest([sentence], room)) return [sentence];
  const parts = [/(?<=[。；！？])|(?<=[.;!?]) /, /(?<=[，、])|(?<=,) /].map((end) => sentence.split(end)).find((cut) => cut.length > 1);
  if (!parts) return [sentence];
  const joined: string[] = [];
  for (const part of parts.map((one) => one.trim())) {
    const longer = joined.length > 0 ? `${joined.at(-1)}${/[\w.,;]$/.test(joined.at(-1)!) ? ' ' : ''}${part}` : part;
    if (joined.length > 0 && largest([longer], room)) joined[joined.length - 1] = longer;
    else joined.push(part);
  }
  return joined;
}

/** Cuts a text into pages: as many sentences as the room has and not more characters, in the largest type that fits. */
export function cutText(sentences: readonly string[], room: Room): readonly TextPage[] {
  const pages: string[][] = [];
  for (const sentence of sentences.flatMap((one) => pieces(one, room))) {
    const page = pages.at(-1);
    const longer = [...(page ?? []), sentence];
    const roomy = longer.length <= room.sentences && longer.join('').length <= room.characters && largest(longer, room);
    if (page && roomy) page.push(sentence);
    else pages.push([sentence]);
  }
  return pages.map((paragraphs) => ({ paragraphs, size: (largest(paragraphs, room) ?? room.sizes.at(-1)!).name }));
}
