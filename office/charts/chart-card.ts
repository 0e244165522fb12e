import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chartWords } from '../../shared/i18n/office-charts.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { besideEachOther, type ChartTable, chartTable } from './chart-table.ts';
import type { ChartOption, Drawn, Picked } from './draw-chart.ts';
import { PALETTES, type Palette } from './palette.ts';
import { patterns } from './patterns.ts';

export type { ChartTable } from './chart-table.ts';
/** How a chart is drawn in given colours. It must not animate where `still`. */
export type Draws = (colours: Palette, still: boolean) => ChartOption;

type Library = typeof import('./draw-chart.ts');
const LONG = 27; // lines
const MOST_ON_PAPER = 600; // pixels: what stands on one sheet with its title and its table

/**
 * One question: its title is the answer in a sentence made from the figures, the chart shows it, and behind 看表 stands the table that
 * proves it. Touching a mark tells `chart-pick`; turning to the table and back tells `chart-turn`. On paper the chart is drawn once more,
 * grey and with patterns, and the table stands under it, unless it is `bare`. What is in the slot `keys` stands beside 看表.
 */
@customElement('chart-card')
export class ChartCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() heading = '';
  /** Under the title: what was counted, and how. */
  @property() note = '';
  @property({ attribute: false }) draws: Draws | null = null;
  @property({ attribute: false }) table: ChartTable | null = null;
  /** Nothing to show, and why. */
  @property() empty = '';
  @property({ type: Boolean, reflect: true }) dark = false;
  /** Pixels. */
  @property({ type: Number }) height = 300;
  /** Pixels that it is drawn in for paper: the fewer, the larger its letters on a sheet of the same width. */
  @property({ type: Number }) paperWidth = 900;
  /** And how high; 0: as on the screen, as far as a sheet has room. */
  @property({ type: Number }) paperHeight = 0;
  /** On paper without its table: its numbers stand in the chart, or the sheet is to be one look. */
  @property({ type: Boolean }) bare = false;
  /** The table is shown, not the chart. */
  @property({ type: Boolean }) reading = false;
  @state() private failed = false;
  @query('.chart') private chart?: HTMLElement;
  @query('.drawn') private sheet?: HTMLElement;
  private library: Library | null = null;
  private drawn: Drawn | null = null;
  private endPaper: (() => void) | null = null;
  private asked = false;
  private readonly watch = new ResizeObserver(() => this.drawn?.fit());
  private readonly toPaper = () => this.print();

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; min-width: 0; }
      .card { padding: var(--chart-pad, 14px 18px); border-radius: var(--chart-round, 14px); height: 100%; display: grid; grid-template-rows: auto auto minmax(0, 1fr); }
      :host([dark]) .card { background: #133258; color: #fff; box-shadow: none; }
      :host([dark]) .soft { color: var(--sky-2); }
      header { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; }
      .keys { display: flex; gap: 14px; flex: none; }
      header button { color: var(--blue-7); font-weight: 700; white-space: nowrap; min-height: 32px; }
      h2 { font-size: var(--chart-title, 17px); line-height: 1.4; }
      :host([dark]) h2 { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .chart { min-width: 0; }
      .chart[hidden] { display: none; }
      .none { display: grid; place-items: center; color: var(--ink-2); text-align: center; font-size: var(--chart-text, 15px); }
      :host([dark]) .none { color: var(--sky-2); }
      .table { overflow: auto; }
      .table thead th { position: sticky; top: 0; background: var(--card); }
      tbody th { color: inherit; font-size: inherit; white-space: normal; border-top: 1px solid var(--line); }
      td a, th a { color: var(--blue-7); }
      .paper, .drawn { display: none; }
      @media print {
        :host(:not([long])) { break-inside: avoid; }
        .keys, .chart, .table { display: none; }
        .card { display: block; box-shadow: none; border: 1px solid #999; border-radius: 0; padding: 2mm 3mm; }
        header, .soft, .drawn { break-after: avoid; break-inside: avoid; }
        h2 { font-size: 11pt; }
        .soft { font-size: 8pt; }
        .drawn { display: block; width: 100% !important; height: auto !important; }
        .drawn canvas { display: block; position: static !important; width: 100% !important; height: auto !important; }
        .none { height: auto !important; padding: 4mm; }
        .paper { display: flex; gap: 5mm; align-items: start; padding-top: 1mm; }
        .paper > table { flex: 1; width: auto; font-size: 7.5pt; }
        th, td { height: auto; padding: 0.3mm 1.5mm; color: #000; line-height: 1.35; white-space: normal; }
        thead th { font-size: 7.5pt; vertical-align: bottom; }
        tbody th:first-child, thead th:first-child { padding-left: 0; }
        td:last-child, th:last-child { padding-right: 0; }
        tr { break-inside: avoid; }
        td a, th a { color: inherit; text-decoration: none; }
      }
    `,
  ];

  override render() {
    const words = chartWords[this.language];
    const { heading, note, table, empty, reading, dark } = this;
    const style = `height:${this.height}px`;
    const turns = table !== null && !dark && !empty;
    return html`<section class="card" aria-label=${heading}>
      <header>
        <h2>${heading}</h2>
        ${
          dark
            ? nothing
            : html`<div class="keys"><slot name="keys"></slot>${
                turns
                  ? html`<button type="button" aria-pressed=${reading} @click=${() => this.turn()}>${reading ? words.seeChart : words.seeTable}</button>`
                  : nothing
              }</div>`
        }
      </header>
      <p class="soft">${note}</p>
      ${
        empty || this.failed
          ? html`<p class="none" .style=${style} ?hidden=${reading}>${empty || words.notDrawn}</p>`
          : html`<div class="chart" role="img" aria-label=${heading} ?hidden=${reading} .style=${style}></div>`
      }
      ${turns && reading ? html`<div class="table" .style=${`max-height:${Math.max(this.height, 240)}px`} tabindex="0" role="region" aria-label=${heading}>${chartTable(table, heading)}</div>` : nothing}
      ${empty ? nothing : html`<div class="drawn"></div>`}
      ${turns && !this.bare ? html`<div class="paper">${besideEachOther(table).map((part) => chartTable(part, heading))}</div>` : nothing}
    </section>`;
  }

  private turn(): void {
    this.reading = !this.reading;
    this.dispatchEvent(new CustomEvent('chart-turn', { detail: this.reading }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.toPaper);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.toPaper);
    this.watch.disconnect();
    this.endPaper?.();
    this.endPaper = null;
    this.drawn?.end();
    this.drawn = null;
    this.asked = false;
  }

  override updated(): void {
    if (!this.chart) {
      this.drawn?.end();
      this.drawn = null;
      this.asked = false;
    } else if (this.drawn) this.show();
    else if (!this.asked) void this.begin(this.chart);
  }

  private async begin(into: HTMLElement): Promise<void> {
    this.asked = true;
    try {
      this.library = await import('./draw-chart.ts');
      if (!this.isConnected || this.chart !== into) return;
      this.drawn = this.library.drawChart(into, (detail) => this.dispatchEvent(new CustomEvent<Picked>('chart-pick', { detail })));
      this.watch.observe(into);
      this.show();
    } catch {
      this.failed = true; // the library was not fetched: that is said, and the table is there
    }
  }

  /** A table that is longer than what is left of a sheet goes on upon the next. */
  override willUpdate(): void {
    this.toggleAttribute('long', !this.bare && this.table !== null && (besideEachOther(this.table)[0]?.rows.length ?? 0) > LONG);
  }

  private option(name: Palette['name']): ChartOption | null {
    if (!this.draws) return null;
    const still = name === 'print' || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const option = this.draws(PALETTES[name], still);
    const { fontFamily } = getComputedStyle(this);
    return { ...option, textStyle: Object.assign({ fontFamily }, option.textStyle), aria: patterns(PALETTES[name]) };
  }

  private show(): void {
    const option = this.drawn && this.option(this.dark ? 'dark' : 'light');
    if (option) this.drawn?.show(option);
  }

  private print(): void {
    const option = this.option('print');
    if (!this.library || !this.sheet || !option) return;
    this.endPaper?.(); // what was printed last: the library may still have been at work on it when that was done
    this.endPaper = this.library.drawForPaper(
      this.sheet,
      option,
      this.paperWidth,
      this.paperHeight || Math.min(this.height, MOST_ON_PAPER),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chart-card': ChartCard;
  }
}
