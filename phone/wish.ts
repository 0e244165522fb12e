import type { Lang } from '../shared/words.ts';

/** What a touch asks for; main.ts alone knows how. */
export type Wish =
  | { want: 'language'; lang: Lang }
  | { want: 'cancel' }
  | { want: 'rejoin' }
  | { want: 'tick'; name: string; ticked: boolean }
  | { want: 'again' };

declare global {
  interface HTMLElementEventMap {
    'phone-wish': CustomEvent<Wish>;
  }
}

export const wish = (detail: Wish) => (event: Event) =>
  event.currentTarget?.dispatchEvent(new CustomEvent('phone-wish', { detail, bubbles: true, composed: true }));
