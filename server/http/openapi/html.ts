/** Markup that may stand in a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Part[];
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const written = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
};

/** A piece of a page; whatever is put in is escaped, unless it is such a piece itself. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(pieces.map((piece, nth) => piece + (nth < parts.length ? written(parts[nth] ?? '') : '')).join(''));

/** A sentence in which `words` stand as code. */
export const sentence = (text: string): Html[] =>
  text.split('`').map((part, nth) => (nth % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
