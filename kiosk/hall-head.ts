import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import type { LocalTime } from '../shared/time.ts';
import type { HallView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { canvas } from './canvas.ts';
import { hallLine } from './hours.ts';

/** The hall's name, its hours or why it is closed, and the clock on its wall. */
@customElement('hall-head')
export class HallHead extends LitElement {
  @property({ attribute: false }) hall?: HallView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    canvas`
      :host { display: block; }
      header { height: 172px; padding: 0 48px; display: flex; align-items: center; gap: 24px; background: var(--blue-7); color: #fff; }
      .mark { width: 96px; height: 96px; border-radius: 24px; background: #fff; color: var(--blue-7); display: grid; place-items: center;
        font: 700 60px/1 var(--serif); flex: none; }
      .hall { flex: 1; min-width: 0; }
      h1 { font-size: 42px; font-weight: 700; line-height: 1.25; text-wrap: balance; }
      .hall p { font-size: 28px; line-height: 1.35; color: var(--blue-50); margin-top: 4px; }
      .clock { text-align: right; white-space: nowrap; }
      .clock b { display: block; font-size: 64px; line-height: 1.15; font-weight: 700; }
      .clock span { display: block; font-size: 28px; line-height: 1.3; color: var(--blue-50); }
      .en h1 { font-size: 32px; line-height: 1.15; }
      .en .hall p { line-height: 1.2; text-wrap: balance; }
      @media (orientation: landscape) {
        header { height: 120px; padding: 0 40px; }
        .mark { width: 80px; height: 80px; border-radius: 20px; font-size: 50px; }
        .hall { display: flex; align-items: baseline; gap: 8px 32px; flex-wrap: wrap; }
        .hall p { margin: 0; }
        .en h1 { font-size: 40px; }
        .en .hall { display: block; }
        .clock { display: flex; align-items: baseline; gap: 20px; flex-direction: row-reverse; }
      }
    `,
  ];

  override render() {
    const { hall, wall, language } = this;
    if (!hall) return nothing;
    const words = common[language];
    return html`
      <header class=${language === 'en' ? 'en' : ''}>
        <div class="mark" aria-hidden="true">${[...hall.name][0]}</div>
        <div class="hall">
          <h1 class="name">${language === 'en' ? hall.nameEn : hall.name}</h1>
          <p>${hallLine(hall, language)}</p>
        </div>
        ${
          wall
            ? html`<div class="clock">
                <b>${wall.clock}</b><span>${words.date(wall.day)}${language === 'en' ? ', ' : ' '}${words.weekday(wall.day)}</span>
              </div>`
            : nothing
        }
      </header>
    `;
  }
}
