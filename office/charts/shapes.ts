import type { ChartOption } from './draw-chart.ts';
import type { Palette, Pattern } from './palette.ts';
import { decal } from './patterns.ts';

// The few shapes that the office's charts have. Each is one question; none has two scales.

const SIZE = 14; // the least that the office writes (SCREENS 0.3)

/** What every chart has: letters of the page, tooltips that the page's policy allows, no movement where none is wanted. */
const alike = (colours: Palette, still: boolean): ChartOption => ({
  animation: !still,
  animationDuration: 200,
  textStyle: { color: colours.ink, fontSize: SIZE },
  tooltip: {
    renderMode: 'richText', // styles in attributes are not allowed on this page
    confine: true,
    backgroundColor: colours.ground,
    borderColor: colours.line,
    textStyle: { color: colours.ink, fontSize: SIZE },
  },
});

const label = (colours: Palette) => ({ color: colours.ink, fontSize: SIZE });
const soft = (colours: Palette) => ({ color: colours.soft, fontSize: SIZE });
const hair = (colours: Palette) => ({ lineStyle: { color: colours.line } });
const legend = (colours: Palette) => ({
  top: 0,
  left: 0,
  itemWidth: 14,
  itemHeight: 14,
  textStyle: label(colours),
  inactiveColor: colours.soft,
});

/** One of at most five. `at`: for what it is, where that has a colour of its own. */
export type Series = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly at?: (colours: Palette) => string;
  readonly pattern?: Pattern;
  /** What stands at the end of a bar; nothing where it is not given. */
  readonly says?: (value: number, nth: number) => string;
};
/** Single marks over the bars: a limit for each of them, or what came true. */
export type Marks = { readonly name: string; readonly values: readonly (number | null)[]; readonly is: 'limit' | 'point' };

const colourOf = (one: Series, nth: number, colours: Palette): string => one.at?.(colours) ?? colours.series[nth % 5] ?? colours.ink;

/** Pale fills have an edge; parts that lie on each other have a gap, so that neighbours of one lightness are told apart. */
const edged = (colour: string, colours: Palette, stacked: boolean) =>
  colours.name === 'print'
    ? { borderColor: colours.edge, borderWidth: 0.5 }
    : colour === colours.free || colour === colours.paused
      ? { borderColor: colours.edge, borderWidth: 1 }
      : stacked
        ? { borderColor: colours.ground, borderWidth: 1 }
        : {};

const bars = (series: readonly Series[], colours: Palette, stacked: boolean, lying: boolean) =>
  series.map((one, nth) => ({
    type: 'bar' as const,
    name: one.name,
    ...(stacked ? { stack: 'all' } : {}),
    barMaxWidth: 28,
    data: one.values.map((value) => value ?? '-'),
    itemStyle: {
      color: colourOf(one, nth, colours),
      ...(one.pattern && colours.name !== 'print' ? { decal: decal(one.pattern) } : {}),
      ...edged(colourOf(one, nth, colours), colours, stacked),
    },
    label: {
      show: one.says !== undefined,
      position: lying ? ('right' as const) : ('top' as const),
      formatter: ({ value, dataIndex }: { value: unknown; dataIndex: number }) =>
        typeof value === 'number' ? (one.says?.(value, dataIndex) ?? '') : '',
      ...label(colours),
      ...(colours.name === 'print' ? { fontSize: 12 } : {}), // lines are closer there
    },
    labelLayout: { hideOverlap: true },
    emphasis: { disabled: true },
    cursor: 'pointer',
  }));

/** Bars that lie, one line for each name, the first on top: for names that are long. Zero is at the left. */
export function lyingBars(
  {
    names,
    series,
    marks = [],
    stacked = false,
    room = 168,
    end,
  }: {
    names: readonly string[];
    series: readonly Series[];
    marks?: readonly Marks[];
    stacked?: boolean /** Where the scale ends. */;
    end?: number;
    room?: number;
  },
  colours: Palette,
  still: boolean,
): ChartOption {
  const told = series.filter(({ name }) => name !== '').length + marks.length > 1;
  return {
    ...alike(colours, still),
    ...(told ? { legend: { ...legend(colours), data: [...series, ...marks].flatMap(({ name }) => (name ? [name] : [])) } } : {}),
    grid: { left: room + 12, right: 56, top: told ? 34 : 6, bottom: 26 },
    xAxis: {
      type: 'value',
      min: 0,
      ...(end === undefined ? {} : { max: end }),
      axisLabel: { ...soft(colours), hideOverlap: true },
      splitLine: hair(colours),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisTick: { show: false },
      axisLine: hair(colours),
      axisLabel: { ...label(colours), width: room, overflow: 'truncate', interval: 0 },
    },
    series: [
      ...bars(series, colours, stacked, true),
      ...marks.map(({ name, values, is }) => ({
        type: 'scatter' as const,
        name,
        data: values.map((value) => value ?? '-'),
        symbol: is === 'limit' ? 'rect' : 'diamond',
        symbolSize: is === 'limit' ? [3, 20] : 13,
        itemStyle: {
          color: is === 'limit' ? colours.limit : colours.series[2],
          opacity: 1,
          borderColor: colours.ground,
          borderWidth: is === 'limit' ? 0 : 1,
        },
        z: 5,
      })),
    ],
  };
}

/** Bars that stand, beside or on each other: for times and windows. */
export function standingBars(
  { names, series, stacked = false, unit = '' }: { names: readonly string[]; series: readonly Series[]; stacked?: boolean; unit?: string },
  colours: Palette,
  still: boolean,
): ChartOption {
  return {
    ...alike(colours, still),
    tooltip: { ...alike(colours, still).tooltip, trigger: 'axis', axisPointer: { type: 'shadow' } },
    ...(series.length > 1 ? { legend: legend(colours) } : {}),
    grid: {
      left: 52,
      right: 12,
      top: series.length > 1 ? (unit ? 58 : 40) : 30,
      bottom: names.some((name) => name.includes('\n')) ? 46 : 28,
    },
    xAxis: {
      type: 'category',
      data: [...names],
      axisTick: { show: false },
      axisLine: hair(colours),
      axisLabel: { ...soft(colours), ...(names.length <= 31 ? { interval: 'auto' as const } : {}) },
    },
    yAxis: { type: 'value', min: 0, name: unit, nameTextStyle: soft(colours), axisLabel: soft(colours), splitLine: hair(colours) },
    series: bars(series, colours, stacked, false),
  };
}

/** A range for each name, and what came true: `points` inside of it is as it was told. */
export function ranges(
  {
    names,
    from,
    to,
    points,
    name,
    came,
  }: {
    names: readonly string[];
    from: readonly (number | null)[];
    to: readonly (number | null)[];
    points: readonly (number | null)[];
    name: string;
    came: string;
  },
  colours: Palette,
  still: boolean,
): ChartOption {
  const length = from.map((low, nth) => (low === null || to[nth] == null ? null : Math.max(to[nth] - low, 0.4)));
  const option = lyingBars(
    { names, series: [{ name: '', values: from, at: () => 'rgba(0,0,0,0)' }, { name, values: length, at: ({ free }) => free }], marks: [{ name: came, values: points, is: 'point' }], stacked: true },
    colours,
    still,
  ); // biome-ignore format: one thought
  const [lead, ...rest] = option.series as object[];
  return {
    ...option,
    series: [
      { ...lead, itemStyle: { color: 'rgba(0,0,0,0)', borderWidth: 0, decal: decal('plain') }, silent: true },
      ...rest,
    ] as NonNullable<ChartOption['series']>,
  };
}

const NICE = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500];
/** The height of one of the five steps of a heat map's colours, so that the most has a colour of its own. */
export const heatStep = (most: number): number => NICE.find((step) => step * 5 >= most) ?? Math.ceil(most / 500) * 100;

/** So many columns of a heat map have room for their numbers. */
export const MOST_SAID = 24;

/** Cells of a table by their weight: rows beneath each other, the first on top. */
export function heatMap(
  {
    columns,
    rows,
    cells,
    room = 132,
  }: { columns: readonly string[]; rows: readonly string[]; cells: readonly (readonly (number | null)[])[]; room?: number },
  colours: Palette,
  still: boolean,
): ChartOption {
  const step = heatStep(Math.max(1, ...cells.flat().map((value) => value ?? 0)));
  const shade = (value: number): number => (value <= 0 ? 0 : Math.min(5, Math.ceil(value / step)));
  const colour = (nth: number): string => colours.heat[nth] ?? colours.ground;
  /** On which the letters are light: the dark half of a white card's colours, the dark half of the wall's. */
  const light = (nth: number): boolean => (colours.name === 'dark' ? nth < 3 : nth > 3);
  return {
    ...alike(colours, still),
    grid: { left: room + 12, right: 8, top: 6, bottom: 62 },
    xAxis: {
      type: 'category',
      data: [...columns],
      axisTick: { show: false },
      axisLine: hair(colours),
      axisLabel: soft(colours),
      splitArea: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...rows],
      axisTick: { show: false },
      axisLine: hair(colours),
      axisLabel: { ...label(colours), width: room, overflow: 'truncate', interval: 0 },
    },
    visualMap: {
      type: 'piecewise',
      orient: 'horizontal',
      bottom: 0,
      left: 0,
      itemWidth: 18,
      itemHeight: 14,
      itemGap: 14,
      textStyle: label(colours),
      hoverLink: false,
      selectedMode: false,
      pieces: [0, 1, 2, 3, 4, 5].map((nth) => ({
        ...(nth === 0
          ? { lte: 0, label: '0' }
          : { gt: (nth - 1) * step, lte: nth === 5 ? 1e9 : nth * step, label: `${nth === 1 ? '≤' : `${(nth - 1) * step}–`}${nth * step}` }),
        color: colour(nth),
      })),
    },
    series: [
      {
        type: 'heatmap',
        data: cells.flatMap((row, y) =>
          row.flatMap((value, x) =>
            value === null
              ? []
              : [
                  {
                    value: [x, y, Math.round(value)],
                    label: { color: light(shade(value)) ? '#ffffff' : colours.name === 'dark' ? '#0a2240' : colours.ink },
                  },
                ],
          ),
        ),
        label: { show: columns.length <= MOST_SAID, fontSize: SIZE },
        itemStyle:
          colours.name === 'print' ? { borderColor: colours.line, borderWidth: 1 } : { borderColor: colours.ground, borderWidth: 2 },
        emphasis: { disabled: true },
        cursor: 'pointer',
      },
    ],
  };
}
