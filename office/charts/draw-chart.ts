import {
  BarChart,
  type BarSeriesOption,
  HeatmapChart,
  type HeatmapSeriesOption,
  LineChart,
  type LineSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
  MarkPointComponent,
  type MarkPointComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
  VisualMapComponent,
  type VisualMapComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  HeatmapChart,
  ScatterChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  VisualMapComponent,
  AriaComponent,
  LabelLayout,
  CanvasRenderer,
]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | HeatmapSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | MarkPointComponentOption
  | VisualMapComponentOption
  | AriaComponentOption
>;

/** What of a drawn chart was touched. */
export type Picked = { readonly series: string; readonly index: number; readonly value: unknown };

export type Drawn = {
  show(option: ChartOption): void;
  fit(): void;
  /** As a picture: a PNG in a data address. */
  picture(): string;
  end(): void;
};

/** Fetched when the first chart is drawn, and by the office alone: the library is larger than all of its pages. */
export function drawChart(into: HTMLElement, picked: (what: Picked) => void): Drawn {
  const chart = init(into, null, { renderer: 'canvas' });
  chart.on('click', ({ seriesName = '', dataIndex, value }) => picked({ series: seriesName, index: dataIndex, value }));
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    fit: () => chart.resize(),
    picture: () => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' }),
    end: () => end(chart),
  };
}

/** Where a machine is slow a picture is painted over several frames, and it would go on upon what is no more: an empty one ends it. */
function end(chart: ReturnType<typeof init>): void {
  chart.clear();
  chart.getZr().flush();
  chart.dispose();
}

/**
 * Draws for paper, and is done when it returns: a printer does not wait for the next frame. Drawn once more, finer and at the size of the
 * sheet, beside what stands on the screen.
 */
export function drawForPaper(into: HTMLElement, option: ChartOption, width: number, height: number): () => void {
  const chart = init(into, null, { renderer: 'canvas', width, height, devicePixelRatio: 2 });
  chart.setOption({ ...option, animation: false });
  chart.getZr().flush();
  // The library draws in layers, one canvas upon another: a printer would set them one under another.
  const whole = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: '#ffffff' });
  end(chart);
  into.replaceChildren(whole);
  return () => into.replaceChildren();
}
