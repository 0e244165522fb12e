import type { Act } from './console.ts';
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

/** What a key press means; null: nothing here, the browser may have it. */
export type Means = { readonly do: Act | 'confirm' | 'dismiss' | 'help' } | { readonly do: 'choose'; readonly nth: number } | null;

/** The letters by their place on the keyboard: a Chinese input method changes `key`, never `code`. */
export const LETTERS: Readonly<Record<string, Act>> = {
  Space: 'main',
  KeyR: 'recall',
  KeyN: 'miss',
  KeyH: 'hold',
  KeyU: 'unhold',
  KeyT: 'transfer',
  KeyE: 'complete',
  KeyP: 'pause',
  KeyA: 'accept',
};

/** Which command a key press is while this sheet lies over the console. */
export function meaning(press: Press, sheet: Sheet): Means {
  const { code, repeat, ctrlKey, altKey, metaKey, isComposing, inText } = press;
  if (repeat || ctrlKey || altKey || metaKey || isComposing) return null;
  if (code === 'Escape') return sheet.is === 'none' ? null : { do: 'dismiss' };
  if (inText) return null;
  switch (sheet.is) {
    case 'none': {
      const act = LETTERS[code];
      if (act) return { do: act };
      return code === 'Slash' ? { do: 'help' } : null;
    }
    case 'confirm':
      return code === 'Enter' || code === 'NumpadEnter' ? { do: 'confirm' } : null;
    case 'outcome':
    case 'reason':
    case 'held': {
      const nth = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
      return nth > 0 ? { do: 'choose', nth } : null;
    }
    case 'keys':
      return code === 'Slash' ? { do: 'dismiss' } : null;
    case 'transfer':
      return null; // its own fields and lists have the keyboard
  }
}
