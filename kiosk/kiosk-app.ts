import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, MatterRow, MatterView } from '../shared/views.ts';
import type { QueueCode } from '../shared/words.ts';
import '../ui/strips.ts';
import './all-queues.ts';
import './asking-note.ts';
import { canvas } from './canvas.ts';
import './checklist.ts';
import './choose-queue.ts';
import './confirm-queue.ts';
import './find-matter.ts';
import './help-sheet.ts';
import { look } from './look.ts';
import './matter-list.ts';
import './quiet-page.ts';
import './sorry-note.ts';
import { HOME, heldBy, type Step } from './steps.ts';
import './still-there.ts';
import './tool-row.ts';
import { wish } from './wish.ts';
import './your-number.ts';

/** Pages with a row of keys at their foot: the key for help stands among those. */
const OWN_FOOT: readonly Step['at'][] = ['home', 'checklist', 'number'];

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
  @property({ type: Boolean }) wide = false;
  /** What was fetched for the step: undefined while it is on its way, null when it could not be had. */
  @property({ attribute: false }) matters: readonly MatterRow[] | null | undefined;
  @property({ attribute: false }) matter: MatterView | null | undefined;

  static override styles = [
    ...look,
    canvas`
      .screen { position: relative; height: 100%; display: flex; flex-direction: column; overflow: hidden; background: var(--paper); }
      .screen > .page { flex: 1; min-height: 0; }
      .page > * { height: 100%; }
      .page > .empty { display: grid; }
      .cancelled { width: 600px; max-width: 100%; min-height: 160px; }
    `,
  ];

  override render() {
    const { step, view, wall, since } = this;
    const { lang } = step;
    const words = common[lang];
    if (this.unpaired)
      return html`<quiet-page heading=${words.unpaired} hint=${words.unpairedHow} foot=${kioskWords[lang].thisDevice}></quiet-page>`;
    const phone = view?.hall.phones.consult ?? '';
    const time = wall ? `${words.date(wall.day)} ${wall.clock}` : '';
    return html`
      <div class="screen">
        <trial-strip .hall=${view?.hall} language=${lang} time=${time}></trial-strip>
        ${since !== null && view ? html`<stale-strip since=${since} language=${lang}></stale-strip>` : nothing}
        <div class="page">
          ${view ? this.page(view) : html`<quiet-page heading=${words.connecting} foot=${kioskWords[lang].thisDevice}></quiet-page>`}
        </div>
        ${view && !OWN_FOOT.includes(step.at) ? html`<tool-row phone=${phone} language=${lang}></tool-row>` : nothing}
        ${step.help ? html`<help-sheet how=${step.help.how} phone=${phone} language=${lang}></help-sheet>` : nothing}
        ${this.asks && this.left !== null ? html`<still-there .left=${this.left} language=${lang}></still-there>` : nothing}
      </div>
    `;
  }

  private page(view: KioskView): TemplateResult {
    const { step, wall, matters, matter } = this;
    const { lang } = step;
    const { hall } = view;
    const rowOf = (code: QueueCode) => view.queues.find(({ queue }) => queue === code);
    switch (step.at) {
      case 'home':
        return html`<choose-queue .view=${view} .wall=${wall} language=${lang} ?wide=${this.wide}></choose-queue>`;
      case 'services':
      case 'papers':
        return html`<all-queues
          .view=${view}
          .wall=${wall}
          language=${lang}
          purpose=${step.at === 'papers' ? 'papers' : 'number'}
          .page=${step.page}
          ?wide=${this.wide}
        ></all-queues>`;
      case 'find':
        return html`<find-matter
          .view=${view}
          typed=${step.typed}
          .found=${step.found}
          .wall=${wall}
          language=${lang}
          .page=${step.page}
        ></find-matter>`;
      case 'confirm':
        return html`<confirm-queue .view=${view} .row=${rowOf(step.queue)} .wall=${wall} language=${lang} ?choosing=${step.choosing}></confirm-queue>`;
      case 'matters':
        return html`<matter-list .row=${rowOf(step.queue)} .matters=${matters} .wall=${wall} language=${lang} .page=${step.page}></matter-list>`;
      case 'checklist':
        return html`<check-list
          .matter=${matter}
          .row=${rowOf(step.queue)}
          .hall=${hall}
          .held=${heldBy(step)}
          ?checking=${step.checking}
          .ready=${step.ready}
          .wall=${wall}
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
          cancelling=${step.cancelling}
          .left=${this.left}
          language=${lang}
        ></your-number>`;
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
