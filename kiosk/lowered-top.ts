import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LocalTime } from '../shared/time.ts';
import type { HallView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { figures } from './figures.ts';
import { Fit } from './fit.ts';
import './hall-head.ts';
import { hallLine, headline } from './hours.ts';
import { look } from './look.ts';

/** What stands above a lowered page: the hall, its question large, how it goes. To be read, nothing to be touched. */
@customElement('lowered-top')
export class LoweredTop extends LitElement {
  @property({ attribute: false }) hall?: HallView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';
  /** The question of the first page; other pages have their own heading, and only the hours stand here. */
  @property({ type: Boolean }) asks = false;

  static override styles = [
    ...look,
    canvas`
      :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--blue-50); }
      .say { min-height: 0; overflow: hidden; padding: 24px 64px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 24px; text-align: center; }
      h2 { font-size: max(40px, 96px * var(--fit)); line-height: 1.25; font-weight: 700; text-wrap: balance; }
      p { font-size: max(28px, 40px * var(--fit)); line-height: 1.45; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
      p b { white-space: nowrap; }
      .hours { font-size: max(30px, 52px * var(--fit)); color: var(--ink-2); }
      @container style(--large: 1) { .say { padding: 12px 40px; gap: 12px; } h2 { font-size: max(40px, 80px * var(--fit)); } p { font-size: max(28px, 36px * var(--fit)); } }
      @container style(--contrast: 1) { :host { background: var(--paper); border-bottom: 4px solid var(--line); } }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.say');
  }

  override render() {
    const { hall, wall, language } = this;
    if (!hall) return nothing;
    return html`
      <hall-head .hall=${hall} .wall=${wall} language=${language}></hall-head>
      <section class="say">
        ${this.asks ? this.question(hall) : html`<p class="hours">${figures(hallLine(hall, language))}</p>`}
      </section>
    `;
  }

  private question(hall: HallView) {
    const { title, hint } = headline(hall, this.language);
    return html`<h2 class="name">${title}</h2>
      <p>${hint}</p>`;
  }
}
