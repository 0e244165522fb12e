import type { Lang } from '../shared/words.ts';

/** What a touch asks for; main.ts alone knows how. */
export type Wish =
  | { want: 'language'; lang: Lang }
  | { want: 'big'; big: boolean }
  | { want: 'aloud' }
  | { want: 'cancel' }
  | { want: 'rejoin' }
  | { want: 'remind' }
  | { want: 'remind-no-more' }
  | { want: 'review'; grade: number; text: string }
  | { want: 'tick'; name: string; ticked: boolean }
  | { want: 'choose'; situation: string }
  | { want: 'share' }
  | { want: 'print' }
  | { want: 'again' };

declare global {
  interface HTMLElementEventMap {
    'phone-wish': CustomEvent<Wish>;
  }
}

export const wish = (detail: Wish) => (event: Event) =>
  event.currentTarget?.dispatchEvent(new CustomEvent('phone-wish', { detail, bubbles: true, composed: true }));
