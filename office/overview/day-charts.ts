import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { TodayView } from '../../shared/today.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import '../charts/chart-card.ts';
import type { ChartTable, Draws } from '../charts/chart-card.ts';
import { flowChart, flowTable } from './flow-chart.ts';
import { timeChart, timeTable } from './time-chart.ts';
import { flowTitle, timeTitle } from './titles.ts';

type Drawn = { readonly flow: Draws; readonly flowTable: ChartTable; readonly time: Draws; readonly timeTable: ChartTable };

/** The two charts of the day: came and served, and the windows' time. They are drawn anew when a figure has changed, not with every view. */
@customElement('day-charts')
export class DayCharts extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) today?: TodayView;
  @property({ type: Boolean }) dark = false;
  /** Pixels of each chart. */
  @property({ type: Number }) height = 260;
  /** How much larger than at a desk letters and lines are. */
  @property({ type: Number }) scale = 1;
  private drawn: Drawn | null = null;
  private shown = '';

  static override styles = [base];

  override willUpdate(_changed: PropertyValues): void {
    const { today, language, scale } = this;
    if (!today) return;
    const { counted: _when, ...figures } = today;
    const shown = JSON.stringify([figures, language, scale]);
    if (shown === this.shown) return;
    this.shown = shown;
    const words = overviewWords[language];
    this.drawn = {
      flow: flowChart(today, words, scale),
      flowTable: flowTable(today, words),
      time: timeChart(today, words, scale),
      timeTable: timeTable(today, words),
    };
  }

  override createRenderRoot() {
    return this; // its two cards stand in the grid of whoever asks for them
  }

  override render() {
    const { today, language, dark, height, drawn } = this;
    if (!today || !drawn) return '';
    const words = overviewWords[language];
    const nobody = today.halfHours.every(({ taken, waiting }) => taken === 0 && waiting === 0);
    return html`
      <chart-card class="flow" bare .paperWidth=${360} .language=${language} ?dark=${dark} .height=${height} .heading=${nobody ? words.flow.name : flowTitle(today, words)} .note=${dark ? '' : words.flow.note}
        .draws=${drawn.flow} .table=${drawn.flowTable} .empty=${nobody ? words.flow.nobody : ''}></chart-card>
      <chart-card class="time" bare .paperWidth=${540} .language=${language} ?dark=${dark} .height=${height} .heading=${today.windowTimes.length > 0 ? timeTitle(today, words) : words.time.name} .note=${dark ? '' : words.time.note}
        .draws=${drawn.time} .table=${drawn.timeTable} .empty=${today.windowTimes.length > 0 ? '' : words.time.nobody}></chart-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-charts': DayCharts;
  }
}
