import type { Room, TextSize } from './cut-post.ts';

const size = (px: number, line: number): TextSize => ({ name: `t${px}`, size: px / 16, line: line / 16 });
const SIDE = [size(48, 68), size(44, 62), size(40, 56)];

/** Two sentences or ninety characters a page, six lines, 48, 44 or 40 px: beside the calls (SCREENS 2.1). */
const beside: Room = { width: 36, height: 20.5, gap: 1.125, lines: 6, sentences: 2, characters: 90, sizes: SIDE };

/** The reading pages of the layouts: beside the calls, there without a duty card, full width at night (lying, upright), under upright calls. */
export const ROOMS = {
  beside,
  tall: { ...beside, height: 39.5, lines: 11, sentences: 4, characters: 170, sizes: [size(52, 76), ...SIDE] },
  wide: { ...beside, width: 109, height: 24.5, lines: 7, sentences: 5, characters: 220, sizes: [size(64, 96), size(56, 82), size(48, 70)] },
  night: { ...beside, width: 57, height: 46, lines: 14, sentences: 5, characters: 220, sizes: [size(64, 96), size(56, 82), size(48, 70)] },
  upright: { ...beside, width: 58, height: 13.5, lines: 4, characters: 110 },
} as const satisfies Record<string, Room>;
export type RoomName = keyof typeof ROOMS;

/** The height of a line of a table, in rem, where it needs one line of text. */
export const ROW_HEIGHT: Readonly<Record<RoomName, number>> = { beside: 4, tall: 4.125, wide: 5.5, night: 6.25, upright: 4.25 };

/** The same of somebody on duty: a face, and two lines beside it. */
export const PERSON_HEIGHT: Readonly<Record<RoomName, number>> = { beside: 5.75, tall: 6, wide: 5.5, night: 8, upright: 5.75 };
