/** Where and when a touch was made. */
export type Touch = { readonly x: number; readonly y: number; readonly at: number };

const SOON = 500; // milliseconds
const NEAR = 60; // px of the screen

/**
 * Whether a touch is only the second half of the one that changed the page: the same spot, at once. It was meant for a key
 * that is not there any more, and must not press what came in its place.
 */
export function isSecondHalf(before: Touch | null, touch: Touch): boolean {
  if (!before || touch.at - before.at > SOON) return false;
  return Math.hypot(touch.x - before.x, touch.y - before.y) < NEAR;
}
