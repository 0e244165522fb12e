import type { LifeEvent } from '../shared/settings.ts';
import type { KioskLang, MatterCode, Priority, QueueCode } from '../shared/words.ts';

/** What a touch asks for. Elements know nothing more: main.ts says what follows. */
export type Wish =
  | { want: 'language'; lang: KioskLang }
  | { want: 'languages' }
  | { want: 'no-languages' }
  | { want: 'size' }
  | { want: 'low' }
  | { want: 'aloud' }
  | { want: 'wake' }
  | { want: 'all-services' }
  | { want: 'papers' }
  | { want: 'find' }
  | { want: 'type'; sign: string }
  | { want: 'erase' }
  | { want: 'clear' }
  | { want: 'event'; event: LifeEvent }
  | { want: 'service'; queue: QueueCode }
  | { want: 'matters'; queue: QueueCode }
  | { want: 'matter'; queue: QueueCode; matter: MatterCode }
  /** `instead`: the other answers to the same question. */
  | { want: 'situation'; id: string; instead: readonly string[] }
  | { want: 'number'; queue: QueueCode; matter: MatterCode | null; priority?: Priority }
  | { want: 'priority' }
  | { want: 'in-turn' }
  | { want: 'identify' }
  | { want: 'identified' }
  | { want: 'check' }
  | { want: 'tick'; name: string }
  /** The list, read out from its first row; or silence. */
  | { want: 'read-list' }
  | { want: 'page'; page: number }
  | { want: 'fetch-again' }
  | { want: 'longer' }
  | { want: 'slip' }
  | { want: 'cancel' }
  | { want: 'keep' }
  | { want: 'really-cancel' }
  | { want: 'mine' }
  | { want: 'look-for-mine' }
  | { want: 'rejoin' }
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
