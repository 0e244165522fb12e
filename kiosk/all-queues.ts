import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { pageOf } from './choice.ts';
import { look } from './look.ts';
import './page-head.ts';
import './page-keys.ts';
import './queue-card.ts';
import { wish } from './wish.ts';

const PLACES = { upright: 12, lying: 9 };

/** All services, page by page: to take a number, or to look up the papers of one. */
@customElement('all-queues')
export class AllQueues extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';
  @property() purpose: 'number' | 'papers' = 'number';
  @property({ type: Number }) page = 0;
  @property({ type: Boolean }) wide = false;

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); }
      .services { padding: 36px 48px; display: grid; grid-template: repeat(6, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); gap: 22px 20px; }
      .keys { padding: 0 48px 36px; display: flex; justify-content: center; gap: 20px; }
      .find { flex: 1; min-height: 104px; }
      .find small { margin: 0; }
      .keys:empty, .keys.one { display: none; }
      @media (orientation: landscape) {
        .services { padding: 28px 40px; grid-template: repeat(3, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr)); gap: 20px 24px; }
        .keys { padding: 0 40px 24px; --page-key: 88px; }
        .find { min-height: 88px; }
        .find small { display: inline; margin-left: 20px; }
      }
    `,
  ];

  override render() {
    const { view, wall, language, purpose } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const { rows, page, pages } = pageOf(view.queues, this.page, this.wide ? PLACES.lying : PLACES.upright);
    return html`
      <div class="page">
        <page-head heading=${purpose === 'papers' ? words.whichPapers : words.allServices} .wall=${wall} language=${language}></page-head>
        <main class="services">
          ${repeat(
            rows,
            ({ queue }) => queue,
            (row) => html`<queue-card small .row=${row} .hall=${view.hall} language=${language} purpose=${purpose}></queue-card>`,
          )}
        </main>
        <div class="keys ${pages < 2 && purpose === 'number' ? 'one' : ''}">
          ${
            purpose === 'papers'
              ? html`<button class="key blue find" @click=${wish({ want: 'find' })}>
                  ${icon('search')}<span>${words.findKey}<small>${words.findKeyHint}</small></span>
                </button>`
              : nothing
          }<page-keys .page=${page} .pages=${pages} language=${language}></page-keys></div>
      </div>
    `;
  }
}
