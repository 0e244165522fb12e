/** What the four keys of a pad below the screen mean. An arrow pad, a number pad and a plain keyboard do as well (SCREENS 0.13). */
export type PadKey = 'back' | 'forth' | 'act' | 'repeat';

const KEYS: Readonly<Record<string, PadKey>> = {
  ArrowUp: 'back',
  ArrowLeft: 'back',
  ArrowDown: 'forth',
  ArrowRight: 'forth',
  Numpad8: 'back',
  Numpad4: 'back',
  Numpad2: 'forth',
  Numpad6: 'forth',
  Numpad5: 'act',
  NumpadEnter: 'act',
  Numpad0: 'repeat',
  NumpadDecimal: 'repeat',
  KeyR: 'repeat',
};

/** `typing`: digits are wanted on this page, so a number pad types them. */
export function padKeyOf(code: string, typing: boolean): PadKey | null {
  if (typing && /^Numpad\d$/.test(code)) return null;
  return KEYS[code] ?? null;
}

/** Everything that can be pressed, in the order of reading, also inside of elements; where a sheet lies over the page, only the sheet's. */
export function pressable(root: ParentNode): readonly HTMLElement[] {
  const sheet = every(root, (element) => element.getAttribute('aria-modal') === 'true').at(-1);
  return every(sheet ?? root, (element) => element.matches('button:not(:disabled), a[href]') && element.checkVisibility());
}

/** The one before or behind what has the focus, round and round. */
export function neighbour(all: readonly HTMLElement[], now: Element | null, key: 'back' | 'forth'): HTMLElement | undefined {
  const at = all.indexOf(now as HTMLElement);
  if (at < 0) return key === 'forth' ? all[0] : all.at(-1);
  return all[(at + (key === 'forth' ? 1 : all.length - 1)) % all.length];
}

/** What has the focus, however deep inside. */
export function focused(): Element | null {
  let now = document.activeElement;
  while (now?.shadowRoot?.activeElement) now = now.shadowRoot.activeElement;
  return now;
}

/** What a key is called: its label, or what stands on it. */
export const nameOf = (key: Element): string =>
  (key.getAttribute('aria-label') ?? (key as HTMLElement).innerText ?? '').replace(/\s+/g, ' ').trim();

function every(root: ParentNode | Element, fits: (element: Element) => boolean): HTMLElement[] {
  const inside = (element: Element): HTMLElement[] => [
    ...(fits(element) ? [element as HTMLElement] : []),
    ...every(element.shadowRoot ?? element, fits),
  ];
  return [...root.children].flatMap(inside);
}
