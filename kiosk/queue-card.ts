import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import type { HallView, QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { card } from './card-look.ts';
import { someOf } from './choice.ts';
import { figures } from './figures.ts';
import { Fit } from './fit.ts';
import { shutLine } from './hours.ts';
import { look } from './look.ts';
import { chinese, examplesOf, isWordy, nameOf } from './name-of.ts';
import { wish } from './wish.ts';

/** One service: what it is called, what people call it, and how long it takes now. Closed ones keep their place, mute. */
@customElement('queue-card')
export class QueueCard extends LitElement {
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) hall?: HallView;
  @property() language: KioskLang = 'zh-CN';
  /** For a number, or only for its papers: those can be read at any time. */
  @property() purpose: 'number' | 'papers' = 'number';
  /** Smaller, as on the page of all services. */
  @property({ type: Boolean, reflect: true }) small = false;
  /** On one line, as in large letters: the figures alone. */
  @property({ type: Boolean }) short = false;

  static override styles = [...look, card, canvas`:host { display: grid; }`];

  constructor() {
    super();
    new Fit(this, '.card');
  }

  override render() {
    const { row, hall, language, purpose } = this;
    if (!row || !hall) return nothing;
    const wordy = isWordy(language);
    const examples = someOf(examplesOf(row, language), wordy && language === 'en' ? 56 : 14);
    const inside = html`
      <span class="top">
        <span class="name">${nameOf(row, language)}</span>
        <span class="letter" aria-hidden="true">${row.queue}</span>
      </span>
      ${examples ? html`<span class="ex">${language === 'zh-CN' || language === 'en' ? examples : chinese(examples)}</span>` : nothing}
    `;
    const look = `card${wordy ? ' en' : ''}`;
    if (purpose === 'papers') return html`<button class=${look} @click=${wish({ want: 'matters', queue: row.queue })}>${inside}</button>`;
    if (!row.open)
      return html`<div class="${look} shut">${inside}<span class="live"><span>${shutLine(row, hall, language)}</span></span></div>`;
    return html`
      <button class=${look} @click=${wish({ want: 'service', queue: row.queue })}>
        ${inside}<span class="live"><span>${figures(this.live(row))}</span></span>
      </button>
    `;
  }

  private live({ waiting, wait, free }: QueueRow): string {
    const say = common[this.language];
    return this.short && wait && waiting > 0
      ? `${say.people(waiting)}${say.comma}${say.waitRange(wait)}`
      : say.waiting(waiting, wait, free);
  }
}
