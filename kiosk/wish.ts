import type { Lang, MatterCode, Priority, QueueCode } from '../shared/words.ts';

/** What a touch asks for. Elements know nothing more: main.ts says what follows. */
export type Wish =
  | { want: 'language'; lang: Lang }
  | { want: 'all-services' }
  | { want: 'papers' }
  | { want: 'find' }
  | { want: 'letter'; letter: string }
  | { want: 'erase' }
  | { want: 'clear' }
  | { want: 'service'; queue: QueueCode }
  | { want: 'matters'; queue: QueueCode }
  | { want: 'matter'; queue: QueueCode; matter: MatterCode }
  | { want: 'number'; queue: QueueCode; matter: MatterCode | null; priority?: Priority }
  | { want: 'priority' }
  | { want: 'in-turn' }
  | { want: 'check' }
  | { want: 'tick'; name: string }
  | { want: 'page'; page: number }
  | { want: 'fetch-again' }
  | { want: 'longer' }
  | { want: 'cancel' }
  | { want: 'keep' }
  | { want: 'really-cancel' }
  | { want: 'help' }
  | { want: 'no-help' }
  | { want: 'stay' }
  | { want: 'back' }
  | { want: 'home' };

declare global {
  interface HTMLElementEventMap {
    wish: CustomEvent<Wish>;
  }
}

/** The listener of a key: sends its wish up to whoever connects. */
export const wish = (detail: Wish) => (event: Event) =>
  event.currentTarget?.dispatchEvent(new CustomEvent('wish', { detail, bubbles: true, composed: true }));
