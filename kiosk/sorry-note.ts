import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import { type HallView, nameIn, type QueueRow } from '../shared/views.ts';
import type { KioskLang, MatterCode, QueueCode } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { againOf, whenOf } from './hours.ts';
import { look } from './look.ts';
import { isWordy } from './name-of.ts';
import './page-head.ts';
import { isSure, type Sorry } from './steps.ts';
import { wish } from './wish.ts';

/** There is no number: one sentence, and a way out. */
@customElement('sorry-note')
export class SorryNote extends LitElement {
  @property({ attribute: false }) why: Sorry = null;
  @property() queue: QueueCode = '';
  @property({ attribute: false }) matter: MatterCode | null = null;
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) hall?: HallView;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); }
      main { align-self: center; max-height: 100%; min-height: 0; padding: 0 48px; display: flex; flex-direction: column; gap: 40px; max-width: 1240px; width: 100%; justify-self: center; }
      .say { background: var(--card); border: 2px solid var(--line); border-radius: 28px; padding: 80px 64px; min-height: 0; overflow: hidden; display: flex; flex-direction: column; align-items: center; gap: 40px; text-align: center; }
      .dot { width: 144px; height: 144px; border-radius: 50%; background: var(--amber-50); display: grid; place-items: center; }
      .dot .icon { font-size: 80px; }
      .say h2 { font-size: max(34px, 56px * var(--fit)); line-height: 1.4; font-weight: 700; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
      .say p { font-size: max(28px, 36px * var(--fit)); line-height: 1.5; color: var(--ink-2); text-wrap: balance; }
      .en .say h2 { font-size: max(34px, 48px * var(--fit)); }
      .pair { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 24px; }
      .pair .key { min-height: 176px; font-size: max(28px, 44px * var(--fit)); overflow: hidden; }
      @media (orientation: landscape) { .say { padding: 56px 64px; gap: 28px; } .pair .key { min-height: 144px; } main { gap: 32px; } }
      @container style(--low: 1) { .say { padding: 40px 48px; gap: 20px; } .dot { width: 104px; height: 104px; } .dot .icon { font-size: 60px; } main { gap: 24px; } .pair .key { min-height: 144px; } }
      @container style(--contrast: 1) { .dot { border: 4px solid var(--line); } }
      @container style(--large: 1) {
        main { padding: 0 36px; gap: 24px; }
        .say { padding: 36px 28px; gap: 20px; }
        .say h2 { font-size: max(34px, 50px * var(--fit)); line-height: 1.3; }
        .pair { gap: 16px; }
        .pair .key { min-height: 136px; padding: 0 12px; font-size: max(28px, 40px * var(--fit)); }
        @container style(--low: 1) { .say { padding: 20px 24px; gap: 12px; } .dot { display: none; } .pair .key { min-height: 112px; } main { gap: 16px; } }
        @media (orientation: landscape) { .say { padding: 20px 32px; gap: 12px; } .dot { width: 88px; height: 88px; } .dot .icon { font-size: 50px; } .pair .key { min-height: 104px; } main { gap: 18px; } }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.say, .pair .key');
  }

  override render() {
    const { why, queue, matter, hall, row, wall, language } = this;
    const words = kioskWords[language];
    const phone = hall ? words.consult(hall.phones.consult).join(' ') : '';
    return html`
      <div class="page ${isWordy(language) ? 'en' : ''}">
        <page-head heading=${row ? nameIn(row, language) : words.sorryTitle} .wall=${wall} language=${language}></page-head>
        <main>
          <section class="say" role="alert">
            <span class="dot">${icon('ask')}</span>
            <h2>${sentence(why, row, hall, language)}</h2>
            <p>${why?.refusal === 'already-waiting' ? words.alreadyHint : phone}</p>
          </section>
          <div class="pair">
            ${
              isSure(why) && why?.refusal !== 'not-allowed' && why?.refusal !== 'malformed'
                ? html`<button class="key blue" @click=${wish({ want: 'papers' })}>${icon('papers')}${words.papers}</button>`
                : html`<button class="key prime" @click=${wish({ want: 'number', queue, matter })}>${words.again}</button>`
            }
            <button class="key" @click=${wish({ want: 'home' })}>
              ${why?.refusal === 'queue-closed' || why?.refusal === 'quota-full' ? words.another : words.backHome}
            </button>
          </div>
        </main>
      </div>
    `;
  }
}

/** What the refused one is told; whatever is the hall's own affair (no answer, not allowed) is one sentence. */
export function sentence(why: Sorry, row: QueueRow | undefined, hall: HallView | undefined, lang: KioskLang): string {
  const { sorry } = kioskWords[lang];
  const name = row ? nameIn(row, lang) : '';
  switch (why?.refusal) {
    case 'hall-closed':
      return sorry['hall-closed'](why.nextOpening && hall ? whenOf(why.nextOpening, hall, lang) : null);
    case 'queue-closed':
    case 'quota-full': {
      if (!name || !hall) return sorry.gone;
      if (why.refusal === 'queue-closed' && why.nextOpening === null) return sorry.stopped(name); // by the desk: nobody knows how long
      const { when, part } = againOf(why.nextOpening, hall, lang);
      return sorry[why.refusal](name, part, when);
    }
    case 'already-waiting':
      return sorry['already-waiting'](why.number);
    case 'too-many-requests':
      return sorry['too-many-requests'];
    case 'unknown-queue':
    case 'unknown-matter':
      return sorry.gone;
    default:
      return sorry['not-saved'];
  }
}
