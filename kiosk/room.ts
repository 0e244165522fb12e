import type { Manner } from './manner.ts';

/**
 * What there is room for. A page is drawn on a canvas of 1080 × 1920 or 1920 × 1080 px (SCREENS 0.1); large letters make
 * the canvas smaller by `LARGER`, a lowered screen leaves the part below y = 768.
 */
export type Room = { readonly wide: boolean; readonly large: boolean; readonly low: boolean };

/** How much larger 大字版 draws everything: 28 px becomes 36, the least of SCREENS 0.3. */
export const LARGER = 1.3;

/** A lying screen hangs lower anyway: there is nothing to lower. */
export const roomOf = ({ large, low }: Manner, wide: boolean): Room => ({ wide, large, low: low && !wide });

/** How many of a thing a page of this room holds: upright, lying; large upright, large lying; lowered, lowered and large. */
export type Places = readonly [upright: number, wide: number, large: number, wideLarge: number, low: number, lowLarge: number];

export function placesIn([upright, wide, large, wideLarge, low, lowLarge]: Places, room: Room): number {
  if (room.low) return room.large ? lowLarge : low;
  if (room.wide) return room.large ? wideLarge : wide;
  return room.large ? large : upright;
}

/** Papers on a page of a notice. */
export const PAPERS: Places = [6, 6, 4, 4, 4, 3];
