import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import { localTime } from '../shared/time.ts';
import type { NotificationDue } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { parts } from './parts.ts';
import type { Given } from './slip-state.ts';
import { wish } from './state.ts';

/** The slip that was given last, to be printed again; and what is still to be told, red when it is too late. */
@customElement('slip-strips')
export class SlipStrips extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) given: Given | null = null;
  @property({ attribute: false }) due: readonly NotificationDue[] = [];
  /** The hall's own zone. */
  @property() zone = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 8px; }
      .strip { min-height: 44px; padding: 6px 12px; border-radius: 12px; background: var(--teal-50); display: flex; align-items: center; gap: 8px 12px; flex-wrap: wrap; }
      .strip b { font-weight: 700; }
      .strip .end { margin-left: auto; display: flex; gap: 8px; flex-wrap: wrap; }
      .strip.due { background: var(--card); box-shadow: inset 0 0 0 1px var(--line); }
      .strip.today { background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a93a; }
      .strip.overdue { background: var(--verm-50); box-shadow: inset 0 0 0 2px var(--verm); }
      .overdue strong { color: var(--verm); }
      h3 { font-size: 15px; font-weight: 700; line-height: 24px; margin-top: 4px; }
    `,
  ];

  override render() {
    const words = staffSlipWords[this.language];
    const { given, due } = this;
    return html`
      ${
        given
          ? html`<p class="strip" role="status">${icon('check')}<span>${words.given(given.serial, given.number)}</span>
        ${given.small ? html`<span>${words.printed[given.small]}</span>` : nothing}
        <span class="end">${this.key('printAgain', words.printAgain)}${this.key('printSmall', words.printSmall)}${this.key('putAway', words.putAway)}</span></p>`
          : nothing
      }
      ${due.length > 0 ? html`<h3>${words.dueTitle(due.length)}</h3>${due.map((one) => this.row(one))}` : nothing}
    `;
  }

  private key(what: 'printAgain' | 'printSmall' | 'putAway', label: string) {
    return html`<button class="btn sm" @click=${() => wish(this, { do: 'slip', deed: { do: what } })}>${label}</button>`;
  }

  private row(one: NotificationDue) {
    const words = staffSlipWords[this.language];
    const { day, clock } = localTime(Date.parse(one.due), this.zone);
    const said = one.overdue ? html`<strong>${words.overdue}</strong>` : one.today ? html`<strong>${words.dueToday}</strong>` : nothing;
    return html`<p class="strip due ${one.overdue ? 'overdue' : one.today ? 'today' : ''}">
      <b>${one.number}</b><span>${one.serial}</span><span>${words.dueBy(common[this.language].date(day), clock)}</span>${said}
      <span class="end"><button class="btn sm" aria-label=${`${words.told} ${one.serial}`} @click=${() => wish(this, { do: 'openSheet', sheet: { is: 'told', slip: one } })}>${words.told}</button></span></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-strips': SlipStrips;
  }
}
