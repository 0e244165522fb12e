import type { OverviewWords } from '../../shared/i18n/office-overview.zh-CN.ts';
import type { TodayView } from '../../shared/today.ts';
import type { ChartTable, Draws } from '../charts/chart-card.ts';
import { LETTERS } from './letters.ts';

const PARTS = ['serving', 'free', 'paused', 'absent'] as const;
const HOUR = 60;

/** One bar a window: what became of its time today. Whoever was left has its number in the colour of the limit. `scale`: more than 1 on a wall. */
export function timeChart({ windowTimes }: TodayView, { time: words }: OverviewWords, scale = 1): Draws {
  const px = (n: number) => n * scale;
  const longest = windowTimes.reduce(
    (most, one) =>
      Math.max(
        most,
        PARTS.reduce((sum, part) => sum + one[part], 0),
      ),
    0,
  );
  const inHours = longest >= 2 * HOUR;
  const step = Math.max(1, Math.ceil(longest / HOUR / 4)) * HOUR;
  const left = new Set(windowTimes.flatMap(({ window, absent }) => (absent > 0 ? window : [])));
  return (colours) => {
    const text = { color: colours.ink, fontSize: px(14) };
    const soft = { color: colours.soft, fontSize: px(14) };
    const hatched = {
      decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [px(3), px(4)], rotation: -Math.PI / 4, color: colours.ground },
    };
    return {
      animation: false,
      aria: { enabled: true, decal: { show: colours.name === 'print' } },
      textStyle: { fontFamily: LETTERS },
      grid: { left: px(8), right: px(8), top: px(44), bottom: px(4), containLabel: true },
      legend: {
        top: 0,
        left: 0,
        itemWidth: px(14),
        itemHeight: px(14),
        itemGap: px(18),
        textStyle: text,
        data: PARTS.map((part) => words[part]),
      },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, textStyle: { fontSize: px(14) } },
      xAxis: {
        type: 'category',
        data: windowTimes.map(({ window }) => window),
        axisLabel: {
          interval: 0,
          hideOverlap: true,
          fontSize: px(14),
          color: (window?: string | number) => (left.has(String(window)) ? colours.limit : colours.soft),
        },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...(inHours ? { interval: step, max: Math.ceil(longest / step) * step } : { splitNumber: 3 }),
        axisLabel: {
          ...soft,
          formatter: (minutes: number) => (minutes === 0 ? '0' : inHours ? words.hours(minutes / HOUR) : words.minutes(minutes)),
        },
        splitLine: { lineStyle: { color: colours.line } },
      },
      series: PARTS.map((part) => ({
        type: 'bar' as const,
        stack: 'time',
        name: words[part],
        data: windowTimes.map((one) => one[part]),
        barMaxWidth: px(28),
        itemStyle: {
          color: colours[part],
          ...(part === 'free' || part === 'paused' ? { borderColor: colours.edge, borderWidth: px(1) } : {}),
          ...(part === 'paused' && colours.name !== 'print' ? hatched : {}),
        },
      })),
    };
  };
}

export const timeTable = ({ windowTimes }: TodayView, { time: { head } }: OverviewWords): ChartTable => ({
  head: [head.window, head.serving, head.free, head.paused, head.absent],
  rows: windowTimes.map(({ window, serving, free, paused, absent }) => [window, serving, free, paused, absent]),
});
