import type { BoardPreset } from './words.ts';

export type BoardLine = 'number' | 'window' | 'rows' | 'label' | 'reading';
type Size = { readonly line: BoardLine; readonly px: number; readonly kind: 'digits' | 'chinese' };

/** What is to be read, by its px on the canvas whose long side is 1920 (SCREENS 0.9, 2.1, 2.3). A strip has no canvas. */
const LINES: Readonly<Record<Exclude<BoardPreset, 'auto' | 'led'>, readonly Size[]>> = {
  calls: [
    { line: 'number', px: 232, kind: 'digits' },
    { line: 'window', px: 168, kind: 'digits' },
    { line: 'rows', px: 100, kind: 'digits' },
    { line: 'label', px: 52, kind: 'chinese' },
    { line: 'reading', px: 40, kind: 'chinese' },
  ],
  table: [
    { line: 'number', px: 132, kind: 'digits' },
    { line: 'window', px: 96, kind: 'digits' },
    { line: 'rows', px: 72, kind: 'digits' },
    { line: 'label', px: 40, kind: 'chinese' },
  ],
  zone: [
    { line: 'number', px: 260, kind: 'digits' },
    { line: 'rows', px: 104, kind: 'digits' },
    { line: 'label', px: 44, kind: 'chinese' },
  ],
};
/** How much of the px is the sign itself, and how large the eye must see it, in minutes of arc (SCREENS 0.9). */
const SEEN = { digits: { share: 0.733, arc: 20 }, chinese: { share: 0.92, arc: 25 } } as const;
const LONG_SIDE = 1920; // px of the canvas, on the long side of a panel of 16 : 9
const PANELS = [43, 50, 55, 65, 75, 86, 98, 110] as const; // inches, as they are sold

/** From how many metres a line of `px` can be read on a panel of `inches`. */
export function readableFrom(px: number, kind: Size['kind'], inches: number): number {
  const width = (inches * 25.4 * 16) / Math.hypot(16, 9); // millimetres
  const { share, arc } = SEEN[kind];
  return (px * share * (width / LONG_SIDE)) / Math.tan((arc / 60 / 180) * Math.PI) / 1000;
}

export type Legible = {
  /** Each line, from how many metres it can be read, and whether the last seat is that near. */
  readonly lines: readonly { readonly line: BoardLine; readonly metres: number; readonly ok: boolean }[];
  /** The rows cannot be read from the last seat: with the layout of a zone they could, or with a panel of so many inches. */
  readonly better: { readonly zone: boolean; readonly inches: number | null } | null;
};

/** What can be read of a board from the last seat; null for a strip of text, whose signs are as large as it is. */
export function legible(preset: BoardPreset, inches: number, lastSeat: number): Legible | null {
  if (preset === 'led') return null;
  const now = preset === 'auto' ? 'calls' : preset;
  const reach = (lines: readonly Size[], size: number) =>
    lines.map(({ line, px, kind }) => {
      const metres = readableFrom(px, kind, size);
      return { line, metres, ok: metres >= lastSeat };
    });
  const rowsOn = (layout: keyof typeof LINES, size: number): boolean =>
    reach(LINES[layout], size).some(({ line, ok }) => line === 'rows' && ok);
  if (rowsOn(now, inches)) return { lines: reach(LINES[now], inches), better: null };
  return {
    lines: reach(LINES[now], inches),
    better: { zone: now !== 'zone' && rowsOn('zone', inches), inches: PANELS.find((size) => size > inches && rowsOn(now, size)) ?? null },
  };
}
