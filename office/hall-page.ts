import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeWords } from '../shared/i18n/office.ts';
import type { BoardView, Named, OfficeView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { allWell, figuresOf } from './figures.ts';
import { parts } from './parts.ts';
import './queue-table.ts';
import './to-see.ts';
import './told-card.ts';
import './window-tiles.ts';

/** The hall at one look: what to see to, six figures, who waits for what, every window, and whether what was told came true. */
@customElement('hall-page')
export class HallPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;
  @property({ attribute: false }) zones: BoardView['zones'] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 20px 24px 28px; align-content: start; }
      .figs { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 12px; }
      .fig { padding: 12px 14px 10px 16px; min-height: 104px; min-width: 0; }
      .fig h2 { font-size: 15px; font-weight: 400; color: var(--ink-2); line-height: 20px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .fig p { font-size: 36px; font-weight: 700; line-height: 42px; min-height: 42px; display: flex; align-items: baseline; gap: 6px; white-space: nowrap; }
      .fig p small { line-height: 1; font-size: 17px; font-weight: 400; color: var(--ink-2); }
      .fig span { font-size: 14px; color: var(--ink-2); line-height: 20px; display: block; text-wrap: balance; }
      .wait { display: grid; place-items: center; min-height: 40vh; color: var(--ink-2); font-size: 17px; }
      .both { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start; }
      @media (min-width: 1280px) { .both { grid-template-columns: minmax(0, 4fr) minmax(0, 3fr); } }
      @media (min-width: 1680px) { .both { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
      @media (max-width: 1180px) { .figs { grid-auto-flow: row; grid-template-columns: repeat(3, minmax(0, 1fr)); } }
      @media (max-width: 600px) {
        :host { padding: 12px; }
        .figs { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      }
    `,
  ];

  override render() {
    const { view, language } = this;
    if (!view) return html`<p class="wait" role="status">${officeWords[language].connecting}</p>`;
    return html`
      ${allWell(view) ? nothing : html`<to-see .language=${language} .view=${view}></to-see>`}
      ${this.figures(view)}
      <div class="both">
        <queue-table .language=${language} .queues=${view.queues} .windows=${view.windows} .hall=${view.hall}></queue-table>
        <window-tiles .language=${language} .windows=${view.windows} .zones=${this.zones} .afterClosing=${view.figures.afterClosing} .now=${Date.parse(view.at)}></window-tiles>
      </div>
      <told-card .language=${language} .figures=${view.figures} .queues=${view.queues}></told-card>
    `;
  }

  private figures(view: OfficeView): TemplateResult {
    const words = officeWords[this.language].figures;
    const now = figuresOf(view);
    const { figures: day } = view;
    const { longest } = now;
    const name = (one: Named) => (this.language === 'en' ? one.nameEn : one.name);
    const minutes = (n: number | null) => [n === null ? '—' : String(n), n === null ? '' : words.minutes] as const;
    const [hall] = day.promises;
    return html`<div class="figs">
      ${figure(words.waiting, [String(now.waiting), words.people], words.waitingNote(now.queuesWaiting))}
      ${figure(words.longest, minutes(longest?.minutes ?? null), longest ? words.longestNote(name(longest.queue), longest.queue.alert.minutes) : words.nobodyWaits)}
      ${figure(words.windows, [String(now.serving), `/ ${now.open}`], words.windowsNote(now.calling, now.paused, now.shut))}
      ${figure(words.taken, [String(day.taken), words.numbers], words.takenNote(day.done, day.missed))}
      ${figure(words.median, minutes(day.medianWait), hall && hall.told > 0 ? words.medianNote(percent(hall.within / hall.told)) : words.noMedian)}
      ${figure(
        words.satisfied,
        day.satisfied === null ? ['—', ''] : [percent(day.satisfied), '%'],
        day.reviews > 0 ? words.satisfiedNote(day.reviews) : words.noReviews,
      )}
    </div>`;
  }
}

const percent = (share: number): string => String(Math.round(share * 100));

const figure = (title: string, [value, unit]: readonly [string, string], note: string): TemplateResult => html`
  <section class="card fig"><h2 title=${title}>${title}</h2><p>${value}${unit ? html`<small>${unit}</small>` : nothing}</p><span title=${note}>${note}</span></section>`;

declare global {
  interface HTMLElementTagNameMap {
    'hall-page': HallPage;
  }
}
