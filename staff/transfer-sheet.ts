import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { QueueRow, WindowRow } from '../shared/views.ts';
import type { Lang, WindowNo } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import { type TicketRef, wish } from './state.ts';
import { type Target, targets } from './targets.ts';

/** Where a number goes next: a service or a window, found by typing, chosen by arrows, with a note for whoever takes it. */
@customElement('transfer-sheet')
export class TransferSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) ticket?: TicketRef;
  @property() from: WindowNo = '';
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  @state() private find = '';
  @state() private at = 0;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      label { display: grid; gap: 6px; font-weight: 700; }
      label input { font-weight: 400; font-size: 17px; }
      ul { height: 264px; overflow-y: auto; border: 1px solid var(--edge); border-radius: 10px; scroll-padding: 8px; }
      li.group { font-size: 14px; color: var(--ink-2); padding: 8px 12px 2px; }
      li.opt { min-height: 40px; padding: 4px 12px; display: grid; grid-template-columns: 40px minmax(0, 1fr) auto; gap: 8px; align-items: center; cursor: pointer; }
      li.opt:hover { background: var(--paper); }
      li.opt[aria-selected='true'] { background: var(--blue-7); color: #fff; }
      li.opt[aria-selected='true'] em { color: #fff; }
      li b { font-size: 17px; }
      em { font-style: normal; color: var(--ink-2); font-size: 14px; white-space: nowrap; }
      .none { padding: 16px; color: var(--ink-2); }
      footer { display: flex; gap: 8px; align-items: center; }
      footer p { margin-right: auto; color: var(--ink-2); font-size: 14px; text-wrap: balance; }
      footer .btn { flex: none; }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const found = this.found;
    const chosen = found[this.at];
    return html`
      <label>${words.transferFind}
        <input class="find" role="combobox" aria-expanded="true" aria-controls="list" aria-activedescendant=${chosen ? `t-${chosen.key}` : nothing}
          maxlength="20" spellcheck="false" autocomplete="off" .value=${this.find} @input=${this.look} @keydown=${this.steer}>
      </label>
      <ul id="list" role="listbox" aria-label=${words.transferTitle(this.ticket?.number ?? '')}>
        ${found.length === 0 ? html`<li class="none">${words.transferNone}</li>` : nothing}
        ${found.map(
          (one, nth) => html`
          ${nth === 0 || found[nth - 1]?.kind !== one.kind ? html`<li class="group" role="presentation">${one.kind === 'queue' ? words.transferQueues : words.transferWindows}</li>` : nothing}
          <li id=${`t-${one.key}`} class="opt" role="option" aria-selected=${nth === this.at ? 'true' : 'false'} @click=${() => this.choose(nth)} @dblclick=${this.send}>
            <b>${one.code}</b><span class="cut">${this.language === 'en' ? one.nameEn : one.name}</span><em>${this.aside(one)}</em>
          </li>`,
        )}
      </ul>
      <label>${words.transferNote}
        <input class="note" maxlength="200" placeholder=${words.transferNotePlace} autocomplete="off" @keydown=${this.enter}>
      </label>
      <footer>
        <p>${words.transferHow}</p>
        <button class="btn p" aria-disabled=${chosen ? 'false' : 'true'} @click=${this.send}>${chosen ? words.transferTo(chosen.kind === 'queue' ? chosen.code : common[this.language].windowNo(chosen.code)) : words.transferDo}</button>
      </footer>
    `;
  }

  private get found(): readonly Target[] {
    return targets({ queues: this.queues, windows: this.windows, from: this.from, find: this.find });
  }

  private aside(one: Target): string {
    const words = common[this.language];
    return one.kind === 'queue'
      ? one.waiting > 0
        ? `${staffWords[this.language].counters.waiting} ${one.waiting}`
        : ''
      : words.windowStatus[one.status];
  }

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector<HTMLInputElement>('.find')?.focus()); // once the dialog is open
  }

  override updated() {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private look = (event: Event) => {
    this.find = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  private choose(nth: number) {
    this.at = nth;
    this.renderRoot.querySelector<HTMLInputElement>('.note')?.focus();
  }

  private steer = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.at = Math.min(Math.max(this.at + step, 0), Math.max(this.found.length - 1, 0));
      return;
    }
    this.enter(event);
  };

  private enter = (event: KeyboardEvent) => {
    if (event.isComposing || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return;
    event.preventDefault();
    this.send();
  };

  private send = () => {
    const to = this.found[this.at];
    if (!to || !this.ticket) return;
    const note = this.renderRoot.querySelector<HTMLInputElement>('.note')?.value.trim() ?? '';
    wish(this, { do: 'transfer', ticket: this.ticket.id, to: to.kind === 'queue' ? { queue: to.code } : { window: to.code }, note });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'transfer-sheet': TransferSheet;
  }
}
