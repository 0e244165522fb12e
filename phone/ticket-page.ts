import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { isNear } from '../shared/near.ts';
import { iso, localTime, MINUTE } from '../shared/time.ts';
import type { TicketPlaceView } from '../shared/views.ts';
import type { Lang, TicketStatus } from '../shared/words.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { languageKey } from './language-key.ts';
import { look } from './look.ts';
import { placeOf } from './place.ts';
import { type Reading, readingKeys } from './reading-keys.ts';
import { wordsOfState } from './state-words.ts';
import { ticketLook } from './ticket-look.ts';
import { wish } from './wish.ts';

/**
 * Being told when it is nearly time: `ask`, by the browser also while it is locked; `ring`, by the open page alone.
 * `on` and `ringing`: it is so; `denied` and `failed`: the browser's way was not to be had, so the page rings.
 */
export type Reminder = 'none' | 'ask' | 'ring' | 'on' | 'ringing' | 'denied' | 'failed';

const MARKS: Partial<Record<TicketStatus, IconName>> = { waiting: 'ring', serving: 'ring', done: 'check' };
const LIVE: readonly TicketStatus[] = ['waiting', 'held', 'missed'];

/** One ticket, for whoever holds its link: how far the line is, where to go, and what to do if it was missed. */
@customElement('ticket-page')
export class TicketPage extends LitElement {
  @property({ attribute: false }) view?: TicketPlaceView;
  @property({ type: Boolean }) stale = false;
  /** A request is on its way. */
  @property({ type: Boolean }) busy = false;
  /** Why the last one was not done. */
  @property() trouble = '';
  @property({ attribute: false }) reading: Reading = { big: false, aloud: 'none' };
  @property() reminder: Reminder = 'none';
  @property() language: Lang = 'zh-CN';
  @state() private asksCancel = false;
  @state() private asksCode = false;
  /** The code could not be fetched. */
  @state() private codeAway = false;

  static override styles = [...look, ticketLook];

  override render() {
    const { view, language } = this;
    if (!view) return nothing;
    const words = phoneWords[language];
    const english = language === 'en';
    const { hall, status, number } = view;
    const near = isNear(view);
    const mark = MARKS[status];
    return html`
      <div class="page">
        <header class="top ${near ? 'near' : status}">
          <div class="line">
            <span>${english ? hall.nameEn : hall.name}</span>${languageKey(language)}
          </div>
          <p class="no ${number.length > 5 ? 'small' : ''}">${number}</p>
          <div class="svc">
            <span>${english ? view.queueName.nameEn : view.queueName.name}</span>
            <span class="state">${mark ? icon(mark) : nothing}${common[language].ticketStatus[status]}</span>
          </div>
        </header>
        <main class="card" aria-live="polite">${hall.state === 'emergency' ? html`<p class="trouble" role="alert">${words.emergency}</p>` : nothing}${status === 'waiting' ? this.waiting(view, near) : this.ended(view)}</main>
        ${this.review(view)} ${this.rows(view)} ${this.keys(view)}
        <p class="foot">${words.updated(this.clock(view.at))}</p>
      </div>
    `;
  }

  private ended(view: TicketPlaceView): TemplateResult {
    const [title, ...hints] = wordsOfState(view, this.language);
    return html`<h1 class="say">${title}</h1>${hints.map((hint) => html`<p>${hint}</p>`)}`;
  }

  private waiting(view: TicketPlaceView, near: boolean): TemplateResult {
    const { language } = this;
    const words = phoneWords[language];
    const say = common[language];
    const wait = this.stale ? null : view.wait; // an old waiting time is worse than none
    const at = Date.parse(view.at);
    const gone = (at - Date.parse(view.takenAt)) / MINUTE;
    const until = (minutes: number) => this.clock(iso(at + minutes * MINUTE));
    const place = placeOf(view, language);
    return html`
      ${near ? html`<p class="soon">${icon('bell')}<b>${words.soon(language === 'en' ? place : place.replace(' ', ''))}</b></p>` : nothing}
      <h1 class="name">${say.ahead(view.ahead ?? 0)}</h1>
      ${wait ? html`<p>${words.waitMore(say.waitRange(wait))}</p>` : nothing}
      ${
        wait
          ? html`<progress max="100" value=${Math.round((100 * gone) / Math.max(1, gone + wait.to))} aria-label=${words.progress}></progress>`
          : nothing
      }
      <p class="ends">
        <span>${words.taken(this.clock(view.takenAt))}</span>
        ${wait ? html`<span>${words.expected(spanOf(until(wait.from), until(wait.to), say.span))}</span>` : nothing}
      </p>
      <p class="place">
        ${icon('pin')}<span
          ><b>${place}</b>${words.waitHere}${
            view.windows.length
              ? html`${say.comma}<span class="nb">${words.windows(say.list(view.windows), view.windows.length)}</span>`
              : nothing
          }</span
        >
      </p>
    `;
  }

  private review(view: TicketPlaceView) {
    if (view.status !== 'done' || !view.review) return nothing;
    return html`<review-card
      state=${view.review}
      ?busy=${this.busy}
      trouble=${this.trouble}
      complaint=${view.hall.phones.complaint}
      language=${this.language}
    ></review-card>`;
  }

  private rows(view: TicketPlaceView) {
    const { language, reading } = this;
    const words = phoneWords[language];
    const isLive = LIVE.includes(view.status);
    return html`
      <nav class="rows">
        ${isLive && view.matter ? html`<a href="/m/${view.matter}">${icon('papers')}<span>${words.papers}</span>${icon('chev')}</a>` : nothing}
        ${
          isLive
            ? html`<button aria-haspopup="dialog" @click=${() => this.showCode()}>${icon('qr')}<span>${words.code}</span>${icon('chev')}</button>`
            : nothing
        }
        <div class="two">${readingKeys(reading, language)}</div>
      </nav>
      ${
        this.asksCode
          ? html`<code-sheet
              link="${view.hall.url}/t/${view.id}"
              label=${words.qrLabel(view.number)}
              heading=${view.number}
              hint=${words.codeHint}
              language=${language}
              @close=${() => {
                this.asksCode = false;
              }}
            ></code-sheet>`
          : nothing
      }
      ${this.codeAway ? html`<div class="keys"><p class="trouble" role="alert">${words.offline}</p></div>` : nothing}
    `;
  }

  private keys(view: TicketPlaceView) {
    const { busy, trouble } = this;
    const words = phoneWords[this.language];
    if (view.status === 'serving') return nothing;
    if (!LIVE.includes(view.status)) return html`<div class="keys"><a class="key" href="/phone/">${words.seeHall}</a></div>`;
    const mayRejoin = view.status === 'missed' && view.rejoinBehind !== null;
    return html`
      <div class="keys">
        ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
        ${
          mayRejoin
            ? html`<button class="key prime" ?disabled=${busy} @click=${wish({ want: 'rejoin' })}>
                ${busy ? words.sending : words.rejoin(view.rejoinBehind ?? 0)}
              </button>`
            : this.remind()
        }
        ${
          this.asksCancel
            ? html`<div class="ask" role="alertdialog" aria-label=${words.cancelAsk(view.number)}>
                <p>${words.cancelAsk(view.number)}</p>
                <button class="key" ?disabled=${busy} @click=${() => this.toggleCancel()}>${words.cancelNo}</button>
                <button class="key warn" ?disabled=${busy} @click=${wish({ want: 'cancel' })}>${busy ? words.sending : words.cancelYes}</button>
              </div>`
            : html`<button class="cancel" @click=${() => this.toggleCancel()}>${words.cancel}</button>`
        }
      </div>
    `;
  }

  private remind() {
    const words = phoneWords[this.language];
    const key = (said: string) =>
      html`<button class="key prime" ?disabled=${this.busy} @click=${wish({ want: 'remind' })}>${icon('bell')}${said}</button>`;
    const note = (said: string) => html`<p class="told" role="status">${icon('bell')}<span>${said}</span></p>`;
    switch (this.reminder) {
      case 'none':
        return nothing;
      case 'ask':
        return key(words.remind);
      case 'ring':
        return key(words.ring);
      case 'on':
        return html`${note(words.remindOn)}<button class="key" ?disabled=${this.busy} @click=${wish({ want: 'remind-no-more' })}>
            ${words.remindOff}
          </button>`;
      case 'ringing':
        return note(words.ringOn);
      case 'denied':
        return note(words.remindDenied);
      case 'failed':
        return html`${note(words.remindFailed)}${key(words.again)}`;
    }
  }

  private toggleCancel(): void {
    this.asksCancel = !this.asksCancel;
  }

  private async showCode(): Promise<void> {
    this.codeAway = false;
    try {
      await import('./code-sheet.ts');
      this.asksCode = true;
    } catch {
      this.codeAway = true; // no network, and not kept here
    }
  }

  private clock(at: string): string {
    return localTime(Date.parse(at), this.view?.hall.timezone ?? 'Asia/Shanghai').clock;
  }
}

/** From—to, or one time where both are the same minute. */
const spanOf = (from: string, to: string, span: (from: string, to: string) => string): string => (from === to ? from : span(from, to));
