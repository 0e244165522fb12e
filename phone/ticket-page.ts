import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { iso, localTime, MINUTE } from '../shared/time.ts';
import type { TicketPlaceView } from '../shared/views.ts';
import type { Lang, TicketStatus } from '../shared/words.ts';
import { type IconName, icon } from '../ui/icons.ts';
import type { qr } from '../ui/qr.ts';
import { stateOf } from './hours.ts';
import { languageKey } from './language-key.ts';
import { look } from './look.ts';
import { isNear, placeOf } from './place.ts';
import { ticketLook } from './ticket-look.ts';
import { wish } from './wish.ts';

const MARKS: Partial<Record<TicketStatus, IconName>> = { waiting: 'ring', serving: 'ring', done: 'check' };

/** One ticket, for whoever holds its link: how far the line is, where to go, and what to do if it was missed. */
@customElement('ticket-page')
export class TicketPage extends LitElement {
  @property({ attribute: false }) view?: TicketPlaceView;
  @property({ type: Boolean }) stale = false;
  /** A request is on its way. */
  @property({ type: Boolean }) busy = false;
  /** Why the last one was not done. */
  @property() trouble = '';
  @property() language: Lang = 'zh-CN';
  @state() private open: 'code' | 'cancel' | null = null;
  /** Draws the code; fetched by the first touch that wants it, null if that failed. */
  @state() private qr?: typeof qr | null;

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
        <main class="card" aria-live="polite">${this.card(view, near)}</main>
        ${this.rows(view)} ${this.keys(view)}
        <p class="foot">${words.updated(this.clock(view.at))}</p>
      </div>
    `;
  }

  private card(view: TicketPlaceView, near: boolean): TemplateResult {
    const words = phoneWords[this.language];
    const say = (title: string, hint: unknown) => html`<h1 class="say">${title}</h1><p>${hint}</p>`;
    switch (view.status) {
      case 'waiting':
        return this.waiting(view, near);
      case 'serving':
        return say(words.serving(view.window ?? view.lastWindow ?? ''), words.servingHint);
      case 'held':
        return say(words.held, words.heldHint(view.lastWindow));
      case 'missed': {
        const what = words.missedHint(this.clock(view.since), view.lastWindow);
        return html`${say(words.missed, what)}${view.rejoinBehind === null ? html`<p><b>${words.missedAsk}</b></p>` : nothing}`;
      }
      case 'done':
        return say(words.done, words.doneHint(this.clock(view.doneAt ?? view.since)));
      case 'cancelled':
        return say(words.cancelled, html`${words.cancelledHint}<br />${words.hallIs(stateOf(view.hall, this.language))}`);
      case 'expired':
        return say(words.expired, html`${words.expiredHint}<br />${words.hallIs(stateOf(view.hall, this.language))}`);
      case 'called':
        return html``; // ticket-called has the whole screen
    }
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
        ${wait ? html`<span>${words.expected(say.span(until(wait.from), until(wait.to)))}</span>` : nothing}
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

  private rows(view: TicketPlaceView) {
    const { open } = this;
    const words = phoneWords[this.language];
    const live = view.status === 'waiting' || view.status === 'held' || view.status === 'missed';
    if (!live)
      return view.status === 'serving' ? nothing : html`<div class="keys"><a class="key" href="/phone/">${words.seeHall}</a></div>`;
    return html`
      <nav class="rows">
        ${view.matter ? html`<a href="/m/${view.matter}">${icon('papers')}<span>${words.papers}</span>${icon('chev')}</a>` : nothing}
        <button aria-expanded=${open === 'code'} @click=${() => this.toggle('code')}>
          ${icon('qr')}<span>${words.code}</span>${icon(open === 'code' ? 'down' : 'chev')}
        </button>
        ${
          open === 'code'
            ? html`<div class="code">
                ${this.qr ? this.qr(`${view.hall.url}/t/${view.id}`, words.qrLabel(view.number)) : nothing}
                <p role="status">${this.qr === null ? words.offline : words.codeHint}</p>
              </div>`
            : nothing
        }
      </nav>
    `;
  }

  private keys(view: TicketPlaceView) {
    const { busy, trouble, open } = this;
    const words = phoneWords[this.language];
    if (view.status !== 'waiting' && view.status !== 'held' && view.status !== 'missed') return nothing;
    return html`
      <div class="keys">
        ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
        ${
          view.status === 'missed' && view.rejoinBehind !== null
            ? html`<button class="key prime" ?disabled=${busy} @click=${wish({ want: 'rejoin' })}>
                ${busy ? words.sending : words.rejoin(view.rejoinBehind)}
              </button>`
            : nothing
        }
        ${
          open === 'cancel'
            ? html`<div class="ask" role="alertdialog" aria-label=${words.cancelAsk(view.number)}>
                <p>${words.cancelAsk(view.number)}</p>
                <button class="key" ?disabled=${busy} @click=${() => this.toggle('cancel')}>${words.cancelNo}</button>
                <button class="key warn" ?disabled=${busy} @click=${wish({ want: 'cancel' })}>${busy ? words.sending : words.cancelYes}</button>
              </div>`
            : html`<button class="cancel" @click=${() => this.toggle('cancel')}>${words.cancel}</button>`
        }
      </div>
    `;
  }

  private toggle(what: 'code' | 'cancel'): void {
    this.open = this.open === what ? null : what;
    if (this.open === 'code' && !this.qr) void this.fetchQr();
  }

  private async fetchQr(): Promise<void> {
    this.qr = await import('../ui/qr.ts').then(
      ({ qr }) => qr,
      () => null,
    );
  }

  private clock(at: string): string {
    return localTime(Date.parse(at), this.view?.hall.timezone ?? 'Asia/Shanghai').clock;
  }
}
