import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { localTime } from '../shared/time.ts';
import type { KioskView, QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import './cancel-sheet.ts';
import { foundLook } from './found-look.ts';
import { keysFor, showsCode } from './found-state.ts';
import './help-key.ts';
import { look } from './look.ts';
import { named } from './named.ts';
import { numberLook } from './number-look.ts';
import { placeOf } from './place.ts';
import { goesWithoutSlip, slipSaid } from './slip-said.ts';
import './slip-mouth.ts';
import type { Cancelling, Found, Slip } from './steps.ts';
import './ticket-code.ts';
import { ticketFacts } from './ticket-facts.ts';
import { TICKET_MARKS } from './ticket-marks.ts';
import { wish } from './wish.ts';

/** A ticket that was brought back: what it is now, what that means, and what can be done about it. */
@customElement('found-ticket')
export class FoundTicket extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) found?: Found;
  @property({ attribute: false }) row?: QueueRow;
  @property() rejoining: 'no' | 'sent' | 'done' | 'failed' = 'no';
  @property() cancelling: Cancelling = 'no';
  @property({ attribute: false }) slip: Slip = { printing: 'no', attempt: 0 };
  @property() language: KioskLang = 'zh-CN';

  static override styles = [...look, numberLook, foundLook];

  override render() {
    const { view, found, row, language, cancelling, slip, rejoining } = this;
    if (!view || !found) return nothing;
    const { number, status, ahead, wait, takenAt } = found.ticket;
    const words = kioskWords[language];
    const keys = keysFor(found, { slip, rejoinBehind: view.rejoinBehind });
    const said = slipSaid(slip);
    const told = said === 'nothing' ? (rejoining === 'done' ? words.rejoinDone : '') : this.slipWords(said);
    const coded = showsCode(found);
    const looks = [
      language === 'zh-CN' ? '' : 'wordy',
      status === 'cancelled' || status === 'expired' || status === 'done' ? 'over' : status,
      coded ? 'with' : '',
      coded && goesWithoutSlip(said) ? 'without' : '',
    ];
    return html`
      <div class="page ${looks.join(' ')}">
        <header class="got ${goesWithoutSlip(said) ? 'heed' : ''}">
          <span class="round">${TICKET_MARKS[status]}</span>
          <div><h1>${common[language].ticketStatus[status]}</h1><p role="status">${told}</p></div>
        </header>
        <main class="slip">
          <section class="head">
            <p class="svc">${row ? named(row, language) : html`<b>${found.ticket.queue}</b>`}${slip.attempt > 0 ? html`<i class="again">${words.reprinted}</i>` : nothing}<time>${localTime(Date.parse(takenAt), view.hall.timezone).clock}</time></p>
            <p class="no n${Math.min(6, Math.max(4, number.length))}" dir="ltr" aria-label="${words.yourNumber} ${number}">${number}</p>
            ${status === 'waiting' && coded ? this.where(view) : nothing}
          </section>
          ${status === 'waiting' ? html`<section class="facts">${ticketFacts({ ahead, wait }, row?.windows ?? [], language)}</section>` : nothing}
          ${status === 'waiting' && coded ? nothing : html`<section class="say">${this.meaning(found, view)}</section>`}
          ${
            coded && 'slip' in found.by
              ? html`<section class="scan">
                  <ticket-code hall=${view.hall.url} ticket=${found.by.slip} number=${number} language=${language}></ticket-code>
                  <div><h2>${words.scan}</h2><p>${words.scanHint}</p></div>
                </section>`
              : nothing
          }
        </main>
        <div class="after">
          ${
            keys.slip
              ? html`<button class="key" ?disabled=${slip.printing === 'printing'} @click=${wish({ want: 'slip' })}>${icon('print')}${words.slipAgain}</button>`
              : nothing
          }
          ${keys.cancel ? html`<button class="key" @click=${wish({ want: 'cancel' })}>${words.cancelYes}</button>` : nothing}
        </div>
        ${this.foot(keys)}
        <slip-mouth .slip=${slip} language=${language}></slip-mouth>
        ${
          cancelling === 'no' ? nothing : html`<cancel-sheet number=${number} cancelling=${cancelling} language=${language}></cancel-sheet>`
        }
      </div>
    `;
  }

  private where(view: KioskView): TemplateResult | typeof nothing {
    const { row, language } = this;
    const words = this.words();
    return row ? html`<p class="where">${words.goTo} <b>${placeOf(view, row, language)}</b> ${words.goWait}</p>` : nothing;
  }

  /** Whoever typed a number holds no code here: what cannot be scanned is photographed. */
  private slipWords(said: keyof ReturnType<typeof this.words>['foundSlip']): string {
    const { found } = this;
    return found && 'slip' in found.by ? this.words().slipSaid[said] : this.words().foundSlip[said];
  }
  private words() {
    return kioskWords[this.language];
  }

  private meaning({ ticket }: Found, view: KioskView): TemplateResult {
    const { rejoining } = this;
    const words = this.words();
    const say = (title: unknown, hint: string, look = '') => html`<h2>${title}</h2>${hint ? html`<p class=${look}>${hint}</p>` : nothing}`;
    const at = ([before, window, after]: readonly [string, string, string]) => html`${before}<b>${window}</b>${after}`;
    switch (ticket.status) {
      case 'waiting':
        return html`${this.where(view)}<p class="quiet">${words.cancelBySlip}</p>`;
      case 'called':
        return say(ticket.window ? at(words.foundCalled(ticket.window)) : words.foundAtWindow, words.foundCalledHint);
      case 'serving':
        return say(ticket.window ? at(words.foundServing(ticket.window)) : words.foundAtWindow, '');
      case 'held':
        return say(words.foundHeld, words.foundHeldHint);
      case 'missed': {
        if (view.rejoinBehind === null) return say(words.foundMissed, words.foundMissedVoid);
        const failed = rejoining === 'failed';
        return say(words.foundMissed, failed ? words.rejoinFailed : words.foundMissedHint, failed ? 'failed' : '');
      }
      case 'done':
        return say(words.foundDone, words.foundOver);
      case 'cancelled':
        return say(words.foundCancelled, words.foundOver);
      case 'expired':
        return say(words.foundExpired, words.foundOver);
    }
  }

  /** The way on, somebody to help, the way home. */
  private foot({ rejoin, another }: ReturnType<typeof keysFor>): TemplateResult {
    const { language, rejoining } = this;
    const words = this.words();
    const help = html`<help-key language=${language}></help-key>`;
    const home = (look: string, text: string) => html`<button class="key ${look}" @click=${wish({ want: 'home' })}>${text}</button>`;
    if (another) return html`<footer class="two">${help}${home('main', words.takeAnother)}</footer>`;
    if (rejoin === null) return html`<footer class="two">${help}${home('done', words.done)}</footer>`;
    const sent = rejoining === 'sent';
    return html`<footer>
      <button class="key main" ?disabled=${sent} @click=${wish({ want: 'rejoin' })}>
        <span>${sent ? words.rejoinSent : words.rejoinKey}</span><small>${words.rejoinBehind(rejoin)}</small>
      </button>
      ${help}${home('done', words.backHome)}
    </footer>`;
  }
}
