import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, MatterRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { pageOf } from './choice.ts';
import { look } from './look.ts';
import { missing } from './matter-list.ts';
import './page-head.ts';
import './page-keys.ts';
import { placeOf } from './place.ts';
import { wish } from './wish.ts';

const PLACES = 5;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Looks for a matter by the first letters of its sounds: 结婚 is JH. No keyboard, twenty-six big keys. */
@customElement('find-matter')
export class FindMatter extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property() typed = '';
  /** Undefined before the first answer, null when there was none. */
  @property({ attribute: false }) found: readonly MatterRow[] | null | undefined;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';
  @property({ type: Number }) page = 0;

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); }
      main { padding: 20px 48px 28px; display: grid; grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr); gap: 16px; }
      .how { font-size: 30px; line-height: 1.4; color: var(--ink-2); text-wrap: balance; }
      .how b { color: var(--ink); white-space: nowrap; }
      .field { height: 116px; padding: 0 32px; background: var(--card); border: 4px solid var(--blue-7); border-radius: 24px; display: flex; align-items: center; gap: 24px; }
      .field .icon { font-size: 48px; color: var(--blue-7); }
      .typed { flex: 1; min-width: 0; font-size: 60px; line-height: 1.2; font-weight: 700; letter-spacing: .08em; white-space: nowrap; }
      .typed.long { font-size: 40px; }
      .typed::after { content: ""; display: inline-block; width: 4px; height: 1em; margin-left: 8px; background: var(--blue-7); vertical-align: -.12em; }
      .field small { font-size: 30px; color: var(--ink-2); white-space: nowrap; }
      ol { display: grid; grid-template: repeat(5, minmax(0, 132px)) / minmax(0, 1fr); gap: 12px; }
      .row { width: 100%; height: 100%; padding: 0 28px 0 32px; background: var(--card); border: 2px solid var(--edge); border-radius: 24px; display: flex; align-items: center; gap: 24px; text-align: left; }
      .row:active { background: var(--blue-50); }
      .row > span { flex: 1; min-width: 0; }
      .row b { display: block; font-size: 40px; line-height: 1.2; }
      .row b.long { font-size: 32px; line-height: 1.15; }
      .row b.longest { font-size: 28px; line-height: 1.1; }
      .row small { display: block; font-size: 28px; line-height: 1.3; color: var(--ink-2); white-space: nowrap; }
      .row .icon { font-size: 40px; color: var(--blue-7); }
      .turn { min-height: 88px; display: flex; justify-content: center; }
      page-keys { --page-key: 88px; }
      .empty { align-self: center; display: flex; flex-direction: column; align-items: center; gap: 40px; padding: 0 80px; font-size: 40px; line-height: 1.5; text-align: center; text-wrap: balance; color: var(--ink-2); }
      .empty .key { min-width: 420px; color: #fff; }
      .pad { display: grid; grid-template: repeat(4, 112px) / repeat(7, minmax(0, 1fr)); gap: 14px; }
      .pad .key { min-height: 88px; padding: 0; font-size: 52px; }
      .pad .blue { font-size: 36px; }
      .pad .blue.en { font-size: 32px; }
      @media (orientation: landscape) {
        main { padding: 20px 40px 24px; grid-template: auto auto minmax(0, 1fr) 88px / minmax(0, 1fr) minmax(0, 1fr); gap: 16px 40px; }
        .how { grid-area: 1 / 1; }
        .field { grid-area: 2 / 1; height: 112px; }
        .pad { grid-area: 3 / 1 / 5 / 2; grid-template-rows: repeat(4, minmax(0, 1fr)); }
        ol { grid-area: 1 / 2 / 4 / 3; }
        .empty { grid-area: 1 / 2 / 4 / 3; padding: 0 40px; }
        .turn { grid-area: 4 / 2; }
      }
    `,
  ];

  override render() {
    const { view, typed, found, wall, language } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const english = language === 'en';
    const { rows, page, pages } = pageOf(found ?? [], this.page, PLACES);
    const [how, example] = words.findHow;
    return html`
      <div class="page">
        <page-head heading=${words.findTitle} .wall=${wall} language=${language}></page-head>
        <main>
          <p class="how">${how}<b>${example}</b></p>
          <div class="field" role="status">
            ${icon('search')}<span class="typed ${typed.length > 9 ? 'long' : ''}">${typed}</span>
            ${typed && found ? html`<small>${words.foundCount(found.length)}</small>` : nothing}
          </div>
          ${
            rows.length
              ? html`<ol>
                  ${repeat(
                    rows,
                    ({ code }) => code,
                    (row) => html`<li>${this.row(row, view)}</li>`,
                  )}
                </ol>`
              : found === null
                ? missing(language, true)
                : html`<p class="empty" role="status">${typed ? (found ? words.foundNone : words.finding) : words.findStart}</p>`
          }
          <div class="turn"><page-keys .page=${page} .pages=${pages} language=${language}></page-keys></div>
          <div class="pad">
            ${LETTERS.map((letter) => html`<button class="key" @click=${wish({ want: 'letter', letter })}>${letter}</button>`)}
            <button class="key blue ${english ? 'en' : ''}" ?disabled=${!typed} @click=${wish({ want: 'erase' })}>${words.erase}</button>
            <button class="key blue ${english ? 'en' : ''}" ?disabled=${!typed} @click=${wish({ want: 'clear' })}>${words.clear}</button>
          </div>
        </main>
      </div>
    `;
  }

  private row({ code, queue, name, nameEn }: MatterRow, view: KioskView) {
    const english = this.language === 'en';
    const said = english ? nameEn : name;
    const size = said.length > (english ? 66 : 34) ? 'longest' : said.length > (english ? 38 : 20) ? 'long' : '';
    const office = view.queues.find((row) => row.queue === queue);
    return html`<button class="row" @click=${wish({ want: 'matter', queue, matter: code })}>
      <span>
        <b class=${size}>${said}</b>
        ${office ? html`<small>${kioskWords[this.language].office(english ? office.nameEn : office.name, placeOf(view, office, this.language))}</small>` : nothing} </span
      >${icon('chev')}
    </button>`;
  }
}
