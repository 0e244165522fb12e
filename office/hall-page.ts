import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, Named } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { figuresOf } from './figures.ts';
import { parts } from './parts.ts';
import './queue-table.ts';
import './window-tiles.ts';

/** The hall at one look: the figures of this moment, who waits for what, and every window. All of it is really in the view. */
@customElement('hall-page')
export class HallPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: BoardView;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 20px 24px 28px; align-content: start; }
      .figs { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 12px; }
      .fig { padding: 12px 14px 10px 16px; min-height: 104px; min-width: 0; }
      .fig h2 { font-size: 15px; font-weight: 400; color: var(--ink-2); line-height: 20px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .fig p { font-size: 36px; font-weight: 700; line-height: 42px; min-height: 42px; display: flex; align-items: baseline; gap: 6px; white-space: nowrap; }
      .fig p.text { font-size: 22px; }
      .fig p small { line-height: 1; font-size: 17px; font-weight: 400; color: var(--ink-2); }
      .fig span { font-size: 14px; color: var(--ink-2); line-height: 20px; display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .wait { display: grid; place-items: center; min-height: 40vh; color: var(--ink-2); font-size: 17px; }
      .both { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start; }
      @media (min-width: 1280px) { .both { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
      @media (min-width: 1680px) { .both { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); } }
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
      ${this.figures(view)}
      <div class="both">
        <queue-table .language=${language} .queues=${view.waiting} .windows=${view.windows} .zones=${view.zones}></queue-table>
        <window-tiles .language=${language} .windows=${view.windows} .zones=${view.zones}></window-tiles>
      </div>
    `;
  }

  private figures(view: BoardView): TemplateResult {
    const words = officeWords[this.language].figures;
    const said = common[this.language];
    const now = figuresOf(view);
    const name = (one: Named) => (this.language === 'en' ? one.nameEn : one.name);
    const clock = (at: string) => localTime(Date.parse(at), view.hall.timezone).clock;
    const { most, longest, lastMissed } = now;
    return html`<div class="figs">
      ${figure(words.waiting, String(now.waiting), words.people, words.waitingNote(now.queuesWaiting))}
      ${figure(words.most, most ? String(most.waiting) : '0', words.people, most ? `${most.queue} ${name(most)}` : words.mostNobody)}
${longest?.wait ? figure(words.longest, said.waitRange(longest.wait), '', `${longest.queue} ${name(longest)}`, true) : nothing}
      ${figure(words.windows, String(now.windows.open), `/ ${now.windows.due}`, words.windowsNote(now.windows.paused, now.windows.shut))}
      ${figure(words.serving, String(now.serving), words.rooms, words.servingNote(now.calling, now.free))}
      ${figure(words.missed, String(now.missed), words.numbers, lastMissed ? words.missedNote(lastMissed.number, clock(lastMissed.at)) : words.missedNone)}
    </div>`;
  }
}

const figure = (title: string, value: string, unit: string, note: string, text = false): TemplateResult => html`
  <section class="card fig"><h2 title=${title}>${title}</h2><p class=${text ? 'text' : ''}>${value}${unit ? html`<small>${unit}</small>` : nothing}</p><span title=${note}>${note}</span></section>`;

declare global {
  interface HTMLElementTagNameMap {
    'hall-page': HallPage;
  }
}
