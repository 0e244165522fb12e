import type { TicketNumber } from '../shared/words.ts';

const LEAST = 0.8; // of the glass that the picture has to cover

/**
 * Whether somebody before this screen sees `picture`, and on it `number` if that is being called: judged by the page as the
 * browser has laid it out (covered, empty, of no size, faded, before its letters are there), not by what it was told to draw.
 */
export function isSeen(picture: Element, number: TicketNumber | null): boolean {
  if (document.visibilityState !== 'visible' || document.fonts.status !== 'loaded') return false;
  if (!picture.isConnected || !isShown(picture)) return false;
  const { width, height } = picture.getBoundingClientRect();
  if (width * height < LEAST * innerWidth * innerHeight) return false;
  if (!isOnTop(picture, picture, innerWidth / 2, innerHeight / 2)) return false;
  let words = false;
  for (const part of partsOf(picture)) {
    const own = ownText(part);
    words ||= own !== '';
    if (number === null ? words : own.includes(number) && isReadable(part, picture)) return true;
  }
  return false;
}

function isReadable(part: Element, picture: Element): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  return width > 0 && height > 0 && isShown(part) && isOnTop(part, picture, left + width / 2, top + height / 2);
}

const isShown = (part: Element): boolean =>
  part.checkVisibility?.({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ?? true;

/** What a finger would touch there is the part itself or something in it; the device's own name, asked for by the office, covers nothing up. */
function isOnTop(part: Element, picture: Element, x: number, y: number): boolean {
  let top = document.elementFromPoint(x, y);
  if (top?.localName === 'name-plate') return true;
  if (part === picture) return top !== null && picture.contains(top);
  for (let inner = top?.shadowRoot?.elementFromPoint(x, y); inner && inner !== top; inner = top?.shadowRoot?.elementFromPoint(x, y))
    top = inner;
  return top !== null && (part.contains(top) || (top.contains(part) && top.getRootNode() === part.getRootNode()));
}

function* partsOf(root: Element): Generator<Element> {
  for (const part of [...(root.shadowRoot?.querySelectorAll('*') ?? []), ...root.querySelectorAll('*')]) {
    yield part;
    if (part.shadowRoot) yield* partsOf(part);
  }
}

const ownText = (part: Element): string =>
  part.localName === 'style'
    ? ''
    : [...part.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim();
