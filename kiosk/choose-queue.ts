import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import { type KioskView, nameIn, type QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { card } from './card-look.ts';
import { choiceOf, pageOf, someOf } from './choice.ts';
import { figures } from './figures.ts';
import { Fit } from './fit.ts';
import './hall-head.ts';
import './home-acts.ts';
import { headline } from './hours.ts';
import { look } from './look.ts';
import { type Manner, PLAIN } from './manner.ts';
import { isWordy } from './name-of.ts';
import './page-keys.ts';
import './queue-card.ts';
import { type Places, placesIn, type Room } from './room.ts';
import './tool-row.ts';
import { wish } from './wish.ts';

/** Cards of services; in large letters rows of a page. */
const PLACES: Places = [8, 9, 6, 6, 6, 4];

/** The first screen: what it is about, what else one may want, and the services with the wait of each. */
@customElement('choose-queue')
export class ChooseQueue extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';
  @property({ attribute: false }) manner: Manner = PLAIN;
  @property({ type: Number }) page = 0;
  @property({ type: Boolean }) voiced = false;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };

  static override styles = [
    ...look,
    card,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto max-content auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); }
      .ask { padding: 32px 48px 0; height: 212px; overflow: hidden; }
      .ask h2 { font-size: max(36px, 64px * var(--fit)); font-weight: 700; line-height: 1.25; text-wrap: balance; }
      .ask p { font-size: max(28px, 32px * var(--fit)); line-height: 1.4; color: var(--ink-2); margin-top: 8px; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
      .ask p b { color: var(--ink); white-space: nowrap; }
      home-acts { padding: 24px 48px 0; }
      .services { padding: 28px 48px 36px; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); grid-auto-rows: minmax(0, 260px); gap: 24px 20px; align-content: start; }
      .services.full { grid-auto-rows: minmax(0, 1fr); align-content: stretch; }
      .turn { padding: 0 48px 24px; }
      @media (orientation: landscape) {
        .page { grid-template: auto max-content minmax(0, 1fr) auto / 520px minmax(0, 1fr); }
        hall-head { grid-column: 1 / 3; }
        .page::before { content: ""; grid-area: 2 / 1 / 4 / 2; background: var(--blue-50); }
        .ask { grid-area: 2 / 1; padding: 32px 40px 0; height: auto; max-height: 300px; }
        .ask h2 { font-size: max(36px, 60px * var(--fit)); line-height: 1.2; }
        .ask p { color: var(--ink); margin-top: 16px; }
        home-acts { grid-area: 3 / 1; padding: 28px 40px 36px; max-height: 460px; }
        .services { grid-area: 2 / 2 / 4 / 3; padding: 36px 40px; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 24px; }
        tool-row { grid-area: 4 / 1 / 5 / 3; }
      }
      @container style(--low: 1) {
        .page { grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); }
        .services { padding: 20px 48px 24px; gap: 20px; }
      }
      @container style(--large: 1) {
        .page { grid-template: auto max-content minmax(0, 1fr) auto auto / minmax(0, 1fr); }
        .ask { height: auto; max-height: 200px; padding: 12px 36px 8px; }
        .ask h2 { font-size: max(36px, 55px * var(--fit)); }
        .ask p { display: none; }
        .ask.shut p { display: block; font-size: 28px; margin-top: 4px; }
        .services, .services.full { padding: 14px 36px 14px; grid-template: repeat(6, minmax(0, 1fr)) / minmax(0, 1fr); gap: 14px; }
        .services > home-acts { padding: 0; }
        .turn { padding: 0 36px 14px; }
        @container style(--low: 1) {
          .page { grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr); }
          .services, .services.full { padding: 16px 36px 12px; grid-template-rows: repeat(4, minmax(0, 1fr)); gap: 12px; }
          .turn { padding-bottom: 12px; }
          page-keys { --page-key: 84px; }
        }
        @media (orientation: landscape) {
          .page { grid-template: auto max-content minmax(0, 1fr) auto auto / 400px minmax(0, 1fr); }
          .page::before { grid-area: 2 / 1 / 5 / 2; }
          .ask { padding: 24px 32px 0; max-height: 350px; }
          .ask p { display: block; font-size: max(28px, 30px * var(--fit)); }
          .ask[data-fit='4'] p, .ask[data-fit='5'] p { margin-top: 8px; line-height: 1.2; }
          home-acts { grid-area: 3 / 1; padding: 20px 32px 24px; max-height: 300px; }
          .services, .services.full { grid-area: 2 / 2 / 4 / 3; padding: 20px 32px 14px; grid-template: repeat(3, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); gap: 14px; }
          .turn { grid-area: 4 / 2; padding: 0 32px 14px; }
          page-keys { --page-key: 76px; }
          tool-row { grid-area: 5 / 1 / 6 / 3; }
        }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.ask, .card');
  }

  override render() {
    const { view, wall, language, room } = this;
    if (!view) return nothing;
    const { large, low, wide } = room;
    const head = low ? nothing : html`<hall-head .hall=${view.hall} .wall=${wall} language=${language}></hall-head>${this.question(view)}`;
    const acts = html`<home-acts language=${language} ?plain=${large}></home-acts>`;
    return html`
      <div class="page">
        ${head}${large && !wide ? nothing : acts}${large ? this.rows(view, wide ? [] : [acts]) : this.cards(view)}
        <tool-row .languages=${view.languages} .manner=${this.manner} .room=${room} ?voiced=${this.voiced} language=${language}></tool-row>
      </div>
    `;
  }

  private question({ hall }: KioskView) {
    const { title, hint } = headline(hall, this.language);
    const [consult, phone] = kioskWords[this.language].consult(hall.phones.consult);
    return html`<section class="ask ${hall.open ? '' : 'shut'}">
      <h2 class="name">${title}</h2>
      <p>${hint}${hall.open ? nothing : html` ${consult} <b>${phone}</b>`}</p>
    </section>`;
  }

  private cards(view: KioskView) {
    const { language, room } = this;
    const words = kioskWords[language];
    const places = placesIn(PLACES, room);
    const { shown, more } = choiceOf(view, places);
    const wordy = isWordy(language);
    const cards = shown.length + (more.length ? 1 : 0);
    const examples = common[language].list(more.map((row) => nameIn(row, language)));
    return html`
      <main class="services ${cards > places - (room.wide ? 3 : 2) ? 'full' : ''}" aria-label=${words.services}>
        ${repeat(shown, ({ queue }) => queue, this.card(view))}
        ${
          more.length
            ? html`<button class="card all ${wordy ? 'en' : ''}" @click=${wish({ want: 'all-services' })}>
                <span class="top"><span class="name">${words.allServices}</span><span class="letter">${icon('grid')}</span></span>
                <span class="ex">${someOf(examples, wordy ? 48 : 14)}</span>
                <span class="live"><span>${view.hall.open ? figures(words.moreServices(more.length)) : words.seeAll}</span>${icon('chev')}</span>
              </button>`
            : nothing
        }
      </main>
    `;
  }

  /** All services in large letters, page by page, behind what else one may want. */
  private rows(view: KioskView, before: readonly TemplateResult[]) {
    const { language, room } = this;
    const { shown } = choiceOf(view, view.queues.length);
    const all: readonly (QueueRow | TemplateResult)[] = [...before, ...shown];
    const { rows, page, pages } = pageOf(all, this.page, placesIn(PLACES, room));
    return html`
      <main class="services" aria-label=${kioskWords[language].services}>
        ${repeat(
          rows,
          (row) => ('queue' in row ? row.queue : 'acts'),
          (row) => ('queue' in row ? this.card(view)(row) : row),
        )}
      </main>
      <div class="turn"><page-keys full .page=${page} .pages=${pages} language=${language}></page-keys></div>
    `;
  }

  private readonly card = (view: KioskView) => (row: QueueRow) =>
    html`<queue-card .row=${row} .hall=${view.hall} ?short=${this.room.large} language=${this.language}></queue-card>`;
}
