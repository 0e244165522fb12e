import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { grouped, isWhole } from './grouped.ts';
import './key-pad.ts';
import { look } from './look.ts';
import { named } from './named.ts';
import './page-head.ts';
import { typedLook } from './typed-look.ts';
import { wish } from './wish.ts';

const SIGNS = [...'123456789X0'];

/**
 * The number of an identity card, typed. It stands there in full while it is typed, so that it can be checked against the card,
 * and is gone with the page.
 */
@customElement('identify-pad')
export class IdentifyPad extends LitElement {
  @property({ attribute: false }) row?: QueueRow;
  @property() typed = '';
  @property({ type: Boolean }) wrong = false;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    typedLook,
    canvas`
      main { padding: 36px 48px 48px; display: grid; gap: 24px; grid-template: "for" auto "line" auto "said" auto "pad" minmax(0, 1fr) "go" auto "none" auto / minmax(0, 1fr); }
      .for { grid-area: for; font-size: 48px; line-height: 1.25; }
      .line { grid-area: line; }
      .typed { font-size: 60px; letter-spacing: 0; word-spacing: .1em; }
      .field { padding: 0 24px; gap: 12px; }
      .said { grid-area: said; min-height: 92px; font-size: 36px; line-height: 1.25; text-wrap: balance; display: flex; align-items: center; }
      .pad { grid-area: pad; --sign: 72px; }
      .go { grid-area: go; min-height: 190px; font-size: 72px; }
      .none { grid-area: none; min-height: 128px; }
      .wordy .go { font-size: 56px; }
      @container (max-width: 1200px) and (max-height: 1200px) {
        main { padding: 12px 48px 16px; gap: 10px; grid-template: "line line" auto "said said" auto "pad pad" minmax(0, 1fr) "none go" auto / minmax(0, 1fr) minmax(0, 1fr); }
        .for { display: none; }
        .field, .line .key { min-height: 88px; }
        .said { min-height: 0; font-size: 32px; }
        .pad { --sign: 52px; }
        .go, .none { min-height: 108px; }
        .go, .wordy .go { font-size: 48px; }
        .none { font-size: 34px; }
      }
      @container (max-width: 900px) {
        main { padding: 20px 32px 24px; gap: 14px; }
        .for { font-size: 40px; }
        .line { gap: 12px; }
        .typed { font-size: 48px; }
        .field, .line .key { min-height: 92px; }
        .line .key { min-width: 0; padding: 0 18px; font-size: 32px; }
        .field small { display: none; }
        .said { font-size: 32px; min-height: 80px; }
        .go { min-height: 140px; }
        .none { min-height: 96px; font-size: 36px; }
      }
      @container (max-width: 900px) and (max-height: 900px) {
        main { padding: 8px 24px 10px; gap: 8px 14px; grid-template: "line line" auto "pad said" minmax(0, 1fr) "pad go" auto "pad none" auto / minmax(0, 1.25fr) minmax(0, 1fr); }
        .field, .line .key, .go, .none { min-height: 72px; }
        .pad { --sign: 40px; }
        .said { font-size: 28px; }
        .go, .wordy .go { font-size: 40px; }
        .none { font-size: 28px; padding: 0 10px; min-height: 84px; }
      }
      @container (min-width: 1400px) {
        main { padding: 24px 40px; gap: 20px 40px; grid-template: "for pad" auto "line pad" auto "said pad" minmax(0, 1fr) "go pad" auto "none pad" auto / minmax(0, 1fr) minmax(0, .8fr); }
        .go { min-height: 180px; }
        .none { min-height: 110px; }
      }
      @container (min-width: 1400px) and (max-width: 1600px) {
        main { padding: 10px 28px 12px; gap: 10px 24px; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
        .for { font-size: 34px; }
        .field, .line .key { min-height: 76px; }
        .line .key { min-width: 0; padding: 0 18px; font-size: 30px; }
        .line { gap: 12px; }
        .typed { font-size: 46px; }
        .field small { display: none; }
        .said { font-size: 28px; min-height: 0; }
        .pad { --sign: 48px; }
        .go { min-height: 96px; }
        .go, .wordy .go { font-size: 48px; }
        .none { min-height: 70px; font-size: 32px; }
      }
    `,
  ];

  override render() {
    const { row, typed, wrong, wall, language } = this;
    if (!row) return nothing;
    const words = kioskWords[language];
    const empty = typed === '';
    return html`
      <div class="page ${language === 'zh-CN' ? '' : 'wordy'}">
        <page-head heading=${words.identifyTitle} .wall=${wall} language=${language}></page-head>
        <main>
          <p class="for">${named(row, language)}</p>
          <div class="line">
            <p class="field"><span class="typed" dir="ltr" role="status">${grouped(typed)}</span><small>${words.identifyCount(typed.length)}</small></p>
            <button class="key blue" ?disabled=${empty} @click=${wish({ want: 'clear' })}>${words.clear}</button>
          </div>
          <p class="said ${wrong ? 'wrong' : ''}" role="status">${wrong ? words.identifyWrong : words.identifyPrivacy}</p>
          <key-pad class="pad" .signs=${SIGNS} erase="1" ?empty=${empty} language=${language}></key-pad>
          <button class="key prime go" ?disabled=${!isWhole(typed) || wrong} @click=${wish({ want: 'identified' })}>${words.takeNumber}</button>
          <button class="key blue none" @click=${wish({ want: 'number', queue: row.queue, matter: null })}>${words.identifyNone}</button>
        </main>
      </div>
    `;
  }
}
