/** How a mark is filled where colours do not tell it from its neighbour: none, dots, a hatch, a grid, lines. */
export type Pattern = 'plain' | 'dots' | 'hatch' | 'grid' | 'lines';

/** The colours of a chart, by what they are for: on white cards, on the dark wall, and on paper, where the printer has no colours. */
export type Palette = {
  readonly name: 'light' | 'dark' | 'print';
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  /** Around a mark too pale to stand on the ground by itself. */
  readonly edge: string;
  /** At most five series, in this order. */
  readonly series: readonly [string, string, string, string, string];
  /** The limit that a figure should not pass. */
  readonly limit: string;
  /** Minutes of a window: serving, free, paused, nobody there. */
  readonly serving: string;
  readonly free: string;
  readonly paused: string;
  readonly absent: string;
  /** From nothing to most: cells of a heat map. */
  readonly heat: readonly string[];
};

/** SCREENS 0.2; the wall's as in the mock-up of the cockpit. */
export const PALETTES: Readonly<Record<Palette['name'], Palette>> = {
  light: {
    name: 'light',
    ink: '#14243a',
    soft: '#44546a',
    line: '#d5dee9',
    ground: '#ffffff',
    edge: '#74869c',
    series: ['#0f4c9c', '#0b6e69', '#c77700', '#7a4b9e', '#5b6b80'],
    limit: '#b4301f',
    serving: '#0f4c9c',
    free: '#9cc7f5',
    paused: '#b9c4d1',
    absent: '#b4301f',
    heat: ['#f6f8fb', '#d6e6fa', '#9cc7f5', '#4f8fd6', '#0f4c9c', '#0a2240'],
  },
  dark: {
    name: 'dark',
    ink: '#ffffff',
    soft: '#b7d6f8',
    line: '#2a4a75',
    ground: '#133258',
    edge: '#8fb3de',
    series: ['#6ea8ea', '#5cc4b8', '#ffb45c', '#c5a3e6', '#a9b8cb'],
    limit: '#ff9284',
    serving: '#6ea8ea',
    free: '#35598a',
    paused: '#8395ad',
    absent: '#ff9284',
    heat: ['#133258', '#1d4a80', '#2f6cb3', '#5d9be3', '#9cc7f5', '#ffffff'],
  },
  print: {
    name: 'print',
    ink: '#000000',
    soft: '#333333',
    line: '#bbbbbb',
    ground: '#ffffff',
    edge: '#000000',
    series: ['#3a3a3a', '#d9d9d9', '#9a9a9a', '#f2f2f2', '#6e6e6e'],
    limit: '#000000',
    serving: '#3a3a3a',
    free: '#e6e6e6',
    paused: '#b0b0b0',
    absent: '#000000',
    heat: ['#ffffff', '#e0e0e0', '#bdbdbd', '#949494', '#636363', '#262626'],
  },
};

/** The pattern of each series on paper, in the order of the series. */
export const ON_PAPER: readonly Pattern[] = ['plain', 'hatch', 'dots', 'lines', 'grid'];
