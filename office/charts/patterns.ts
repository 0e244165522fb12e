import { ON_PAPER, type Palette, type Pattern } from './palette.ts';

/** A pattern as the chart's library draws one. */
export type Decal = {
  symbol: 'rect' | 'circle' | 'none';
  symbolSize?: number;
  dashArrayX?: number | (number | number[])[];
  dashArrayY?: number | number[];
  rotation?: number;
  color: string;
};

const DRAWN: Readonly<Record<Exclude<Pattern, 'plain'>, Omit<Decal, 'color'>>> = {
  dots: { symbol: 'circle', symbolSize: 0.7, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] }, // biome-ignore format: one thought
  hatch: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  grid: { symbol: 'rect', symbolSize: 0.8, dashArrayX: [[6, 2], [2, 6]], dashArrayY: [4, 0] }, // biome-ignore format: one thought
  lines: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0 },
};

/** `plain` is drawn as nothing at all: a chart that has patterns gives one to each of its series. */
export const decal = (pattern: Pattern, color = 'rgba(20,36,58,0.45)'): Decal =>
  pattern === 'plain' ? { symbol: 'none', color: 'rgba(0,0,0,0)' } : { ...DRAWN[pattern], color };

/** On paper every series has its own; a mark that always has one keeps it. */
export const patterns = ({ name }: Pick<Palette, 'name'>) => ({
  enabled: true,
  label: { enabled: false }, // the title says it, in the reader's language
  decal: { show: true, decals: name === 'print' ? ON_PAPER.map((one) => decal(one, '#000000')) : [decal('plain')] },
});
