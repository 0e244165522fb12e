import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, MatterRow } from '../shared/views.ts';
import { type KioskLang, LIFE_EVENTS } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { pageOf } from './choice.ts';
import { findLook } from './find-look.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { missing } from './matter-list.ts';
import { matterRow } from './matter-look.ts';
import { isWordy, nameOf } from './name-of.ts';
import './page-head.ts';
import './page-keys.ts';
import { placeOf } from './place.ts';
import { type Places, placesIn, type Room } from './room.ts';
import { wish } from './wish.ts';

const PLACES: Places = [5, 5, 4, 3, 3, 2];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Looks for a matter by the first letters of its sounds: 结婚 is JH. No keyboard, twenty-six big keys; before the first of them the turns of a life. */
@customElement('find-matter')
export class FindMatter extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property() typed = '';
  /** Undefined before the first answer, null when there was none. */
  @property({ attribute: false }) found: readonly MatterRow[] | null | undefined;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';
  @property({ type: Number }) page = 0;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };

  static override styles = [...look, matterRow, findLook];

  constructor() {
    super();
    new Fit(this, '.row, .event, .pad .blue');
  }

  override render() {
    const { view, typed, found, wall, language, room } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const { rows, page, pages } = pageOf(found ?? [], this.page, placesIn(PLACES, room));
    const [how, example] = words.findHow;
    const compact = room.large || room.low;
    return html`
      <div class="page ${isWordy(language) ? 'en' : ''}">
        <page-head heading=${words.findTitle} .wall=${wall} language=${language}></page-head>
        <main>
          <p class="how">${how}<b>${example}</b></p>
          <div class="field" role="status">
            ${icon('search')}<span class="typed ${typed.length > 9 ? 'long' : ''}">${typed}</span>
            ${typed && found ? html`<small>${words.foundCount(found.length)}</small>` : nothing}
          </div>
          ${typed ? this.answer(view, rows) : this.start()}
          ${typed ? html`<div class="turn"><page-keys ?compact=${compact} .page=${page} .pages=${pages} language=${language}></page-keys></div>` : nothing}
          <div class="pad">
            ${LETTERS.map((letter) => html`<button class="key" @click=${wish({ want: 'type', sign: letter })}>${letter}</button>`)}
            <button class="key blue" ?disabled=${!typed} @click=${wish({ want: 'erase' })}>${words.erase}</button>
            <button class="key blue" ?disabled=${!typed} @click=${wish({ want: 'clear' })}>${words.clear}</button>
          </div>
        </main>
      </div>
    `;
  }

  private start() {
    const words = kioskWords[this.language];
    return html`<section class="start">
      <p>${words.findStart}</p>
      <div class="events">
        ${LIFE_EVENTS.map((event) => html`<button class="key event" @click=${wish({ want: 'event', event })}>${words.events[event]}</button>`)}
      </div>
    </section>`;
  }

  private answer(view: KioskView, rows: readonly MatterRow[]) {
    const words = kioskWords[this.language];
    if (this.found === null) return missing(this.language, true);
    if (rows.length === 0) return html`<p class="empty" role="status">${this.found ? words.foundNone : words.finding}</p>`;
    return html`<ol>
      ${repeat(
        rows,
        ({ code }) => code,
        (row) => html`<li>${this.row(row, view)}</li>`,
      )}
    </ol>`;
  }

  /** The matter, whose it is, and where that is. */
  private row(matter: MatterRow, view: KioskView) {
    const { language } = this;
    const office = view.queues.find((row) => row.queue === matter.queue);
    return html`<button class="row" @click=${wish({ want: 'matter', queue: matter.queue, matter: matter.code })}>
      <span>
        <b>${nameOf(matter, language)}</b>
        <small>${nameOf(matter.departmentName, language)}${office ? `${common[language].comma}${placeOf(view, office, language)}` : nothing}</small> </span
      >${icon('chev')}
    </button>`;
  }
}
