import { expect, test } from 'vitest';
import { besideEachOther } from '../../office/charts/chart-table.ts';
import { PALETTES, type Palette } from '../../office/charts/palette.ts';
import { standingBars } from '../../office/charts/shapes.ts';

// WCAG 2.2: letters stand 4.5 to 1 on their ground, marks that carry meaning 3 to 1.

function brightness(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [brightness(a), brightness(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'] as const)('on the %s ground letters and marks are seen, and what is too pale has an edge that is', (name) => {
  const colours: Palette = PALETTES[name];
  for (const letters of [colours.ink, colours.soft]) expect(contrast(letters, colours.ground), letters).toBeGreaterThanOrEqual(4.5);
  for (const mark of [...colours.series, colours.limit, colours.serving, colours.absent, colours.edge])
    expect(contrast(mark, colours.ground), mark).toBeGreaterThanOrEqual(3);
  const [free] = standingBars(
    { names: ['01'], series: [{ name: '空闲', values: [1], at: ({ free }) => free }], stacked: true },
    colours,
    true,
  ).series as { itemStyle: { borderColor: string } }[];
  expect(free?.itemStyle.borderColor).toBe(colours.edge);
});

test('on paper a long thin table stands as two or three beside each other, and no line is lost', () => {
  const table = (columns: number, lines: number) => ({
    head: Array.from({ length: columns }, (_one, nth) => String(nth)),
    rows: Array.from({ length: lines }, (_one, nth) => [String(nth)]),
  });
  expect(besideEachOther(table(3, 8)).length).toBe(1);
  expect(besideEachOther(table(3, 20)).length).toBe(3);
  expect(besideEachOther(table(8, 20)).length).toBe(1);
  const whole = table(5, 27);
  expect(besideEachOther(whole).length).toBe(2);
  expect(besideEachOther(whole).flatMap(({ rows }) => rows)).toEqual(whole.rows);
});
