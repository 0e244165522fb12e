import type { StaffId } from '../shared/words.ts';
import { COMMANDS, type Command, DEFAULT_KEYS, type KeyMap } from './keys.ts';

/** Kept in this browser for each account: everybody has their own hand. */
const kept = (staff: StaffId): string => `paihao-keys-${staff}`;

/** Keys that may be given to a command. Enter, Esc, Tab, the arrows and ? keep their meaning, the call box keeps its digits. */
export const mayBeKey = (code: string): boolean =>
  /^(Key[A-Z]|Digit\d|F[1-9]|F1[0-2]|Space|Minus|Equal|Comma|Period|Semicolon|Quote|Backquote|Backslash|Bracket(Left|Right)|Insert|Home|End|PageUp|PageDown|Numpad(Add|Subtract|Multiply|Divide|Decimal))$/.test(
    code,
  );

/** The same map with one command on another key, or on none. Whatever had that key before has none now. */
export function withKey(keys: KeyMap, command: Command, code: string | null): KeyMap {
  const of = { ...keys.of };
  for (const one of COMMANDS) if (code !== null && of[one] === code) of[one] = null;
  of[command] = code;
  return { ...keys, of };
}

/** What this account has chosen in this browser. What cannot be read, or names a key that may not be one, is as it was delivered. */
export function ownKeys(staff: StaffId): KeyMap {
  return readKeys(localStorage.getItem(kept(staff)));
}

export function readKeys(said: string | null): KeyMap {
  const read = parsed(said);
  if (typeof read !== 'object' || read === null || !('of' in read) || typeof read.of !== 'object' || read.of === null) return DEFAULT_KEYS;
  const chosen = new Map<string, unknown>(Object.entries(read.of));
  const of = { ...DEFAULT_KEYS.of };
  for (const command of COMMANDS) {
    const code = chosen.get(command);
    if (code === null || (typeof code === 'string' && mayBeKey(code))) of[command] = code;
  }
  return { of, pad: !('pad' in read && read.pad === false) };
}

export function keepKeys(staff: StaffId, keys: KeyMap): void {
  if (keys === DEFAULT_KEYS) localStorage.removeItem(kept(staff));
  else localStorage.setItem(kept(staff), JSON.stringify(keys));
}

function parsed(said: string | null): unknown {
  try {
    return said === null ? null : JSON.parse(said);
  } catch {
    return null; // written by hand: the keys as delivered are the answer
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
  NumpadMultiply: 'Num *',
  NumpadDivide: 'Num /',
  NumpadDecimal: 'Num .',
};

/** A key as it is written on the keyboard; empty for none. */
export function keyName(code: string | null, space: string): string {
  if (code === null) return '';
  if (code === 'Space') return space;
  return SIGNS[code] ?? code.replace(/^(Key|Digit)/, '').replace(/^Numpad/, 'Num ');
}
