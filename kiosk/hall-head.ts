import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import type { LocalTime } from '../shared/time.ts';
import type { HallView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { hallLine } from './hours.ts';
import { look } from './look.ts';
import { isWordy, nameOf } from './name-of.ts';

/** The hall's name, its hours or why it is closed, and the clock on its wall. */
@customElement('hall-head')
export class HallHead extends LitElement {
  @property({ attribute: false }) hall?: HallView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      :host { display: block; }
      header { height: 172px; padding: 0 48px; display: flex; align-items: center; gap: 24px; background: var(--head); color: var(--on-head); }
      .mark { width: 96px; height: 96px; border-radius: 24px; background: var(--on-head); color: var(--head); display: grid; place-items: center;
        font: 700 60px/1 var(--serif); flex: none; }
      .hall { flex: 1; min-width: 0; max-height: 100%; overflow: hidden; padding: 4px 0; }
      h1 { font-size: max(28px, 42px * var(--fit)); font-weight: 700; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
      .hall p { font-size: 28px; line-height: 1.35; color: var(--on-head-2); margin-top: 4px; }
      .clock { text-align: end; white-space: nowrap; }
      .clock b { display: block; font-size: 64px; line-height: 1.15; font-weight: 700; }
      .clock span { display: block; font-size: 28px; line-height: 1.3; color: var(--on-head-2); }
      .en h1 { font-size: max(28px, 34px * var(--fit)); line-height: 1.15; }
      .mark:has(+ .hall[data-fit='4'], + .hall[data-fit='5']) { display: none; }
      .en .hall p { line-height: 1.2; text-wrap: balance; }
      @media (orientation: landscape) {
        header { height: 120px; padding: 0 40px; }
        .mark { width: 80px; height: 80px; border-radius: 20px; font-size: 50px; }
        .hall { display: flex; align-items: baseline; gap: 8px 32px; flex-wrap: wrap; }
        .hall p { margin: 0; }
        .en h1 { font-size: max(28px, 40px * var(--fit)); }
        .en .hall { display: block; }
        .clock { display: flex; align-items: baseline; gap: 20px; flex-direction: row-reverse; }
      }
      @container style(--contrast: 1) { header { border-bottom: 4px solid var(--edge); } }
      @container style(--large: 1) {
        header { height: 132px; padding: 0 36px; gap: 18px; }
        .mark { width: 74px; height: 74px; border-radius: 18px; font-size: 46px; }
        h1 { font-size: max(28px, 37px * var(--fit)); }
        .en h1 { font-size: max(28px, 30px * var(--fit)); }
        .hall p { line-height: 1.25; }
        .clock b { font-size: 50px; }
        @media (orientation: landscape) { header { height: 92px; padding: 0 32px; } .mark { width: 64px; height: 64px; font-size: 40px; } }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.hall');
  }

  override render() {
    const { hall, wall, language } = this;
    if (!hall) return nothing;
    const words = common[language];
    return html`
      <header class=${isWordy(language) ? 'en' : ''}>
        <div class="mark" aria-hidden="true">${[...hall.name][0]}</div>
        <div class="hall">
          <h1 class="name">${nameOf(hall, language)}</h1>
          <p>${hallLine(hall, language)}</p>
        </div>
        ${
          wall
            ? html`<div class="clock">
                <b>${wall.clock}</b><span>${words.date(wall.day)}${isWordy(language) ? words.comma : ' '}${words.weekday(wall.day)}</span>
              </div>`
            : nothing
        }
      </header>
    `;
  }
}
