import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { card } from './card-look.ts';
import { choiceOf, someOf } from './choice.ts';
import { figures } from './figures.ts';
import './hall-head.ts';
import { headline } from './hours.ts';
import { look } from './look.ts';
import './queue-card.ts';
import './tool-row.ts';
import { wish } from './wish.ts';

/** The first screen: what it is about, the papers, and the services with the wait of each. */
@customElement('choose-queue')
export class ChooseQueue extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';
  @property({ type: Boolean }) wide = false;

  static override styles = [
    ...look,
    card,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto auto auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); }
      .ask { padding: 36px 48px 0; }
      .ask h2 { font-size: 64px; font-weight: 700; line-height: 1.25; }
      .ask p { font-size: 32px; line-height: 1.45; color: var(--ink-2); margin-top: 8px; text-wrap: balance; word-break: keep-all; }
      .acts { padding: 28px 48px 0; }
      .act { width: 100%; min-height: 136px; border: 2px solid var(--blue-7); border-radius: 24px; background: var(--blue-50); color: var(--blue-7); display: flex;
        align-items: center; gap: 24px; padding: 0 32px 0 28px; text-align: left; }
      .act .dot { width: 88px; height: 88px; border-radius: 50%; background: var(--card); display: grid; place-items: center; flex: none; }
      .act .dot .icon { font-size: 50px; }
      .act b { font-size: 42px; line-height: 1.3; }
      .act small { font-size: 32px; line-height: 1.4; color: var(--ink); flex: 1; }
      .act > .icon { font-size: 44px; }
      .services { padding: 28px 48px 36px; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); grid-auto-rows: minmax(0, 296px); gap: 22px 20px; align-content: start; }
      .services.full { grid-auto-rows: minmax(0, 1fr); align-content: stretch; }
      @media (orientation: landscape) {
        .page { grid-template: auto auto auto minmax(0, 1fr) auto / 520px minmax(0, 1fr); }
        hall-head { grid-column: 1 / 3; }
        .page::before { content: ""; grid-area: 2 / 1 / 6 / 2; background: var(--blue-50); }
        .ask { grid-area: 2 / 1; padding: 36px 40px 0; }
        .ask h2 { font-size: 60px; line-height: 1.2; }
        .ask p { color: var(--ink); margin-top: 16px; }
        .acts { grid-area: 3 / 1; padding: 36px 40px 0; }
        .act { background: var(--card); min-height: 200px; display: grid; grid-template: auto auto / auto minmax(0, 1fr) auto; gap: 0 28px; align-content: center; padding: 0 28px; }
        .act .dot { background: var(--blue-50); width: 96px; height: 96px; grid-row: 1 / 3; }
        .act small { grid-area: 2 / 2; font-size: 30px; text-wrap: balance; }
        .act > .icon { grid-area: 1 / 3 / 3 / 4; }
        .services { grid-area: 2 / 2 / 6 / 3; padding: 36px 40px; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 24px; }
        tool-row { grid-area: 5 / 1; }
        .ask h2.en { font-size: 50px; }
      }
    `,
  ];

  override render() {
    const { view, wall, language } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const { hall } = view;
    const places = this.wide ? 9 : 8;
    const { shown, more } = choiceOf(view, places);
    const { title, hint } = headline(hall, language);
    const english = language === 'en';
    const cards = shown.length + (more.length ? 1 : 0);
    return html`
      <div class="page">
        <hall-head .hall=${hall} .wall=${wall} language=${language}></hall-head>
        <section class="ask">
          <h2 class="name ${english ? 'en' : ''}">${title}</h2>
          <p>${hint}</p>
        </section>
        <div class="acts">
          <button class="act" @click=${wish({ want: 'papers' })}>
            <span class="dot">${icon('papers')}</span><b>${words.papers}</b><small>${words.papersHint}</small>${icon('chev')}
          </button>
        </div>
        <main class="services ${cards > places - (this.wide ? 3 : 2) ? 'full' : ''}" aria-label=${words.services}>
          ${repeat(
            shown,
            ({ queue }) => queue,
            (row) => html`<queue-card .row=${row} .hall=${hall} language=${language}></queue-card>`,
          )}
          ${
            more.length
              ? html`<button class="card all ${english ? 'en' : ''}" @click=${wish({ want: 'all-services' })}>
                  <span class="top"><span class="name">${words.allServices}</span><span class="letter">${icon('grid')}</span></span>
                  <span class="ex"
                    >${someOf(common[language].list(more.map((row) => (english ? row.nameEn : row.name))), english ? 48 : 14)}</span
                  >
                  <span class="live"
                    ><span>${hall.open ? figures(words.moreServices(more.length)) : words.seeAll}</span>${icon('chev')}</span
                  >
                </button>`
              : nothing
          }
        </main>
        <tool-row column phone=${hall.phones.consult} language=${language}></tool-row>
      </div>
    `;
  }
}
