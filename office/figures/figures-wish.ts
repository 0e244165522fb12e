import type { FigureName } from '../../shared/i18n/figures.ts';

/** What an element of the figures may wish for. Only the page's own main fulfils. */
export type FiguresWish =
  /** To an address behind `#figures/`. */
  | {
      readonly do: 'go';
      readonly rest: string /** The filter of the same list: where one stands on the page is kept. */;
      readonly here?: boolean;
    }
  | { readonly do: 'how'; readonly names: readonly FigureName[] }
  | { readonly do: 'known' | 'again' | 'print' }
  | { readonly do: 'turn'; readonly chart: string; readonly reading: boolean };

export function figuresWish(from: HTMLElement, detail: FiguresWish): void {
  from.dispatchEvent(new CustomEvent<FiguresWish>('figures-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'figures-wish': CustomEvent<FiguresWish>;
  }
}
