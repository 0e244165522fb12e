import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { confirmLook } from './confirm-look.ts';
import { figures } from './figures.ts';
import { Fit } from './fit.ts';
import { shutLine } from './hours.ts';
import { look } from './look.ts';
import { isWordy, nameOf } from './name-of.ts';
import './page-head.ts';
import { placeOf } from './place.ts';
import './priority-sheet.ts';
import type { Room } from './room.ts';
import { wish } from './wish.ts';

/** A service that wants a document: how long it takes, where it is, where the card is laid, and one big key. */
@customElement('confirm-queue')
export class ConfirmQueue extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };
  @property() language: KioskLang = 'zh-CN';
  /** The reader of identity documents: one that is not there or does not work is not spoken of. */
  @property() reader: 'none' | 'ready' | 'fault' = 'none';
  /** A card was read in this visit. */
  @property({ type: Boolean }) carded = false;
  /** Its holder is old enough to go first by law. */
  @property({ type: Boolean }) elderly = false;
  /** Asked why one goes first. */
  @property({ type: Boolean }) choosing = false;

  static override styles = [...look, confirmLook];

  constructor() {
    super();
    new Fit(this, '.about, .card-here, .key');
  }

  override render() {
    const { view, row, wall, language } = this;
    if (!view || !row) return nothing;
    const words = kioskWords[language];
    const say = common[language];
    const live = row.open ? say.waiting(row.waiting, row.wait, row.free) : shutLine(row, view.hall, language);
    return html`
      <div class="page ${isWordy(language) ? 'en' : ''}">
        <page-head heading=${words.takeNumber} .wall=${wall} language=${language}></page-head>
        <main>
          <section class="about">
            <h2 class="name">${nameOf(row, language)}</h2>
            <p class="live">${figures(live)}</p>
            <p class="place">
              ${icon('pin')}<span
                ><b>${placeOf(view, row, language)}</b>${row.windows.length ? `${say.comma}${words.windows(say.list(row.windows), row.windows.length)}` : ''}</span
              >
            </p>
          </section>
          ${this.document()}
          <button class="key prime big" ?disabled=${!row.open} @click=${wish({ want: 'number', queue: row.queue, matter: null })}>
            <span>${row.open ? words.takeNumber : words.notNow}${
              row.open ? html`<small>${this.carded ? words.takeNumberHint : words.withoutCard}</small>` : nothing
            }</span>
          </button>
          <button class="key blue first" ?disabled=${!row.open} @click=${wish({ want: 'priority' })}>
            <span>${words.priority}<small>${words.priorityWho}</small></span>
          </button>
          <button class="key blue papers" @click=${wish({ want: 'matters', queue: row.queue })}>
            ${icon('papers')}<span>${words.papersFirst}</span>
          </button>
        </main>
        ${
          this.choosing
            ? html`<priority-sheet
                queue=${row.queue}
                ?carded=${this.carded}
                ?elderly=${this.elderly}
                language=${language}
              ></priority-sheet>`
            : nothing
        }
      </div>
    `;
  }

  /** Where the card is laid, or that it has been read; beside the other way, its number by hand, always what it is for. */
  private document() {
    const words = kioskWords[this.language];
    const ready = this.reader === 'ready';
    const said = this.carded ? words.cardRead : ready ? words.cardHere : null;
    return html`<section class="card-here ${said ? 'shown' : 'alone'}">
      ${
        said
          ? html`<div class="say" role="status">
              ${icon(this.carded ? 'check' : 'id')}
              <p><b>${said}</b><small>${this.carded ? words.cardReadHint : words.privacy}</small></p>
            </div>`
          : nothing
      }
      ${
        this.carded
          ? nothing
          : html`<div class="typed">
              <button class="key blue type" ?disabled=${!this.row?.open} @click=${wish({ want: 'identify' })}>
                ${icon('grid')}<span>${words.typeId}</span>
              </button>
              <p class="why">${words.privacy}</p>
            </div>`
      }
    </section>`;
  }
}
