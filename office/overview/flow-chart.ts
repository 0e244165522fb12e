import type { OverviewWords } from '../../shared/i18n/office-overview.zh-CN.ts';
import type { HalfHour, TodayView } from '../../shared/today.ts';
import type { ChartTable, Draws } from '../charts/chart-card.ts';
import { LETTERS } from './letters.ts';

/** A column of the chart: half an hour, or a break of the hall in which nothing was. */
export type Column = { readonly name: string; readonly half: HalfHour | null };

/** The half hours as they are drawn: what lies within a break, and in which nothing was, is one column without figures. */
export function columnsOf({ halfHours, breaks }: Pick<TodayView, 'halfHours' | 'breaks'>, lunch: string): readonly Column[] {
  const isBreak = ({ from, taken, done }: HalfHour) => taken === 0 && done === 0 && breaks.some((one) => one.from <= from && from < one.to);
  const columns: Column[] = [];
  for (const half of halfHours) {
    if (!isBreak(half)) columns.push({ name: half.from, half });
    else if (columns.at(-1)?.half !== null) columns.push({ name: lunch, half: null });
  }
  return columns;
}

/** The line of the alert is drawn where the hall came anywhere near it: else it would make everything else small. */
const NEAR = 0.5;

/** How many came and were served in each half hour, and how many waited at its end. `scale`: 1 at a desk, more on a wall. */
export function flowChart(today: TodayView, { flow: words }: OverviewWords, scale = 1): Draws {
  const columns = columnsOf(today, words.lunch);
  const values = (what: 'taken' | 'done' | 'waiting') => columns.map(({ half }) => half?.[what] ?? null);
  const waiting = columns.map(({ half }) => half?.waiting ?? -1);
  const peak = Math.max(0, ...waiting);
  const px = (n: number) => n * scale;
  return (colours) => {
    const text = { color: colours.ink, fontSize: px(14) };
    const soft = { color: colours.soft, fontSize: px(14) };
    const [blue, teal, amber] = colours.series;
    const last = columns.length - 1;
    const highest = waiting.indexOf(peak);
    const point = (nth: number, name: string, position: 'top' | 'right') => ({
      name,
      coord: [nth, waiting[nth] ?? 0],
      value: name,
      label: {
        show: true,
        formatter: name,
        position,
        ...text,
        fontWeight: 700 as const,
        distance: px(6),
        backgroundColor: colours.ground, // it may stand over a bar
        padding: [px(1), px(5)],
        borderRadius: px(4),
      },
    });
    return {
      animation: false,
      aria: { enabled: true, decal: { show: colours.name === 'print' } },
      textStyle: { fontFamily: LETTERS },
      grid: { left: px(8), right: px(84), top: px(44), bottom: px(4), containLabel: true },
      legend: {
        top: 0,
        left: 0,
        itemWidth: px(14),
        itemHeight: px(14),
        itemGap: px(18),
        textStyle: text,
        data: [words.taken, words.done, words.waiting],
      },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, textStyle: { fontSize: px(14) } },
      xAxis: {
        type: 'category',
        data: columns.map(({ name }) => name),
        axisLabel: { ...soft, hideOverlap: true },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
      },
      yAxis: { type: 'value', minInterval: 1, min: 0, splitNumber: 3, axisLabel: soft, splitLine: { lineStyle: { color: colours.line } } },
      series: [
        {
          type: 'bar',
          name: words.taken,
          data: values('taken'),
          itemStyle: { color: blue },
          barGap: '6%',
          barCategoryGap: '28%',
          barMaxWidth: px(28),
        },
        { type: 'bar', name: words.done, data: values('done'), itemStyle: { color: teal }, barMaxWidth: px(28) },
        {
          type: 'line',
          name: words.waiting,
          data: values('waiting'),
          connectNulls: false,
          showSymbol: columns.length === 1,
          lineStyle: { color: amber, width: px(3) },
          itemStyle: { color: amber },
          markPoint: {
            symbol: 'circle',
            symbolSize: px(10),
            itemStyle: { color: amber },
            data: [
              ...(peak > 0 && highest < last ? [point(highest, words.most(peak), 'top')] : []),
              ...(last >= 0 && (waiting[last] ?? -1) >= 0 ? [point(last, words.still(waiting[last] ?? 0), 'right')] : []),
            ],
          },
          ...(peak >= today.alert * NEAR
            ? {
                markLine: {
                  symbol: 'none',
                  silent: true,
                  lineStyle: { color: colours.limit, type: 'dashed' as const, width: px(2) },
                  label: { formatter: words.alert(today.alert), color: colours.limit, fontSize: px(14), position: 'end' as const },
                  data: [{ yAxis: today.alert }],
                },
              }
            : {}),
        },
      ],
    };
  };
}

export const flowTable = ({ halfHours }: TodayView, { flow: { head, span } }: OverviewWords): ChartTable => ({
  head: [head.half, head.taken, head.done, head.waiting],
  rows: halfHours.map(({ from, taken, done, waiting }) => [span(from), taken, done, waiting]),
});
