const BETWEEN_KEYS = 100; // milliseconds; a person's fingers are slower than that four times in a row
const IN_ALL = 1500; // milliseconds
const FEWEST = 4; // signs

/** What a key writes on an American keyboard, by its place (`event.code`): scanners think they are one. */
const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadDecimal: '..',
  NumpadSubtract: '--',
  NumpadAdd: '++',
  NumpadDivide: '//',
  NumpadMultiply: '**',
};
const OVER_DIGITS = ')!@#$%^&*(';

/** The sign of a key by its place, whatever input method is on; null for a key that writes none. */
export function signOf(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shift ? OVER_DIGITS.charAt(Number(digit)) : digit;
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  if (pad) return pad;
  return Object.hasOwn(SIGNS, code) ? (SIGNS[code]?.charAt(shift ? 1 : 0) ?? null) : null;
}

export const isEnd = (code: string): boolean => code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';

/** The signs that have come so close together that a scanner may be writing them. Times are milliseconds of a steady clock. */
export function keyBurst() {
  let [text, began, last] = ['', 0, 0];
  const goesOn = (at: number): boolean => text !== '' && at - last <= BETWEEN_KEYS && at - began <= IN_ALL;
  return {
    /** Whether a key at this time belongs to what came before it. */
    goesOn,
    /** One more sign; after too long a pause it is the first of a new burst. */
    add(sign: string, at: number): void {
      if (!goesOn(at)) [text, began] = ['', at];
      text += sign;
      last = at;
    },
    /** Enter or Tab at this time: what was scanned, or null if it was fingers. Either way the next sign begins anew. */
    end(at: number): string | null {
      const scanned = goesOn(at) && text.length >= FEWEST ? text : null;
      text = '';
      return scanned;
    },
    forget(): void {
      text = '';
    },
  };
}
/** How long to wait for the next sign before what was held belongs to a person, in milliseconds. */
export const PATIENCE = BETWEEN_KEYS;
