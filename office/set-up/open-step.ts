import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { HallOpened } from '../../shared/set-up-views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import type { Page } from '../state.ts';
import { setUpWish } from './state.ts';
import type { Leftover } from './steps.ts';

const NEXT: readonly Page[] = ['hall', 'people', 'matters', 'roster', 'posts', 'calendar'];

/** The end of the trial: what it means, what had better be changed before, and one more question. */
@customElement('open-step')
export class OpenStep extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ type: Boolean }) trial = true;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) leftovers: readonly Leftover[] = [];
  @property({ attribute: false }) opened: HallOpened | null = null;
  /** Pages of the office that can be opened. */
  @property({ attribute: false }) pages: readonly Page[] = [];
  @state() private sure = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 18px; }
      ul { display: grid; gap: 6px; padding-left: 20px; list-style: disc; }
      .left { background: var(--amber-50); border-radius: 10px; padding: 12px 16px; display: grid; gap: 8px; }
      .opened { background: var(--teal-50); color: var(--ink); border-radius: 10px; padding: 14px 16px; font-weight: 700; }
      .does { display: flex; flex-wrap: wrap; gap: 10px; }
      .go { min-height: 52px; font-size: 17px; justify-self: start; padding: 0 24px; }
      .go.sure { background: var(--verm); border-color: var(--verm); color: #fff; }
    `,
  ];

  override render() {
    const words = officeSetUpWords[this.language];
    if (!this.trial)
      return html`<p class="opened" role="status">${this.opened ? words.open.opened(this.opened.cleared.length) : words.open.already}</p>
        <p>${words.open.then}</p><div class="does">${NEXT.filter((page) => this.pages.includes(page)).map(
          (page) =>
            html`<button class="btn" @click=${() => setUpWish(this, { do: 'page', page })}>${(words.places as Readonly<Record<string, string>>)[page]}</button>`,
        )}</div>`;
    return html`<div><p>${words.open.means}</p><ul>${words.open.points.map((one) => html`<li>${one}</li>`)}</ul></div>
      ${this.leftovers.length > 0 ? html`<div class="left"><p>${words.open.leftovers}</p><ul>${this.leftovers.map((one) => html`<li>${words.open.left[one]}</li>`)}</ul></div>` : nothing}
      <button class="btn p go ${this.sure ? 'sure' : ''}" @click=${this.open} @blur=${() => {
        this.sure = false;
      }}>${this.busy ? words.open.opening : this.sure ? words.open.sure : words.open.open}</button>`;
  }

  private open = () => {
    if (this.busy) return;
    if (this.sure) setUpWish(this, { do: 'open' });
    this.sure = !this.sure;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'open-step': OpenStep;
  }
}
