import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { WindowRecord } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import type { Seat } from './console.ts';
import { type Found, findHere } from './find-here.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** A number that somebody asks for: where it stands at this window, and what one can do with it. */
@customElement('find-sheet')
export class FindSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) record?: WindowRecord;
  @state() private typed = '';
  @state() private at = 0;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      label { display: grid; gap: 6px; font-weight: 700; }
      input { font-weight: 400; font-size: 22px; }
      ul { height: 220px; overflow-y: auto; border: 1px solid var(--edge); border-radius: 10px; }
      li { min-height: 44px; padding: 4px 12px; display: grid; grid-template-columns: 72px minmax(0, 1fr) auto; gap: 8px; align-items: center; cursor: pointer; }
      li[aria-selected='true'] { background: var(--blue-7); color: #fff; }
      li b { font-size: 17px; }
      li em { font-style: normal; font-weight: 700; }
      .none { height: 220px; padding: 16px; border: 1px solid var(--line); border-radius: 10px; font-size: 15px; }
      [hidden] { display: none; }
      p { color: var(--ink-2); font-size: 14px; }
    `,
  ];

  override render() {
    const words = consoleWords[this.language];
    const found = this.found;
    return html`
      <label>${words.findHow}
        <input role="combobox" aria-expanded="true" aria-controls="found" aria-activedescendant=${found[this.at] ? `f${this.at}` : nothing} maxlength="10"
          spellcheck="false" autocomplete="off" @input=${this.look} @keydown=${this.steer}></label>
      ${found.length === 0 ? html`<p class="none" role="status">${this.typed ? words.findNone : ''}</p>` : nothing}
      <ul id="found" role="listbox" aria-label=${words.findTitle} ?hidden=${found.length === 0}>
        ${found.map(
          (
            one,
            nth,
          ) => html`<li id=${`f${nth}`} role="option" aria-selected=${nth === this.at ? 'true' : 'false'} @click=${() => this.act(one)}>
            <b>${one.number}</b><span>${this.said(one)}</span><em>${this.does(one)}</em></li>`,
        )}
      </ul>
      <p>${words.findKeys}</p>
    `;
  }

  private get found(): readonly Found[] {
    return this.seat ? findHere(this.typed, this.seat, this.record) : [];
  }

  private said(one: Found): string {
    const words = consoleWords[this.language];
    const zone = this.seat?.view.hall.timezone ?? 'Asia/Shanghai';
    switch (one.is) {
      case 'here':
        return words.findHere;
      case 'held':
        return staffWords[this.language].heldFor(one.minutes);
      case 'handover':
        return staffWords[this.language].offeredFor(one.minutes);
      case 'waiting':
        return words.findWaiting(one.place, one.minutes);
      case 'today':
        return words.findToday(common[this.language].ticketStatus[one.status], one.at ? localTime(Date.parse(one.at), zone).clock : '');
    }
  }

  private does({ is }: Found): string {
    const words = staffWords[this.language];
    return is === 'held' ? words.back2 : is === 'handover' ? words.accept : '';
  }

  private act(one: Found) {
    if (one.is === 'held') wish(this, { do: 'unhold', ticket: one.id, here: false });
    else if (one.is === 'handover') wish(this, { do: 'accept', ticket: one.id });
    else {
      wish(this, { do: 'dismiss' });
      if (one.is === 'waiting') wish(this, { do: 'callThis', ticket: one.id });
    }
  }

  private look = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  private steer = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (step !== 0) this.at = Math.min(Math.max(this.at + step, 0), Math.max(this.found.length - 1, 0));
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const one = this.found[this.at];
      if (one) this.act(one);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector('input')?.focus()); // once the dialog is open
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'find-sheet': FindSheet;
  }
}
