import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import type { HallView, QueueRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { card } from './card-look.ts';
import { someOf } from './choice.ts';
import { figures } from './figures.ts';
import { shutLine } from './hours.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** One service: what it is called, what people call it, and how long it takes now. Closed ones keep their place, mute. */
@customElement('queue-card')
export class QueueCard extends LitElement {
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) hall?: HallView;
  @property() language: Lang = 'zh-CN';
  /** For a number, or only for its papers: those can be read at any time. */
  @property() purpose: 'number' | 'papers' = 'number';
  /** Smaller, as on the page of all services. */
  @property({ type: Boolean, reflect: true }) small = false;

  static override styles = [...look, card, canvas`:host { display: grid; }`];

  override render() {
    const { row, hall, language, purpose, small } = this;
    if (!row || !hall) return nothing;
    const english = language === 'en';
    const name = english ? row.nameEn : row.name;
    const examples = someOf(english ? row.examplesEn : row.examples, english ? (small || name.length > 18 ? 29 : 40) : small ? 13 : 14);
    const long = name.length > (english ? 24 : 8);
    const size = long ? 'long' : !english && name.length > 6 ? 'mid' : '';
    const inside = html`
      <span class="top">
        <span class="name ${size}">${name}</span>
        <span class="letter" aria-hidden="true">${row.queue}</span>
      </span>
      ${examples && !(long && english) ? html`<span class="ex">${examples}</span>` : nothing}
    `;
    const look = `card${english ? ' en' : ''}`;
    if (purpose === 'papers') return html`<button class=${look} @click=${wish({ want: 'matters', queue: row.queue })}>${inside}</button>`;
    if (!row.open) return html`<div class="${look} shut">${inside}<span class="live">${shutLine(row, hall, language)}</span></div>`;
    const live = common[language].waiting(row.waiting, row.wait, row.free);
    return html`
      <button class=${look} @click=${wish({ want: 'service', queue: row.queue })}>
        ${inside}<span class="live ${live.length > (english ? 26 : 18) ? 'tight' : ''}"><span>${figures(live)}</span></span>
      </button>
    `;
  }
}
