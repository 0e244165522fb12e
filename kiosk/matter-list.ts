import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { MatterRow, QueueRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { pageOf } from './choice.ts';
import { look } from './look.ts';
import './page-head.ts';
import './page-keys.ts';
import { wish } from './wish.ts';

const PLACES = 10;

/** What can be done in one queue, to find the papers of the one matter. */
@customElement('matter-list')
export class MatterList extends LitElement {
  @property({ attribute: false }) row?: QueueRow;
  /** Undefined while it is being fetched, null when it could not be. */
  @property({ attribute: false }) matters: readonly MatterRow[] | null | undefined;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';
  @property({ type: Number }) page = 0;

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); }
      h2 { padding: 32px 48px 0; font-size: 40px; line-height: 1.35; color: var(--ink-2); display: flex; justify-content: space-between; gap: 24px; align-items: baseline; }
      h2 small { font-size: 32px; white-space: nowrap; }
      ol { padding: 28px 48px 36px; display: grid; grid-template: repeat(10, minmax(0, 1fr)) / minmax(0, 1fr); gap: 16px; }
      .row { width: 100%; height: 100%; max-height: 156px; padding: 0 28px 0 32px; background: var(--card); border: 2px solid var(--edge); border-radius: 24px; display: flex; align-items: center;
        gap: 24px; text-align: left; }
      .row:active { background: var(--blue-50); }
      .row b { flex: 1; min-width: 0; font-size: 40px; line-height: 1.25; text-wrap: balance; }
      .row b.long { font-size: 34px; }
      .row b.en { font-size: 34px; }
      .row b.en.long { font-size: 30px; }
      .row small { font-size: 28px; color: var(--ink-2); white-space: nowrap; }
      .row .icon { font-size: 40px; color: var(--blue-7); }
      .keys { padding: 0 48px 36px; display: flex; justify-content: center; }
      .keys.one { display: none; }
      .empty { grid-row: 2 / 5; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 56px; padding: 0 120px; font-size: 48px; line-height: 1.5; text-align: center; text-wrap: balance; }
      .empty .key { min-width: 520px; height: 160px; }
      @media (orientation: landscape) {
        h2 { padding: 24px 40px 0; }
        ol { padding: 20px 40px 28px; grid-template: repeat(5, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); gap: 16px 24px; }
        .keys { padding: 0 40px 24px; --page-key: 88px; }
      }
    `,
  ];

  override render() {
    const { row, matters, wall, language } = this;
    const words = kioskWords[language];
    const name = (language === 'en' ? row?.nameEn : row?.name) ?? '';
    return html`
      <div class="page">
        <page-head heading=${name} .wall=${wall} language=${language}></page-head>
        ${matters ? (matters.length ? this.list(matters) : html`<p class="empty">${words.noMatters}</p>`) : missing(language, matters === null)}
      </div>
    `;
  }

  private list(matters: readonly MatterRow[]) {
    const { language } = this;
    const words = kioskWords[language];
    const english = language === 'en';
    const { rows, page, pages } = pageOf(matters, this.page, PLACES);
    return html`
      <h2><span>${words.whichMatter}</span><small>${words.matterCount(matters.length)}</small></h2>
      <ol>
        ${repeat(
          rows,
          ({ code }) => code,
          (matter) => {
            const name = english ? matter.nameEn : matter.name;
            return html`<li>
              <button class="row" @click=${wish({ want: 'matter', queue: matter.queue, matter: matter.code })}>
                <b class="name ${english ? 'en' : ''} ${name.length > (english ? 42 : 16) ? 'long' : ''}">${name}</b>
                ${matter.kind === 'instant' ? html`<small>${words.instant}</small>` : nothing}${icon('chev')}
              </button>
            </li>`;
          },
        )}
      </ol>
      <div class="keys ${pages < 2 ? 'one' : ''}"><page-keys .page=${page} .pages=${pages} language=${language}></page-keys></div>
    `;
  }
}

/** In place of what is not here yet, or could not be fetched. */
export function missing(language: Lang, failed: boolean): TemplateResult {
  const words = kioskWords[language];
  return failed
    ? html`<div class="empty" role="status">
        <p>${words.fetchFailed}</p>
        <button class="key prime" @click=${wish({ want: 'fetch-again' })}>${words.again}</button>
      </div>`
    : html`<p class="empty" role="status">${words.fetching}</p>`;
}
