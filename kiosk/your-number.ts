import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { localTime } from '../shared/time.ts';
import type { KioskView, QueueRow, TicketView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import type { qr } from '../ui/qr.ts';
import './cancel-sheet.ts';
import './help-key.ts';
import { look } from './look.ts';
import { numberLook } from './number-look.ts';
import { placeOf } from './place.ts';
import type { Cancelling } from './steps.ts';
import { wish } from './wish.ts';

let code: typeof qr | null = null;
/** Drawing the code is a tenth of what a kiosk would load at first, and is needed last. */
export const fetchQr = async (): Promise<void> => {
  code ??= (await import('../ui/qr.ts')).qr;
};

/** The number, where to wait, how long, and the code that takes it along on a phone. */
@customElement('your-number')
export class YourNumber extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) ticket?: TicketView;
  @property({ attribute: false }) row?: QueueRow;
  @property() cancelling: Cancelling = 'no';
  /** Seconds until the first screen comes back; null: not counting. */
  @property({ attribute: false }) left: number | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [...look, numberLook];

  override connectedCallback(): void {
    super.connectedCallback();
    fetchQr().then(
      () => this.requestUpdate(),
      () => {}, // without the server there is no code; the number holds
    );
  }

  override render() {
    const { view, ticket, row, language, cancelling } = this;
    if (!view || !ticket) return nothing;
    const words = kioskWords[language];
    const english = language === 'en';
    const name = (english ? row?.nameEn : row?.name) ?? ticket.queue;
    const taken = localTime(Date.parse(ticket.takenAt), view.hall.timezone);
    const [seconds, rest] = words.homeIn(this.left ?? 0);
    return html`
      <div class="page ${english ? 'en' : ''}">
        <header class="got">
          <span class="tick">${icon('check')}</span>
          <div><h1>${words.got}</h1><p>${words.gotHint}</p></div>
        </header>
        <main class="slip">
          <section class="head">
            <p class="svc"><b class="name">${name}</b><time>${taken.clock}</time></p>
            <p class="no n${Math.min(6, Math.max(4, ticket.number.length))}" aria-label="${words.yourNumber} ${ticket.number}">${ticket.number}</p>
            ${row ? html`<p class="where">${words.goTo} <b>${placeOf(view, row, language)}</b> ${words.goWait}</p>` : nothing}
          </section>
          <section class="facts">${this.facts(ticket, row)}</section>
          <section class="scan">
            <div class="qr">${code?.(`${view.hall.url}/t/${ticket.id}`, words.qrLabel(ticket.number)) ?? nothing}</div>
            <div>
              <h2>${words.scan}</h2>
              <p>${words.scanHint}</p>
              <div class="missed"><h2>${words.missed}</h2><p>${words.missedHint(view.rejoinBehind)}</p></div>
            </div>
          </section>
          <p class="stamp"><span>${english ? view.hall.nameEn : view.hall.name}</span><span>${taken.day}　${taken.clock}</span></p>
        </main>
        <div class="after">
          <span>${this.left === null ? nothing : html`<b>${seconds}</b>${rest}`}</span>
          <button class="key" @click=${wish({ want: 'longer' })}>${words.longer}</button>
          <button class="key" @click=${wish({ want: 'cancel' })}>${words.wrong}</button>
        </div>
        <footer>
          <button class="key bring" @click=${wish(papersFor(ticket))}>${icon('papers')}${words.whatToBring}</button>
          <help-key language=${language}></help-key>
          <button class="key done" @click=${wish({ want: 'home' })}>${words.done}</button>
        </footer>
        ${
          cancelling === 'no'
            ? nothing
            : html`<cancel-sheet number=${ticket.number} cancelling=${cancelling} language=${language}></cancel-sheet>`
        }
      </div>
    `;
  }

  private facts(ticket: TicketView, row?: QueueRow) {
    const words = kioskWords[this.language];
    const fact = (label: string, figure: string, look = '') => html`<div class=${look}><span>${label}</span><b>${figure}</b></div>`;
    const wait = ticket.wait && words.factWait(ticket.wait);
    const windows = row?.windows ?? [];
    return html`
      ${ticket.ahead === null ? nothing : ticket.ahead > 0 ? fact(words.factAhead, String(ticket.ahead)) : fact(words.factNext, words.factNextValue)}
      ${wait && (ticket.ahead ?? 0) > 0 ? fact(wait[0], wait[1], wait[1].length > 5 ? 'many' : '') : nothing}
      ${windows.length ? fact(words.factWindows, windows.join(' '), windows.length > 3 ? 'many' : 'win') : nothing}
    `;
  }
}

/** The list of the matter it was taken for, otherwise the matters of its queue. */
const papersFor = ({ queue, matter }: TicketView) =>
  matter ? ({ want: 'matter', queue, matter } as const) : ({ want: 'matters', queue } as const);
