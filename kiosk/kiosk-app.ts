import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, MatterRow, MatterView } from '../shared/views.ts';
import type { QueueCode } from '../shared/words.ts';
import '../ui/strips.ts';
import { canvas } from './canvas.ts';
import './choose-queue.ts';
import './emergency-page.ts';
import { look } from './look.ts';
import './quiet-page.ts';
import type { Room } from './room.ts';
import { HOME, heldBy, type Step } from './steps.ts';
import './tool-row.ts';
import { wish } from './wish.ts';

/** Pages with a row of keys at their foot: the key for help stands among those. */
const OWN_FOOT: readonly Step['at'][] = ['home', 'attract', 'checklist', 'number', 'found'];
/** Pages whose keys lie at the lower edge anyway: lowered, they need no less room. */
const LOW_ANYWAY: readonly Step['at'][] = ['number', 'found'];

/** The whole kiosk: one page for each step, the strips above it, and the question whether anybody is still there. */
@customElement('kiosk-app')
export class KioskApp extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) step: Step = HOME;
  @property({ attribute: false }) wall: LocalTime | null = null;
  /** The hall's clock at the last news, while nothing is heard; null: all is well. */
  @property({ attribute: false }) since: string | null = null;
  /** Seconds until the first screen comes back; null: not counting. */
  @property({ attribute: false }) left: number | null = null;
  /** The count is a question over the page. */
  @property({ type: Boolean }) asks = false;
  @property({ type: Boolean }) unpaired = false;
  /** The code that makes this screen one of the hall's, while it is none. */
  @property() pairingCode: string | null = null;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };
  /** What was fetched for the step: undefined while it is on its way, null when it could not be had. */
  @property({ attribute: false }) matters: readonly MatterRow[] | null | undefined;
  @property({ attribute: false }) matter: MatterView | null | undefined;
  /** What the pages that call tell to bring. */
  @property({ attribute: false }) common: readonly MatterView[] = [];
  /** The reader of identity documents: there is none, it works, it does not. */
  @property() reader: 'none' | 'ready' | 'fault' = 'none';
  /** Something can read aloud here. */
  @property({ type: Boolean }) voiced = false;
  /** The paper that is being read out; null: none. */
  @property({ attribute: false }) reading: string | null = null;

  static override styles = [
    ...look,
    canvas`
      .screen { position: relative; height: 100%; display: flex; flex-direction: column; overflow: hidden; background: var(--paper); }
      .screen > .page { flex: 1; min-height: 0; }
      /* Lowered, nothing that is touched lies above y = 768 (SCREENS 1.1), in large letters too. */
      .upper.low { height: 768px; flex: none; display: flex; flex-direction: column; }
      .upper lowered-top { flex: 1; min-height: 0; }
      @container style(--large: 1) { .upper.low { height: calc(768px / 1.3); } }
      .page > * { height: 100%; }
      .page > .empty { display: grid; }
      .pairing { font-size: 120px; line-height: 1.3; font-weight: 700; letter-spacing: 0.12em; font-family: var(--mono, monospace); }
      .cancelled { width: 600px; max-width: 100%; min-height: 160px; }
    `,
  ];

  override render() {
    const { step, view, wall, since } = this;
    const { lang } = step;
    const words = common[lang];
    if (this.unpaired)
      return html`<quiet-page heading=${words.unpaired} hint=${this.pairingCode ? words.pairingHow : words.unpairedHow} foot=${kioskWords[lang].thisDevice}>${this.pairingCode ? html`<p class="pairing">${this.pairingCode}</p>` : nothing}</quiet-page>`;
    const phone = view?.hall.phones.consult ?? '';
    const lowered = view && this.room.low && step.at !== 'attract' && !LOW_ANYWAY.includes(step.at);
    const time = wall ? `${words.date(wall.day)} ${wall.clock}` : '';
    if (view?.hall.state === 'emergency')
      return html`<div class="screen">
        <div class="upper"><trial-strip .hall=${view.hall} language=${lang} time=${time}></trial-strip></div>
        <div class="page"><emergency-page .view=${view} language=${lang}></emergency-page></div>
      </div>`;
    return html`
      <div class="screen">
        <div class="upper ${lowered ? 'low' : ''}">
          <trial-strip .hall=${view?.hall} language=${lang} time=${time}></trial-strip>
          ${since !== null && view ? html`<stale-strip since=${since} language=${lang}></stale-strip>` : nothing}
          ${lowered && view ? html`<lowered-top ?asks=${step.at === 'home'} .hall=${view.hall} .wall=${wall} language=${lang}></lowered-top>` : nothing}
        </div>
        <div class="page">
          ${view ? this.page(view) : html`<quiet-page heading=${words.connecting} foot=${kioskWords[lang].thisDevice}></quiet-page>`}
        </div>
        ${
          view && !OWN_FOOT.includes(step.at)
            ? html`<tool-row .manner=${step.manner} .languages=${view.languages} .room=${this.room} ?voiced=${this.voiced} language=${lang}></tool-row>`
            : nothing
        }
        ${step.picking && view ? html`<language-sheet .languages=${view.languages} language=${lang}></language-sheet>` : nothing}
        ${step.help ? html`<help-sheet how=${step.help.how} .comes=${step.help.comes} phone=${phone} language=${lang}></help-sheet>` : nothing}
        ${this.asks && this.left !== null ? html`<still-there .left=${this.left} language=${lang}></still-there>` : nothing}
      </div>
    `;
  }

  private page(view: KioskView): TemplateResult {
    const { step, wall, matters, matter, room } = this;
    const { lang } = step;
    const { hall } = view;
    const rowOf = (code: QueueCode) => view.queues.find(({ queue }) => queue === code);
    switch (step.at) {
      case 'home':
        return html`<choose-queue .view=${view} .wall=${wall} .manner=${step.manner} .room=${room} ?voiced=${this.voiced} language=${lang} .page=${step.page}></choose-queue>`;
      case 'attract':
        return html`<attract-page .view=${view} .matters=${this.common} .wall=${wall} .room=${room} language=${lang}></attract-page>`;
      case 'services':
      case 'papers':
        return html`<all-queues
          .view=${view}
          .wall=${wall}
          language=${lang}
          purpose=${step.at === 'papers' ? 'papers' : 'number'}
          .page=${step.page}
          .room=${room}
        ></all-queues>`;
      case 'find':
        return html`<find-matter
          .view=${view}
          typed=${step.typed}
          .found=${step.found}
          .wall=${wall}
          .room=${room}
          language=${lang}
          .page=${step.page}
        ></find-matter>`;
      case 'event':
        return html`<matter-list
          .event=${step.event}
          .matters=${matters?.filter(({ lifeEvents }) => lifeEvents.includes(step.event)) ?? matters}
          .wall=${wall}
          .room=${room}
          language=${lang}
          .page=${step.page}
        ></matter-list>`;
      case 'confirm':
        return html`<confirm-queue
          .view=${view}
          .row=${rowOf(step.queue)}
          .wall=${wall}
          .room=${room}
          language=${lang}
          ?choosing=${step.choosing}
          reader=${this.reader}
          ?carded=${step.card !== undefined}
          ?elderly=${step.card?.elderly ?? false}
        ></confirm-queue>`;
      case 'identify':
        return html`<identify-pad
          .row=${rowOf(step.queue)}
          typed=${step.typed}
          ?wrong=${step.wrong}
          .wall=${wall}
          language=${lang}
        ></identify-pad>`;
      case 'matters':
        return html`<matter-list
          .row=${rowOf(step.queue)}
          .matters=${matters?.filter(({ queue }) => queue === step.queue) ?? matters}
          .wall=${wall}
          .room=${room}
          language=${lang}
          .page=${step.page}
        ></matter-list>`;
      case 'checklist':
        return html`<check-list
          .matter=${matter}
          .row=${rowOf(step.queue)}
          .hall=${hall}
          .held=${heldBy(step)}
          ?checking=${step.checking}
          .situations=${step.situations}
          .ready=${step.ready}
          .slip=${step.slip}
          .reading=${this.reading}
          ?voiced=${this.voiced}
          .room=${room}
          language=${lang}
          .page=${step.page}
        ></check-list>`;
      case 'asking':
        return html`<asking-note .row=${rowOf(step.asked.queue)} patience=${step.patience} language=${lang}></asking-note>`;
      case 'number':
        return html`<your-number
          .view=${view}
          .ticket=${step.ticket}
          .row=${rowOf(step.ticket.queue)}
          .matter=${matter ?? null}
          cancelling=${step.cancelling}
          .slip=${step.slip}
          ?away=${step.away}
          .left=${this.left}
          language=${lang}
        ></your-number>`;
      case 'mine':
        return html`<my-number
          .view=${view}
          typed=${step.typed}
          looking=${step.looking}
          .wall=${wall}
          language=${lang}
        ></my-number>`;
      case 'found':
        return html`<found-ticket
          .view=${view}
          .found=${step.found}
          .row=${rowOf(step.found.ticket.queue)}
          rejoining=${step.rejoining}
          cancelling=${step.cancelling}
          .slip=${step.slip}
          language=${lang}
        ></found-ticket>`;
      case 'cancelled':
        return html`<quiet-page heading=${kioskWords[lang].cancelled(step.number)} hint=${kioskWords[lang].cancelledHint}>
          <button class="key prime cancelled" @click=${wish({ want: 'home' })}>${kioskWords[lang].backHome}</button>
        </quiet-page>`;
      case 'sorry':
        return html`<sorry-note
          .why=${step.why}
          queue=${step.asked.queue}
          .matter=${step.asked.matter}
          .row=${rowOf(step.asked.queue)}
          .hall=${hall}
          .wall=${wall}
          language=${lang}
        ></sorry-note>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-app': KioskApp;
  }
}
