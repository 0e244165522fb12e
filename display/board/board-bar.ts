import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { BoardView, HallView } from '../../shared/views.ts';
import type { HallPhase, Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { sizeFor } from '../fit.ts';
import { type MarkName, mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';
import { withoutCode } from './names.ts';

const PHASE_MARKS: Record<HallPhase, MarkName> = {
  'pre-open': 'free',
  open: 'serving',
  lunch: 'paused',
  closing: 'serving',
  closed: 'closed',
  emergency: 'calling',
};

/** The top of a board: whose it is, whether the hall is open, the day, its hours and the hall's clock while that is sure. */
@customElement('board-bar')
export class BoardBar extends LitElement {
  @property({ attribute: false }) hall!: HallView;
  /** The zone the board is for; null: the whole hall. */
  @property({ attribute: false }) zone: BoardView['zones'][number] | null = null;
  /** Upright over the windows of one zone: what matters is where one is. */
  @property({ type: Boolean, reflect: true }) sign = false;
  @property({ attribute: false }) now: Instant | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { height: 5.5rem; background: var(--bar); box-shadow: -0.5rem -0.5rem 0 var(--bar), 0.5rem -0.5rem 0 var(--bar); display: flex; align-items: center; padding: 0 2.5rem; }
      .own { width: 3.5rem; height: 3.5rem; border-radius: 0.875rem; background: #fff; color: var(--blue-7); display: grid; place-items: center;
        font-size: 2.25rem; font-weight: 700; line-height: 1; margin-right: 1.25rem; flex: none; }
      h1 { font-size: 2.5rem; font-weight: 700; letter-spacing: 0.02em; line-height: 1.2; }
      h1.less { font-size: 2.25rem; letter-spacing: 0; }
      h1.least { font-size: 2rem; line-height: 1.15; letter-spacing: 0; white-space: normal; text-wrap: balance; }
      h1 small { font-size: 2rem; font-weight: 400; color: var(--sky-2); margin-left: 1.25rem; }
      .state { margin: 0 1.75rem; height: 3rem; padding: 0 1.25rem 0 1rem; border: 0.125rem solid var(--sky); border-radius: 1.5rem; color: var(--sky-2);
        font-size: 2rem; display: flex; align-items: center; gap: 0.625rem; line-height: 1; flex: none; }
      .state .mark { font-size: 1.5rem; top: 0; }
      .when { margin-left: auto; display: flex; align-items: center; gap: 2.25rem; font-size: 2rem; }
      .hours { color: var(--sky-2); display: flex; gap: 2rem; }
      time { font-size: 3.5rem; font-weight: 700; line-height: 1; min-width: 9.125rem; text-align: right; }
      @container style(--shape: upright) {
        :host { height: 11rem; display: grid; grid-template-columns: auto 1fr auto; grid-template-rows: auto auto; align-content: center; row-gap: 0.5rem; }
        .own { width: 4.5rem; height: 4.5rem; font-size: 3rem; }
        h1 { font-size: 3.25rem; grid-column: 2; }
        h1.less { font-size: 2.75rem; }
        h1.least { font-size: 2.25rem; line-height: 1.15; white-space: normal; padding-right: 1rem; }
        .state { grid-column: 3; margin: 0; }
        .when { grid-column: 1 / -1; margin: 0; }
        time { margin-left: auto; font-size: 4rem; }
        :host([sign]) { height: 12.5rem; display: flex; align-items: center; justify-content: space-between; gap: 2rem; }
        :host([sign]) h1 { font-size: 4.5rem; line-height: 1.25; }
        :host([sign]) time { font-size: 4.5rem; line-height: 1.25; display: block; }
        :host([sign]) p { font-size: 2.5rem; line-height: 1.3; color: var(--sky-2); }
        .right { text-align: right; }
      }
    `,
  ];

  override render() {
    const { hall, zone, now, language } = this;
    const words = common[language];
    if (this.sign && zone) return this.zoneSign(zone);
    const wall = now === null ? null : localTime(now, hall.timezone);
    const name = language === 'en' ? hall.nameEn : hall.name;
    const place = zone ? displayWords[language].place(words.floor(zone.floor), words.zone(zone.code)) : '';
    const size = sizeFor(place ? `${place}  ${name}` : name, [
      ['', 14],
      ['less', 17],
      ['least', 99],
    ]);
    const day = wall?.day ?? hall.day;
    return html`
      <span class="own" aria-hidden="true">${[...hall.name][0]}</span>
      <h1 class=${size}>${place ? html`${place}<small>${name}</small>` : name}</h1>
      <span class="state">${mark(PHASE_MARKS[hall.state])}${words.phase[hall.state]}</span>
      <p class="when">
        <span>${displayWords[language].today(words.date(day), words.weekday(day))}</span>
        ${hall.state === 'closed' ? nothing : html`<span class="hours">${hall.sessions.map((one) => html`<span>${words.span(one.open, one.close)}</span>`)}</span>`}
        ${wall ? html`<time>${wall.clock}</time>` : nothing}
      </p>
    `;
  }

  private zoneSign(zone: BoardView['zones'][number]) {
    const { hall, now, language } = this;
    const words = common[language];
    const wall = now === null ? null : localTime(now, hall.timezone);
    const day = wall?.day ?? hall.day;
    const name = withoutCode(language === 'en' ? zone.nameEn : zone.name, zone.code);
    return html`
      <div><h1>${displayWords[language].place(words.floor(zone.floor), words.zone(zone.code))}</h1><p>${name}</p></div>
      <div class="right">${wall ? html`<time>${wall.clock}</time>` : nothing}<p>${displayWords[language].today(words.date(day), words.weekday(day))}</p></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-bar': BoardBar;
  }
}
