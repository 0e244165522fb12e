import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { addDays, localTime } from '../../shared/time.ts';
import type { HallView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { sizeFor } from '../fit.ts';
import { boardStyle } from './board-style.ts';

/** When the hall is closed: why, when it opens again, and the telephone. */
@customElement('night-panel')
export class NightPanel extends LitElement {
  @property({ attribute: false }) hall!: HallView;
  @property({ attribute: false }) now: Instant | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { height: 10.75rem; background: var(--navy-2); border-radius: 1.25rem; display: grid; grid-template-columns: 1fr 1.15fr 1fr; align-items: center; }
      div { padding: 0 2.75rem; position: relative; min-width: 0; }
      div + div::before { content: ""; position: absolute; left: 0; top: 0.5rem; bottom: 0.5rem; width: 0.125rem; background: var(--sky); opacity: 0.35; }
      h2 { font-size: 2.25rem; color: var(--sky-2); line-height: 2.75rem; }
      p { font-size: 3.75rem; font-weight: 700; line-height: 5.25rem; }
      p.less { font-size: 3rem; }
      p.least { font-size: 2.5rem; white-space: normal; line-height: 1.2; }
      @container style(--shape: upright) {
        :host { height: 30rem; grid-template: repeat(3, 1fr) / 1fr; }
        div + div::before { left: 2.75rem; right: 2.75rem; top: -1.25rem; bottom: auto; width: auto; height: 0.125rem; }
      }
    `,
  ];

  override render() {
    const { hall, language } = this;
    const words = displayWords[language];
    return html`${this.cell(this.today(), this.why())}${this.opening()}${this.cell(words.dutyPhone, hall.phones.consult)}`;
  }

  private cell(title: string, text: string) {
    const size = sizeFor(text, [
      ['', 8.6],
      ['less', 11],
      ['least', 99],
    ]);
    return html`<div><h2>${title}</h2><p class=${size}>${text}</p></div>`;
  }

  private today(): string {
    const { day } = this.hall;
    return displayWords[this.language].today(common[this.language].date(day), common[this.language].weekday(day));
  }

  private why(): string {
    const words = displayWords[this.language];
    const { reason, holiday, special } = this.hall;
    if (reason === 'special' && special) return words.special(this.language === 'en' ? special.en : special.zh);
    if (reason === 'holiday' && holiday) return words.holiday(this.language === 'en' ? holiday.en : holiday.zh);
    return reason === 'rest-day' ? words.restDay : words.closedNow;
  }

  private opening() {
    const words = displayWords[this.language];
    const { nextOpening, timezone, day } = this.hall;
    if (!nextOpening) return this.cell(words.nextOpening, words.notKnown);
    const then = localTime(Date.parse(nextOpening), timezone);
    const ahead = [0, 1, 2].find((days) => addDays(day, days) === then.day) ?? 3;
    const { date, weekday } = common[this.language];
    return this.cell(words.day(date(then.day), weekday(then.day), ahead), words.startsNumbersAt(then.clock));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'night-panel': NightPanel;
  }
}
