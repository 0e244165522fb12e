import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { HallView, QueueRow } from '../shared/views.ts';
import type { Lang, MatterCode, QueueCode } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { againOf, whenOf } from './hours.ts';
import { look } from './look.ts';
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
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); }
      main { align-self: center; padding: 0 48px; display: flex; flex-direction: column; gap: 40px; max-width: 1240px; width: 100%; justify-self: center; }
      .say { background: var(--card); border: 2px solid var(--line); border-radius: 28px; padding: 80px 64px; display: flex; flex-direction: column; align-items: center; gap: 40px; text-align: center; }
      .dot { width: 144px; height: 144px; border-radius: 50%; background: var(--amber-50); display: grid; place-items: center; }
      .dot .icon { font-size: 80px; }
      .say h2 { font-size: 56px; line-height: 1.4; font-weight: 700; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
      .say p { font-size: 36px; line-height: 1.5; color: var(--ink-2); text-wrap: balance; }
      .en h2 { font-size: 48px; }
      .pair { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 24px; }
      .pair .key { min-height: 176px; font-size: 44px; }
      @media (orientation: landscape) { .say { padding: 56px 64px; gap: 28px; } .pair .key { min-height: 144px; } main { gap: 32px; } }
    `,
  ];

  override render() {
    const { why, queue, matter, hall, row, wall, language } = this;
    const words = kioskWords[language];
    const english = language === 'en';
    const phone = hall ? words.consult(hall.phones.consult).join(' ') : '';
    return html`
      <div class="page ${english ? 'en' : ''}">
        <page-head heading=${(english ? row?.nameEn : row?.name) ?? words.sorryTitle} .wall=${wall} language=${language}></page-head>
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
function sentence(why: Sorry, row: QueueRow | undefined, hall: HallView | undefined, lang: Lang): string {
  const { sorry } = kioskWords[lang];
  const name = (lang === 'en' ? row?.nameEn : row?.name) ?? '';
  switch (why?.refusal) {
    case 'hall-closed':
      return sorry['hall-closed'](why.nextOpening && hall ? whenOf(why.nextOpening, hall, lang) : null);
    case 'queue-closed':
    case 'quota-full': {
      if (!name || !hall) return sorry.gone;
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
