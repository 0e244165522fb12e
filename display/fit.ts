/**
 * How wide a text is in em, near enough to choose a size by: a Chinese sign is 1, a capital or digit 0.62, other letters
 * 0.53. Drawn sizes are chosen, not measured, so that two boards with the same view look the same.
 */
export function ems(text: string): number {
  let width = 0;
  for (const sign of text)
    width += sign > '\u2e7f' || '“”‘’—…'.includes(sign) ? 1 : /[A-Z0-9]/.test(sign) ? 0.62 : /[ .,:;'|!il]/.test(sign) ? 0.28 : 0.53;
  return width;
}

/** The first class whose limit (in em) holds the text; the last one if none does. */
export function sizeFor<Size extends string>(text: string, sizes: readonly (readonly [Size, number])[]): Size {
  return (sizes.find(([, limit]) => ems(text) <= limit) ?? sizes.at(-1)!)[0];
}

/** A text in words that is too long (in em) ends after a word, and says that it does. One without gaps between words stays whole. */
export function cutAtWord(text: string, limit: number): string {
  if (ems(text) <= limit) return text;
  const words = text.split(' ');
  let kept = words.length;
  while (kept > 1 && (ems(words.slice(0, kept).join(' ')) > limit - 1 || SMALL_WORD.test(words[kept - 1] ?? ''))) kept -= 1;
  return kept === words.length || words.length === 1 ? text : `${words.slice(0, kept).join(' ')}…`;
}
const SMALL_WORD = /^(and|of|the|for|to)$/;
