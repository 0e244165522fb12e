import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import './key-pad.ts';
import { DIGITS } from './key-pad.ts';
import { look } from './look.ts';
import './page-head.ts';
import { typedLook } from './typed-look.ts';
import { wish } from './wish.ts';

/** A slip held before the scanner, its code towards the light. */
const scanning = svg`
  <svg class="drawing" viewBox="0 0 240 150" fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" aria-hidden="true">
    <path d="M20 128h200v16H20z" />
    <path d="M92 128 74 96M148 128l18-32M120 128V96" stroke-dasharray="7 7" />
    <path d="M84 6h72v82l-9-6-9 6-9-6-9 6-9-6-9 6-9-6-9 6z" />
    <path d="M96 20h48" />
    <path d="M100 34h14v14h-14zM126 34h14v14h-14zM100 58h14v14h-14zM126 58h6v6M140 72h-6" />
  </svg>`;

/** 我有号: a slip is shown to the scanner, or its number typed. */
@customElement('my-number')
export class MyNumber extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property() typed = '';
  @property() looking: 'no' | 'sent' | 'unknown' | 'unheard' = 'no';
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    typedLook,
    canvas`
      main { padding: 32px 48px 36px; display: grid; gap: 20px; grid-template: "show" minmax(0, 1fr) "or" auto "line" auto "letters" minmax(0, 1fr) "digits" minmax(0, .66fr) "go" auto / minmax(0, 1fr); }
      .show { grid-area: show; min-height: 0; background: var(--blue-50); border: 2px solid var(--line); border-radius: 28px; padding: 24px 40px; display: flex; flex-direction: column; align-items: center;
        justify-content: center; gap: 20px; text-align: center; }
      .show p { font-size: 48px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
      .drawing { flex: 1; min-height: 0; max-width: 100%; max-height: 320px; color: var(--blue-7); }
      .or { grid-area: or; min-height: 62px; display: flex; align-items: center; gap: 20px; font-size: 36px; line-height: 1.3; text-wrap: balance; }
      .or .key { margin-inline-start: auto; min-height: 88px; font-size: 34px; }
      .line { grid-area: line; }
      .letters { grid-area: letters; --columns: 6; }
      .digits { grid-area: digits; --columns: 6; }
      .go { grid-area: go; }
      /* Lowered: the drawing goes, the pads stay. */
      @container (max-width: 1200px) and (max-height: 1200px) {
        main { padding: 16px 48px 20px; gap: 12px; grid-template: "show" auto "line" auto "letters" minmax(0, 1fr) "digits" minmax(0, 1fr) "go" auto / minmax(0, 1fr); }
        .letters { --columns: 9; }
        .drawing, .show.spoken { display: none; }
        .show { padding: 6px 24px; }
        .show p { font-size: 34px; }
        .or { grid-area: show; }
        .or:not(.heard) { display: none; }
        .field, .line .key, .go { min-height: 88px; }
      }
      /* Large letters. */
      @container (max-width: 900px) {
        main { padding: 20px 32px 24px; gap: 14px; }
        .show p { font-size: 40px; }
        .or { min-height: 52px; font-size: 32px; }
        .field, .line .key { min-height: 88px; }
        .line .key { min-width: 130px; }
        .go { min-height: 100px; font-size: 44px; }
      }
      @container (max-width: 900px) and (max-height: 900px) {
        main { padding: 8px 24px 10px; gap: 8px; grid-template: "show show" auto "line go" auto "letters letters" minmax(0, 1fr) "digits digits" minmax(0, 1fr) / minmax(0, 1fr) auto; }
        .letters, .digits { --columns: 9; --sign: 40px; }
        .digits { --columns: 6; }
        .show { padding: 2px 16px; border: 0; background: none; }
        .show p { font-size: 28px; }
        .or { min-height: 0; font-size: 28px; }
        .or .key { min-height: 68px; font-size: 28px; }
        .field, .line .key, .go { min-height: 68px; }
        .typed { font-size: 44px; }
        .go, .wordy .go { font-size: 32px; padding: 0 20px; }
      }
      @container (min-width: 1400px) {
        main { padding: 16px 40px; gap: 12px 40px; grid-template: "show or" auto "show line" auto "show letters" minmax(0, 1fr) "show digits" minmax(0, 1fr) "show go" auto / minmax(0, .8fr) minmax(0, 1fr); }
        .show { height: 100%; }
        .letters { --columns: 9; }
        .drawing { max-height: 420px; }
        .or { font-size: 34px; min-height: 52px; }
        .field, .line .key, .go { min-height: 88px; }
        .go { font-size: 44px; }
      }
      /* Under the strip of a broken line. */
      @container (min-width: 1400px) and (max-height: 900px) { .or:not(.heard) { display: none; } }
      @container (min-width: 1400px) and (max-width: 1600px) {
        main { padding: 10px 28px 12px; gap: 10px 24px; grid-template: "show or or" auto "show line go" auto "show letters letters" minmax(0, 1fr) "show digits digits" minmax(0, 1fr) / minmax(0, .55fr) minmax(0, 1fr) auto; }
        .show { padding: 16px; }
        .show p { font-size: 36px; }
        .or { font-size: 30px; min-height: 0; }
        .or .key { min-height: 68px; font-size: 28px; }
        .field { padding: 0 20px; }
        .field, .line .key, .go { min-height: 70px; }
        .line .key { min-width: 110px; padding: 0 12px; font-size: 30px; }
        .typed { font-size: 44px; }
        .letters, .digits { --columns: 9; --sign: 40px; }
        .digits { --columns: 6; }
        .go, .wordy .go { font-size: 32px; padding: 0 20px; }
      }
    `,
  ];

  override render() {
    const { view, typed, looking, wall, language } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const letters = view.queues.map(({ queue }) => queue).sort();
    const empty = typed === '';
    return html`
      <div class="page ${language === 'zh-CN' ? '' : 'wordy'}">
        <page-head heading=${words.mineTitle} .wall=${wall} language=${language}></page-head>
        <main>
          <section class="show ${looking === 'unknown' || looking === 'unheard' ? 'spoken' : ''}">${scanning}<p>${words.mineScan}</p></section>
          ${this.heard()}
          <div class="line">
            <p class="field" role="status"><span class="typed" dir="ltr">${typed}</span></p>
            <button class="key blue" ?disabled=${empty} @click=${wish({ want: 'clear' })}>${words.clear}</button>
          </div>
          <key-pad class="letters" .signs=${letters} language=${language}></key-pad>
          <key-pad class="digits" .signs=${DIGITS} erase="2" ?empty=${empty} language=${language}></key-pad>
          <button class="key prime go" ?disabled=${empty || looking === 'sent'} @click=${wish({ want: 'look-for-mine' })}>
            ${looking === 'sent' ? words.mineLooking : words.mineLook}
          </button>
        </main>
      </div>
    `;
  }

  /** What the hall said of the number, with the way on; before that, that a number may be typed. */
  private heard() {
    const { looking, language } = this;
    const words = kioskWords[language];
    if (looking === 'unheard') return html`<p class="or heard wrong" role="status">${words.mineUnheard}</p>`;
    if (looking !== 'unknown') return html`<p class="or" role="status">${words.mineOr}</p>`;
    return html`<div class="or heard">
      <p class="wrong" role="status">${words.mineUnknown}</p>
      <button class="key" @click=${wish({ want: 'home' })}>${words.takeAnother}</button>
    </div>`;
  }
}
