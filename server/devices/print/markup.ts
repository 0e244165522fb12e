/** The width of the paper in millimetres. */
export type Width = 58 | 80;

/** How many narrow characters fit on a line. */
export const columnsOf = (width: Width): 32 | 48 => (width === 58 ? 32 : 48);

/** How many dots a printer has on a line: eight to the millimetre, and white at the sides. */
export const dotsOf = (width: Width): 384 | 576 => (width === 58 ? 384 : 576);

/**
 * A text of the hall's own as receiptline takes it: every sign that would be an instruction is only a sign.
 * One spelling first, since receiptline spells anew and a sign could come out of that. What is no sign at all would reach the printer as a
 * command; a line of nothing but - or = would be a rule or a cut.
 */
export const escaped = (text: string): string => {
  const plain = oneLine(text);
  return (/^[-=]+$/.test(plain) ? plain.replaceAll('-', '－').replaceAll('=', '＝') : plain).replace(/[\\|{}~_"`^]/g, '\\$&');
};

/** The same where a code's text is given: there receiptline drops what stands behind a backslash, and takes numbers of signs. */
export const escapedLink = (link: string): string =>
  link.replace(/[^\w:/.?&=%#-]|_/g, (sign) => [...new TextEncoder().encode(sign)].map(asHex).join(''));
const asHex = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;

const oneLine = (text: string): string =>
  text
    .normalize()
    .replace(/\p{C}+|\p{Zl}|\p{Zp}/gu, ' ')
    .trim();

/** With these no line begins: the sign before comes along. */
const CLOSING = /^[、，。；：？！）】》”’]$/;

/** A text in lines that fit, broken between words where there are any; a sign that is not ASCII takes two places at most. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of oneLine(text).match(/[\x21-\x7e]+|./gu) ?? []) {
    for (const part of places(piece) > columns ? piece : [piece]) {
      if (places(line.join('')) + places(part) > columns) {
        const before = line.at(-1) ?? '';
        const along = CLOSING.test(part) && line.length > 1 && places(before) + places(part) <= columns ? [before] : [];
        lines.push(
          line
            .slice(0, line.length - along.length)
            .join('')
            .trim(),
        );
        line = along;
      }
      line.push(part);
    }
  }
  return [...lines, line.join('').trim()].filter(Boolean);
}

const places = (text: string): number => [...text].reduce((sum, sign) => sum + (sign <= '\x7e' ? 1 : 2), 0);
