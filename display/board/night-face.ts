import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { HallView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { boardStyle } from './board-style.ts';

/** The board at night: dark, with only the time and the telephone. */
@customElement('night-face')
export class NightFace extends LitElement {
  @property({ attribute: false }) hall!: HallView;
  @property({ attribute: false }) now: Instant | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { background: #000; box-shadow: 0 0 0 0.5rem #000; color: #9fb0c4; display: grid; place-content: center; justify-items: center; gap: 2rem; }
      time { font-size: 18rem; font-weight: 500; line-height: 1; }
      p { font-size: 3rem; line-height: 1.3; display: flex; gap: 1.5rem; }
    `,
  ];

  override render() {
    const { hall, now } = this;
    const { dutyPhone } = displayWords[this.language];
    return html`
      ${now === null ? nothing : html`<time>${localTime(now, hall.timezone).clock}</time>`}
      <p><span>${dutyPhone}</span><b>${hall.phones.consult}</b></p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'night-face': NightFace;
  }
}
