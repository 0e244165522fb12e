import type { JournalFound, PersonTrail } from '../../shared/journal.ts';
import type { Sought } from './address.ts';

/** What a search has brought so far. */
export type Found = {
  readonly is: 'loading' | 'here' | 'failed' | 'wrong';
  readonly events: readonly JournalFound[];
  readonly last: number;
  readonly before: number | null;
  readonly person: PersonTrail | null;
};
export const NOTHING: Found = { is: 'loading', events: [], last: 0, before: null, person: null };

/** What the elements of the journal may wish for. Only journal-page.ts fulfils. */
export type JournalWish =
  | { do: 'search'; sought: Sought }
  | { do: 'older' | 'again' | 'back' }
  | { do: 'wall'; day: string; clock: string; zone: string };

export function wish(from: HTMLElement, detail: JournalWish): void {
  from.dispatchEvent(new CustomEvent<JournalWish>('journal-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'journal-wish': CustomEvent<JournalWish>;
  }
}
