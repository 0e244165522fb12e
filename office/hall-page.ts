import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { overviewWords } from '../shared/i18n/office-overview.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, OfficeView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { allWell } from './counted.ts';
import './overview/before-card.ts';
import './overview/day-charts.ts';
import './overview/day-cards.ts';
import './overview/late-card.ts';
import './overview/staff-card.ts';
import { fillScreen } from './overview/fill-screen.ts';
import { hasBegun } from './overview/has-begun.ts';
import type { Reader } from './overview/sentences.ts';
import { paper, sheetTitle } from './paper.ts';
import { parts } from './parts.ts';
import './queue-table.ts';
import './to-see.ts';
import './told-card.ts';
import './window-tiles.ts';

/** The hall at one look: what to see to, six figures, the day in two charts, every window; below, who waits for what, what was told, who was late. */
@customElement('hall-page')
export class HallPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  @property({ attribute: false }) reader: Reader = { pages: [], atDesk: false };

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 20px 24px 28px; align-content: start; }
      .keys { grid-column: 2; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; }
      .top { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px 16px; align-items: start; }
      .top .btn { min-height: 48px; }
      a.btn { color: inherit; text-decoration: none; }
      .wait { display: grid; place-items: center; min-height: 40vh; color: var(--ink-2); font-size: 17px; }
      .both { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: stretch; }
      day-charts { display: contents; }
      .paperhead { display: none; }
      @media (min-width: 1100px) { .both { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
      @media (min-width: 1280px) { .both.low { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); align-items: start; } }
      @media (max-width: 600px) { :host { padding: 12px; } .top { grid-template-columns: minmax(0, 1fr); } .keys { grid-column: 1; } }
      @media print {
        :host { padding: 0 2px 0 0; gap: 3mm; page: standing; }
        .keys, .top:not(:has(to-see)) { display: none; }
        .top { grid-template-columns: minmax(0, 1fr); }
        .paperhead { display: block; border-bottom: 1px solid #000; padding-bottom: 1.5mm; }
        .paperhead h2 { font-size: 14pt; }
        .both { gap: 3mm; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
        .both.low { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); align-items: start; }
        :host > *, .both > * { break-inside: avoid; }
      }
    `,
    paper,
  ];

  override render() {
    const { view, language } = this;
    if (!view) return html`<p class="wait" role="status">${officeWords[language].connecting}</p>`;
    return html`${this.paperhead(view)}
      <div class="top">
        ${allWell(view) ? nothing : html`<to-see .language=${language} .view=${view} .reader=${this.reader}></to-see>`}
        ${this.keys()}
      </div>
      <day-cards .language=${language} .view=${view}></day-cards>
      ${
        hasBegun(view)
          ? html`<div class="both"><day-charts .language=${language} .today=${view.today}></day-charts></div>`
          : html`<before-card .language=${language} .view=${view}></before-card>`
      }
      <window-tiles .language=${language} .windows=${view.windows} .zones=${this.zones} .afterClosing=${view.figures.afterClosing} .now=${Date.parse(view.at)}></window-tiles>
      <staff-card .language=${language} .view=${view}></staff-card>
      <div class="both low">
        <queue-table .language=${language} .queues=${view.queues} .windows=${view.windows} .hall=${view.hall}></queue-table>
        <late-card .language=${language} .today=${view.today} .windows=${view.windows}></late-card>
      </div>
      <told-card .language=${language} .figures=${view.figures} .queues=${view.queues}></told-card>
    `;
  }

  private paperhead({ hall, at }: OfficeView) {
    const said = common[this.language];
    const { day, clock } = localTime(Date.parse(at), hall.timezone);
    const name = this.language === 'en' ? hall.nameEn : hall.name;
    const when = `${said.date(day)} ${said.weekday(day)} ${clock}`;
    sheetTitle(`${name}　${officeWords[this.language].pages.hall}　${when}`);
    return html`<div class="paperhead"><h2>${name}　${officeWords[this.language].pages.hall}</h2><p>${when}</p></div>`;
  }

  private keys() {
    const words = overviewWords[this.language];
    return html`<div class="keys">
      <button class="btn" @click=${() => print()}>${icon('print')}${words.print}</button>
      <a class="btn" href="#hall/wall" title=${words.fullHow} @click=${fillScreen}>${icon('screen')}${words.full}</a>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hall-page': HallPage;
  }
}
