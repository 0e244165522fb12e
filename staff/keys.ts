import { ACTS, type Act } from './console.ts';
import type { Sheet } from './state.ts';

/** What of a keyboard event matters here. `inText`: it happens in a field that people type into. */
export type Press = {
  readonly code: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly inText: boolean;
};

/** What a key may do that asks nothing of the window: find, lock the screen, the strip, the small window. */
export const ASIDES = ['find', 'lock', 'strip', 'small'] as const;
export type Aside = (typeof ASIDES)[number];
export const COMMANDS = [...ACTS, ...ASIDES] as const;
export type Command = Act | Aside;

/** What a key press means; null: nothing here, the browser may have it. */
export type Means = { readonly do: Command | 'confirm' | 'dismiss' | 'help' } | { readonly do: 'choose'; readonly nth: number } | null;

/** Which key does what, by its place on the keyboard: a Chinese input method changes `key`, never `code`. null: none does. */
export type KeyMap = {
  readonly of: Readonly<Record<Command, string | null>>;
  /** The number pad works as a call box. */
  readonly pad: boolean;
};

export const DEFAULT_KEYS: KeyMap = {
  of: {
    main: 'Space',
    recall: 'KeyR',
    miss: 'KeyN',
    hold: 'KeyH',
    unhold: 'KeyU',
    transfer: 'KeyT',
    complete: 'KeyE',
    pause: 'KeyP',
    accept: 'KeyA',
    giveBack: 'KeyB',
    undo: 'KeyZ',
    note: 'KeyM',
    close: null,
    papers: 'KeyC',
    slip: 'KeyD',
    find: 'KeyF',
    lock: 'KeyL',
    strip: 'KeyS',
    small: 'KeyW',
  },
  pad: true,
};

/** The number pad as a call box, while nothing lies open. */
export const PAD: Readonly<Record<string, Act>> = {
  NumpadEnter: 'main',
  Numpad1: 'recall',
  Numpad2: 'miss',
  Numpad3: 'hold',
  Numpad4: 'transfer',
  Numpad5: 'complete',
  Numpad0: 'pause',
};

/** Which command a key press is while this sheet lies over the console. */
export function meaning(press: Press, sheet: Sheet, keys: KeyMap = DEFAULT_KEYS): Means {
  const { code, repeat, ctrlKey, altKey, metaKey, isComposing, inText } = press;
  if (repeat || ctrlKey || altKey || metaKey || isComposing) return null;
  if (code === 'Escape') return sheet.is === 'none' ? null : { do: 'dismiss' };
  if (inText) return null;
  switch (sheet.is) {
    case 'none': {
      const command = COMMANDS.find((one) => keys.of[one] === code) ?? (keys.pad ? PAD[code] : undefined);
      if (command) return { do: command };
      return code === 'Slash' ? { do: 'help' } : null;
    }
    case 'confirm':
      return code === 'Enter' || code === 'NumpadEnter' ? { do: 'confirm' } : null;
    case 'outcome':
    case 'reason':
    case 'held':
    case 'slip': {
      const nth = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
      return nth > 0 ? { do: 'choose', nth } : null;
    }
    case 'keys':
      return code === 'Slash' ? { do: 'dismiss' } : null;
    case 'transfer':
    case 'return':
    case 'note':
    case 'noteRead':
    case 'find':
    case 'refuse':
    case 'told':
      return null; // its own fields and keys have the keyboard
  }
}
