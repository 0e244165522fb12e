import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { nameOf } from './name-of.ts';
import type { Patience } from './steps.ts';

/** The hall is being asked for a number: the outline of the ticket to come, and how it goes. */
@customElement('asking-note')
export class AskingNote extends LitElement {
  @property({ attribute: false }) row?: QueueRow;
  @property() patience: Patience = 'fresh';
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      :host { height: 100%; background: var(--head); color: var(--on-head); display: grid; place-items: center; padding: 64px; }
      .slip { width: 952px; max-width: 100%; max-height: 100%; min-height: min(860px, 100%); overflow: hidden; border: 4px dashed var(--sky); border-radius: 28px; display: flex; flex-direction: column; align-items: center; justify-content: center;
        gap: 36px; padding: 64px; text-align: center; }
      .name { font-size: 48px; line-height: 1.3; color: var(--on-head-2); }
      h2 { font-size: max(40px, 72px * var(--fit)); line-height: 1.3; font-weight: 700; }
      p { font-size: max(28px, 40px * var(--fit)); line-height: 1.45; min-height: 58px; }
      .keep { font-size: 32px; color: var(--on-head-2); min-height: 47px; }
      .ring { width: 120px; height: 120px; border-radius: 50%; border: 12px solid rgb(255 255 255 / .25); border-block-start-color: var(--on-head); animation: turn 1.1s linear infinite; }
      @keyframes turn { to { transform: rotate(1turn); } }
      @media (orientation: landscape) { .slip { min-height: 640px; gap: 24px; } }
      @container style(--large: 1) {
        :host { padding: 32px; }
        .slip { padding: 32px; gap: 20px; }
        .name { font-size: 40px; }
        h2 { font-size: max(40px, 60px * var(--fit)); }
        @media (orientation: landscape) { .slip { min-height: 0; } }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.slip');
  }

  override render() {
    const { row, patience, language } = this;
    if (patience === 'fresh') return nothing; // most answers are here before the eye sees anything
    const words = kioskWords[language];
    const said = patience === 'slow' ? words.askingSlow : patience === 'unheard' ? words.askingUnheard : '';
    return html`
      <div class="slip" role="status">
        <span class="name">${row ? nameOf(row, language) : nothing}</span>
        <div class="ring" aria-hidden="true"></div>
        <h2>${words.asking}</h2>
        <p>${said}</p>
        <p class="keep">${said ? words.askingKeep : ''}</p>
      </div>
    `;
  }
}
