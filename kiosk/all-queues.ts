import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { pageOf } from './choice.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import './page-head.ts';
import './page-keys.ts';
import './queue-card.ts';
import { type Places, placesIn, type Room } from './room.ts';
import { wish } from './wish.ts';

const PLACES: Places = [12, 9, 7, 6, 6, 4];

/** All services, page by page: to take a number, or to look up the papers of one. */
@customElement('all-queues')
export class AllQueues extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';
  @property() purpose: 'number' | 'papers' = 'number';
  @property({ type: Number }) page = 0;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); }
      .services { padding: 36px 48px; display: grid; grid-template: repeat(6, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); gap: 22px 20px; }
      .keys { padding: 0 48px 36px; display: flex; justify-content: center; gap: 20px; }
      .find { flex: 1; min-height: 104px; min-width: 0; overflow: hidden; }
      .find small { margin: 0; font-size: 28px; }
      .find[data-fit='3'] small, .find[data-fit='4'] small, .find[data-fit='5'] small { display: none; }
      .keys:empty, .keys.one { display: none; }
      @media (orientation: landscape) {
        .services { padding: 28px 40px; grid-template: repeat(3, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr)); gap: 20px 24px; }
        .keys { padding: 0 40px 24px; --page-key: 88px; }
        .find { min-height: 88px; }
        .find small { display: inline; margin-inline-start: 20px; }
      }
      @container style(--low: 1) {
        .services { padding: 20px 48px; grid-template-rows: repeat(3, minmax(0, 1fr)); gap: 16px 20px; }
        .keys { padding: 0 48px 20px; --page-key: 92px; }
        .find { min-height: 92px; }
      }
      @container style(--large: 1) {
        .services { padding: 16px 36px; grid-template: repeat(7, minmax(0, 1fr)) / minmax(0, 1fr); gap: 12px; }
        .keys { padding: 0 36px 14px; gap: 14px; }
        .keys:not(.papers) > page-keys { flex: 1; }
        .find { min-height: 88px; }
        .find small { display: none; }
        @container style(--low: 1) { .services { padding: 12px 36px; grid-template-rows: repeat(4, minmax(0, 1fr)); } .keys { padding: 0 36px 12px; --page-key: 80px; } .find { min-height: 80px; } }
        @media (orientation: landscape) {
          .services { padding: 16px 32px; grid-template: repeat(3, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); }
          .keys { padding: 0 32px 14px; --page-key: 76px; }
          .find { min-height: 76px; }
        }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.find');
  }

  override render() {
    const { view, wall, language, purpose, room } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const { rows, page, pages } = pageOf(view.queues, this.page, placesIn(PLACES, room));
    const papers = purpose === 'papers';
    return html`
      <div class="page">
        <page-head heading=${papers ? words.whichPapers : words.allServices} .wall=${wall} language=${language}></page-head>
        <main class="services">
          ${repeat(
            rows,
            ({ queue }) => queue,
            (row) =>
              html`<queue-card small .row=${row} .hall=${view.hall} ?short=${room.large} language=${language} purpose=${purpose}></queue-card>`,
          )}
        </main>
        <div class="keys ${papers ? 'papers' : pages < 2 ? 'one' : ''}">
          ${
            papers
              ? html`<button class="key blue find" @click=${wish({ want: 'find' })}>
                  ${icon('search')}<span>${words.findKey}<small>${words.findKeyHint}</small></span>
                </button>`
              : nothing
          }<page-keys
            ?full=${room.large && !papers}
            ?compact=${room.large && papers}
            .page=${page}
            .pages=${pages}
            language=${language}
          ></page-keys></div>
      </div>
    `;
  }
}
