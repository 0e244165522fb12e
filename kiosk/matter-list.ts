import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import { type MatterRow, nameIn, type QueueRow } from '../shared/views.ts';
import type { KioskLang, LifeEvent } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { pageOf } from './choice.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { matterRow } from './matter-look.ts';
import { isWordy, nameOf } from './name-of.ts';
import './page-head.ts';
import './page-keys.ts';
import { type Places, placesIn, type Room } from './room.ts';
import { wish } from './wish.ts';

const PLACES: Places = [10, 10, 7, 6, 5, 3];

/** What can be done in one queue, or at one turn of a life, to find the papers of the one matter. */
@customElement('matter-list')
export class MatterList extends LitElement {
  @property({ attribute: false }) row?: QueueRow;
  /** In place of a queue: what it is about. */
  @property({ attribute: false }) event: LifeEvent | null = null;
  /** Undefined while it is being fetched, null when it could not be. */
  @property({ attribute: false }) matters: readonly MatterRow[] | null | undefined;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';
  @property({ type: Number }) page = 0;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };

  static override styles = [
    ...look,
    matterRow,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); }
      h2 { padding: 32px 48px 0; font-size: 40px; line-height: 1.35; color: var(--ink-2); display: flex; justify-content: space-between; gap: 24px; align-items: baseline; }
      h2 small { font-size: 32px; white-space: nowrap; }
      ol { padding: 24px 48px 32px; display: grid; grid-template: repeat(10, minmax(0, 140px)) / minmax(0, 1fr); gap: 14px; }
      .keys { padding: 0 48px 32px; display: flex; justify-content: center; }
      .keys.one { display: none; }
      .empty { grid-row: 2 / 5; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 56px; padding: 0 96px; font-size: 48px; line-height: 1.5; text-align: center; text-wrap: balance; }
      .empty .key { min-width: 520px; height: 160px; }
      @media (orientation: landscape) {
        h2 { padding: 20px 40px 0; }
        ol { padding: 20px 40px 24px; grid-template: repeat(5, minmax(0, 140px)) / repeat(2, minmax(0, 1fr)); gap: 14px 24px; }
        .keys { padding: 0 40px 20px; --page-key: 88px; }
      }
      @container style(--low: 1) {
        h2 { display: none; }
        ol { padding: 20px 48px; grid-template-rows: repeat(5, minmax(0, 124px)); }
        .keys { padding: 0 48px 20px; --page-key: 92px; }
        .empty { gap: 32px; font-size: 40px; }
        .empty .key { height: 128px; }
      }
      @container style(--large: 1) {
        h2 { padding: 16px 36px 0; font-size: 34px; }
        h2 small { font-size: 30px; }
        ol { padding: 14px 36px; grid-template: repeat(7, minmax(0, 140px)) / minmax(0, 1fr); gap: 12px; }
        .keys { padding: 0 36px 14px; }
        .keys page-keys { flex: 1; }
        .empty { padding: 0 48px; font-size: 40px; gap: 32px; }
        .empty .key { min-width: 320px; height: 112px; min-height: 0; }
        @container style(--low: 1) { ol { padding: 12px 36px; grid-template-rows: repeat(3, minmax(0, 160px)); } .keys { padding: 0 36px 12px; --page-key: 84px; } }
        @media (orientation: landscape) {
          h2 { display: none; }
          ol { padding: 14px 32px; grid-template: repeat(3, minmax(0, 160px)) / repeat(2, minmax(0, 1fr)); }
          .keys { padding: 0 32px 12px; --page-key: 76px; }
        }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.row');
  }

  override render() {
    const { row, event, matters, wall, language } = this;
    const words = kioskWords[language];
    const heading = event ? words.events[event] : row ? nameIn(row, language) : '';
    const none = event ? words.noEvent : words.noMatters;
    return html`
      <div class="page ${isWordy(language) ? 'en' : ''}">
        <page-head heading=${heading} .wall=${wall} language=${language}></page-head>
        ${matters ? (matters.length ? this.list(matters) : html`<p class="empty">${none}</p>`) : missing(language, matters === null)}
      </div>
    `;
  }

  private list(matters: readonly MatterRow[]) {
    const { language, event, room } = this;
    const words = kioskWords[language];
    const { rows, page, pages } = pageOf(matters, this.page, placesIn(PLACES, room));
    return html`
      <h2><span>${words.whichMatter}</span><small>${words.matterCount(matters.length)}</small></h2>
      <ol>
        ${repeat(
          rows,
          ({ code }) => code,
          (matter) => html`<li>
            <button class="row" @click=${wish({ want: 'matter', queue: matter.queue, matter: matter.code })}>
              <span><b class="name">${nameOf(matter, language)}</b>${event ? html`<small>${nameOf(matter.departmentName, language)}</small>` : nothing}</span>
              ${matter.kind === 'instant' ? html`<small class="at-once">${words.instant}</small>` : nothing}${icon('chev')}
            </button>
          </li>`,
        )}
      </ol>
      <div class="keys ${pages < 2 ? 'one' : ''}">
        <page-keys ?full=${room.large} .page=${page} .pages=${pages} language=${language}></page-keys>
      </div>
    `;
  }
}

/** In place of what is not here yet, or could not be fetched. */
export function missing(language: KioskLang, failed: boolean): TemplateResult {
  const words = kioskWords[language];
  return failed
    ? html`<div class="empty" role="status">
        <p>${words.fetchFailed}</p>
        <button class="key prime" @click=${wish({ want: 'fetch-again' })}>${words.again}</button>
      </div>`
    : html`<p class="empty" role="status">${words.fetching}</p>`;
}
