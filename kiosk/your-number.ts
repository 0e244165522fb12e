import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { localTime } from '../shared/time.ts';
import { type KioskView, type MatterView, nameIn, type QueueRow, type TicketView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import './cancel-sheet.ts';
import { Fit } from './fit.ts';
import { haveReady } from './have-ready.ts';
import './help-key.ts';
import { look } from './look.ts';
import { named } from './named.ts';
import { numberLook } from './number-look.ts';
import { placeOf } from './place.ts';
import { goesWithoutSlip, slipSaid } from './slip-said.ts';
import './slip-mouth.ts';
import type { Cancelling, Slip } from './steps.ts';
import './ticket-code.ts';
import { ticketFacts } from './ticket-facts.ts';
import { wish } from './wish.ts';

/** The number, where to wait, how long, what became of its slip, and the code that takes it along on a phone. */
@customElement('your-number')
export class YourNumber extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) ticket?: TicketView;
  @property({ attribute: false }) row?: QueueRow;
  /** The matter that it was taken for, as far as it is known here. */
  @property({ attribute: false }) matter: MatterView | null = null;
  @property() cancelling: Cancelling = 'no';
  @property({ attribute: false }) slip: Slip = { printing: 'no', attempt: 0 };
  /** Given by the kiosk itself while the hall is not heard: nobody knows how many wait. */
  @property({ type: Boolean }) away = false;
  /** Seconds until the first screen comes back; null: not counting. */
  @property({ attribute: false }) left: number | null = null;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [...look, numberLook];

  constructor() {
    super();
    new Fit(this, '.told');
  }

  override render() {
    const { view, ticket, row, language, cancelling, slip, away } = this;
    if (!view || !ticket) return nothing;
    const words = kioskWords[language];
    const taken = localTime(Date.parse(ticket.takenAt), view.hall.timezone);
    const [seconds, rest] = words.homeIn(this.left ?? 0);
    const said = slipSaid(slip);
    const without = away || goesWithoutSlip(said);
    return html`
      <div class="page ${language === 'zh-CN' ? '' : 'wordy'} ${without ? 'without' : ''}">
        <header class="got ${goesWithoutSlip(said) ? 'heed' : ''}">
          <span class="round">${icon('check')}</span>
          <div><h1>${words.got}</h1><p role="status">${words.slipSaid[said]}</p></div>
        </header>
        <main class="slip">
          <section class="head">
            <p class="svc">${row ? named(row, language) : html`<b>${ticket.queue}</b>`}${slip.attempt > 1 ? html`<i class="again">${words.reprinted}</i>` : nothing}<time>${taken.clock}</time></p>
            <p class="no n${Math.min(6, Math.max(4, ticket.number.length))}" dir="ltr" aria-label="${words.yourNumber} ${ticket.number}">${ticket.number}</p>
            ${row ? html`<p class="where">${words.goTo} <b>${placeOf(view, row, language)}</b> ${words.goWait}</p>` : nothing}
          </section>
          <section class="facts">
            ${away ? html`<p class="unknown">${words.figuresLater}</p>` : ticketFacts(ticket, row?.windows ?? [], language)}
          </section>
          <section class="scan">
            <ticket-code hall=${view.hall.url} ticket=${ticket.id} number=${ticket.number} language=${language}></ticket-code>
            <div class="told">
              <h2>${words.scan}</h2>
              <p>${words.scanHint}</p>
              <div class="late"><h2>${words.missed}</h2><p>${words.missedHint(view.rejoinBehind)}</p></div>
            </div>
          </section>
          ${this.ready()}
          <p class="stamp"><span dir="auto">${nameIn(view.hall, language)}</span><span dir="ltr">${taken.day}　${taken.clock}</span></p>
        </main>
        <p class="left">${this.left === null ? nothing : html`<b>${seconds}</b>${rest}`}</p>
        <div class="after">
          <button class="key" @click=${wish({ want: 'longer' })}>${words.longer}</button>
          <button class="key" @click=${wish({ want: 'cancel' })}>${words.wrong}</button>
        </div>
        <footer>
          <button class="key bring" @click=${wish(papersFor(ticket))}>${icon('papers')}<span>${words.whatToBring}</span></button>
          <help-key language=${language}></help-key>
          <button class="key done" @click=${wish({ want: 'home' })}>${words.done}</button>
        </footer>
        <slip-mouth .slip=${slip} language=${language}></slip-mouth>
        ${
          cancelling === 'no'
            ? nothing
            : html`<cancel-sheet number=${ticket.number} cancelling=${cancelling} language=${language}></cancel-sheet>`
        }
      </div>
    `;
  }

  /** In one line, what to have in the hand at the window. */
  private ready(): TemplateResult | typeof nothing {
    const { matter, ticket, row, language } = this;
    const words = kioskWords[language];
    const wanted = haveReady(matter?.code === ticket?.matter ? matter : null, row, language);
    if (!wanted) return nothing;
    const names = wanted === 'id-card' ? words.idCard : common[language].list(wanted.papers);
    const more = wanted !== 'id-card' && wanted.more;
    return html`<p class="ready">
      ${icon('papers')}<span
        >${words.haveReady}<b dir="auto" lang=${wanted === 'id-card' ? nothing : wanted.lang}>${names}</b>${more ? words.andMore : nothing}</span
      >
    </p>`;
  }
}

/** The list of the matter it was taken for, otherwise the matters of its queue. */
const papersFor = ({ queue, matter }: TicketView) =>
  matter ? ({ want: 'matter', queue, matter } as const) : ({ want: 'matters', queue } as const);
