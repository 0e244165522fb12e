import type { FiguresShown } from './figures-state.ts';

/** Where somebody stood on each address of the figures, so that going back ends where they were: how far down, and at which link. */
export type Ways = {
  /** Before something else is drawn: what is on the page is still what was. */
  leaving(): void;
  /** It is drawn now. */
  came(shown: FiguresShown): void;
};

type Stood = { readonly top: number; readonly link: string | null };

const isHere = ({ at, figures, tickets, story }: FiguresShown): boolean =>
  (at.is === 'story' ? story : at.place.tab === 'tickets' ? tickets : figures).is === 'here';

/** The link that the keyboard is at, through all roots. */
function focusedLink(): string | null {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLAnchorElement ? at.getAttribute('href') : null;
}

function findLink(root: ParentNode, href: string): HTMLElement | null {
  for (const one of root.querySelectorAll<HTMLElement>('*')) {
    if (one.tagName === 'A' && one.getAttribute('href') === href) return one;
    const inner = one.shadowRoot && findLink(one.shadowRoot, href);
    if (inner) return inner;
  }
  return null;
}

export function openedWays(view: HTMLElement): Ways {
  const stood = new Map<string, Stood>();
  let key = ''; // of what is drawn
  let due: Stood | null = null; // what could not be gone back to yet: it is still being fetched
  const scroller = () => view.closest('main');

  return {
    leaving() {
      if (key) stood.set(key, { top: scroller()?.scrollTop ?? 0, link: focusedLink() ?? stood.get(key)?.link ?? null });
    },
    came(shown) {
      if (shown.key !== key) {
        key = shown.key;
        if (shown.came === 'back') due = stood.get(key) ?? null;
        else {
          due = null;
          if (shown.came === 'on') scroller()?.scrollTo({ top: 0 });
        }
      }
      if (!due || !isHere(shown)) return;
      const { top, link } = due;
      due = null;
      requestAnimationFrame(() => {
        scroller()?.scrollTo({ top }); // by then the elements inside have drawn themselves
        if (link) findLink(view.shadowRoot ?? view, link)?.focus({ preventScroll: true });
      });
    },
  };
}
