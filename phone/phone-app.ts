import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, HallView, MatterView, Seen, TicketPlaceView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import '../ui/strips.ts';
import './hall-page.ts';
import './note-page.ts';
import './notice-page.ts';
import './ticket-called.ts';
import './ticket-page.ts';

/** What this page is about: a ticket, a matter or the hall. Missing: there is no such thing; lost: it could not be had. */
export type Shown =
  | { at: 'connecting' }
  | { at: 'ticket'; view: TicketPlaceView }
  | { at: 'hall'; view: BoardView }
  | { at: 'matter'; matter: MatterView }
  | { at: 'missing'; what: 'ticket' | 'matter' }
  | { at: 'lost' };

/** The whole phone page: the strips, and what is shown below them. */
@customElement('phone-app')
export class PhoneApp extends LitElement {
  @property({ attribute: false }) shown: Shown = { at: 'connecting' };
  @property({ type: Boolean }) stale = false;
  @property({ type: Boolean }) busy = false;
  @property() trouble = '';
  @property({ attribute: false }) ticked: readonly string[] = [];
  @property({ attribute: false }) ticket: { id: string; number: string } | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    css`
      :host { min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; }
      .strips { position: sticky; top: 0; z-index: 1; }
    `,
  ];

  override render() {
    const { shown, stale, language } = this;
    const seen: (Seen & { hall: HallView }) | null = 'view' in shown ? shown.view : null;
    const at = seen && localTime(Date.parse(seen.at), seen.hall.timezone);
    return html`
      <div class="strips">
        ${
          seen && at
            ? html`<trial-strip .hall=${seen.hall} language=${language} time="${common[language].date(at.day)} ${at.clock}"></trial-strip>`
            : nothing
        }
        ${stale && at ? html`<stale-strip since=${at.clock} language=${language}></stale-strip>` : nothing}
      </div>
      ${this.page()}
    `;
  }

  private page(): TemplateResult {
    const { shown, stale, language } = this;
    const words = phoneWords[language];
    switch (shown.at) {
      case 'ticket':
        if (shown.view.status === 'called') return html`<ticket-called .view=${shown.view} language=${language}></ticket-called>`;
        return html`<ticket-page
          .view=${shown.view}
          ?stale=${stale}
          ?busy=${this.busy}
          trouble=${this.trouble}
          language=${language}
        ></ticket-page>`;
      case 'hall':
        return html`<hall-page .view=${shown.view} ?stale=${stale} language=${language}></hall-page>`;
      case 'matter':
        return html`<notice-page .matter=${shown.matter} .ticked=${this.ticked} .ticket=${this.ticket} language=${language}></notice-page>`;
      case 'missing':
        return shown.what === 'ticket'
          ? html`<note-page heading=${words.unknown} hint=${words.unknownHint} way="hall" language=${language}></note-page>`
          : html`<note-page heading=${words.noMatter} hint=${words.noMatterHint} way="hall" language=${language}></note-page>`;
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
