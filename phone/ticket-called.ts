import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { localTime } from '../shared/time.ts';
import type { TicketPlaceView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { languageKey } from './language-key.ts';
import { look, readable } from './look.ts';
import { placeOf } from './place.ts';
import { type Reading, readingKeys } from './reading-keys.ts';

/** Called: the whole screen says where to go, and stays so until the state changes. */
@customElement('ticket-called')
export class TicketCalled extends LitElement {
  @property({ attribute: false }) view?: TicketPlaceView;
  @property({ attribute: false }) reading: Reading = { big: false, aloud: 'none' };
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    readable`
      .page { background: var(--amber); padding: 18px 20px 20px; max-width: none; }
      .line { display: flex; justify-content: space-between; align-items: center; gap: 12px; font-size: 17px; line-height: 1.4; }
      .you { display: flex; align-items: center; justify-content: space-between; flex-wrap: wrap; gap: 4px 16px; margin-top: 16px; padding-bottom: 16px; border-bottom: 2px solid var(--ink); }
      .you b { font-size: min(3.5rem, 20vw); line-height: 1.1; }
      .you span { display: flex; align-items: center; gap: 8px; font-size: 22px; font-weight: 700; }
      .go { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; padding: 12px 0; text-align: center; }
      .go p { font-size: 40px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
      .go p.en { font-size: 32px; }
      .go .w { font-size: min(12.5rem, 52vw); line-height: 1.06; letter-spacing: -.01em; }
      .zone { display: flex; align-items: center; gap: 10px; margin-top: 20px; padding: 8px 24px 8px 18px; min-height: 64px; border: 3px solid var(--ink); border-radius: 40px; font-size: 28px; font-weight: 700; line-height: 1.3; }
      .zone .icon { font-size: 30px; }
      .since { text-align: center; font-size: 19px; line-height: 1.5; }
      .tools { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; margin-top: 12px; }
      .read { min-height: 48px; padding: 6px 16px; border: 2px solid var(--ink); border-radius: 24px; display: flex; align-items: center; gap: 8px; font-size: 17px; font-weight: 700; }
      .read .icon { font-size: 22px; }
      .page { animation: pulse 1s ease-in-out 2; } /* the ground alone: what is written can be read all the while */
      @keyframes pulse { 50% { background: var(--amber-50); } }
      @media (max-height: 700px) { .go .w { font-size: min(10rem, 48vw); } .zone { margin-top: 10px; min-height: 56px; font-size: 24px; } .you { margin-top: 8px; padding-bottom: 8px; } .you b { font-size: 44px; } .go { padding: 8px 0; } .go p { font-size: 34px; } }
    `,
  ];

  override render() {
    const { view, language } = this;
    if (!view) return nothing;
    const words = phoneWords[language];
    const english = language === 'en';
    const [clock, rest] = words.calledAt(localTime(Date.parse(view.calledAt ?? view.since), view.hall.timezone).clock);
    return html`
      <div class="page">
        <div class="line"><span>${english ? view.hall.nameEn : view.hall.name}</span>${languageKey(language)}</div>
        <div class="you"><b>${view.number}</b><span>${icon('play')}${common[language].ticketStatus.called}</span></div>
        <main class="go" role="alert">
          <p class=${english ? 'en' : ''}>${words.goTo}</p>
          <p class="w">${view.window}</p>
          ${words.windowUnit ? html`<p>${words.windowUnit}</p>` : nothing}
          <div class="zone">${icon('pin')}${placeOf(view, language)}</div>
        </main>
        <p class="since"><b>${clock}</b>${rest}</p>
        ${this.reading.aloud === 'none' ? nothing : html`<div class="tools">${readingKeys(this.reading, language)}</div>`}
      </div>
    `;
  }
}
