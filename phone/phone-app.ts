import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { localTime } from '../shared/time.ts';
import type { FirstView, HallView, Seen } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import '../ui/strips.ts';
import './note-page.ts';
import type { Reading } from './reading-keys.ts';
import './ticket-called.ts';
import './ticket-page.ts';
import type { Reminder } from './ticket-page.ts';

/** What this page is about: a ticket, a matter, a post or the hall. Missing: there is no such thing; lost: it could not be had. */
export type Shown =
  | { at: 'connecting' }
  | FirstView
  | { at: 'missing'; what: 'ticket' | 'matter' | 'post' | 'notification' }
  | { at: 'lost' };

/** The whole phone page: the strips, and what is shown below them. The pages of a matter and of the hall come when they are wanted. */
@customElement('phone-app')
export class PhoneApp extends LitElement {
  @property({ attribute: false }) shown: Shown = { at: 'connecting' };
  @property({ type: Boolean }) stale = false;
  /** When this phone saw what it shows, where that was kept from another time; empty: it is of now. */
  @property() kept = '';
  @property({ type: Boolean }) busy = false;
  @property() trouble = '';
  /** The link stands on a sheet, for somebody to scan. */
  @property({ type: Boolean }) sharing = false;
  /** Said in passing: that a link was copied. */
  @property() news = '';
  @property({ attribute: false }) ticked: readonly string[] = [];
  /** Situations chosen; what a reader says of himself is kept nowhere. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) ticket: { id: string; number: string } | null = null;
  @property({ attribute: false }) reading: Reading = { big: false, aloud: 'none' };
  @property() reminder: Reminder = 'none';
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    css`
      :host { min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; }
      .strips { position: sticky; top: 0; z-index: 1; }
      .kept { padding: 8px 16px; font-size: var(--stale-text); line-height: 1.4; text-align: center; font-weight: 700; color: var(--amber); background: var(--bar); }
      @media print { :host { display: block; min-height: 0; } .strips { display: none; } notice-page:has(+ notice-sheet:defined) { display: none; } }
    `,
  ];

  override render() {
    const { shown, stale, kept, language } = this;
    const seen: (Seen & { hall: HallView }) | null = 'view' in shown ? shown.view : null;
    const at = seen && localTime(Date.parse(seen.at), seen.hall.timezone);
    return html`
      <div class="strips">
        ${
          seen && at
            ? html`<trial-strip .hall=${seen.hall} language=${language} time="${common[language].date(at.day)} ${at.clock}"></trial-strip>`
            : nothing
        }
        ${
          kept
            ? html`<p class="kept" role="status">${phoneWords[language].kept(kept)}</p>`
            : stale && at
              ? html`<stale-strip since=${at.clock} language=${language}></stale-strip>`
              : nothing
        }
      </div>
      ${this.page()}
    `;
  }

  private code(heading: string): TemplateResult {
    return html`<code-sheet
      link=${location.origin + location.pathname}
      label=${heading}
      heading=${heading}
      hint=${phoneWords[this.language].scanToGet}
      language=${this.language}
      @close=${() => {
        this.sharing = false;
      }}
    ></code-sheet>`;
  }

  private page(): TemplateResult {
    const { shown, stale, language, reading } = this;
    const words = phoneWords[language];
    switch (shown.at) {
      case 'ticket':
        if (shown.view.status === 'called')
          return html`<ticket-called .view=${shown.view} .reading=${reading} language=${language}></ticket-called>`;
        return html`<ticket-page
          .view=${shown.view}
          ?stale=${stale}
          ?busy=${this.busy}
          trouble=${this.trouble}
          .reading=${reading}
          reminder=${this.reminder}
          language=${language}
        ></ticket-page>`;
      case 'hall':
        return html`<hall-page .view=${shown.view} ?stale=${stale} language=${language}></hall-page>`;
      case 'matter':
        return html`<notice-page
            .matter=${shown.matter}
            .ticked=${this.ticked}
            .chosen=${this.chosen}
            .ticket=${this.ticket}
            .reading=${reading}
            news=${this.news}
            language=${language}
          ></notice-page>
          <notice-sheet .matter=${shown.matter} .chosen=${this.chosen} language=${language}></notice-sheet>
          ${this.sharing ? this.code(language === 'en' ? shown.matter.name_en : shown.matter.name_zh) : nothing}`;
      case 'post':
        return html`<post-page .post=${shown.post} .reading=${reading} language=${language}></post-page>`;
      case 'notification':
        return html`<slip-page .slip=${shown.slip} .reading=${reading} language=${language}></slip-page>`;
      case 'missing': {
        const [heading, hint] = {
          ticket: [words.unknown, words.unknownHint],
          matter: [words.noMatter, words.noMatterHint],
          post: [words.noPost, words.noPostHint],
          notification: [words.noSlip, words.noSlipHint],
        }[shown.what];
        return html`<note-page heading=${heading} hint=${hint} way="hall" language=${language}></note-page>`;
      }
      case 'lost':
        return html`<note-page heading=${words.fetchFailed} way="again" language=${language}></note-page>`;
      case 'connecting':
        return html`<note-page heading=${common[language].connecting} language=${language}></note-page>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phone-app': PhoneApp;
  }
}
