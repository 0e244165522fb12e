import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import type { Seat } from './console.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { whySaid } from './why-said.ts';

/** The foot of the dock: the connection, the hall's hour, and the keys that are seldom pressed. */
@customElement('status-line')
export class StatusLine extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  /** The page has the keyboard; without it no key reaches the console. */
  @property({ type: Boolean }) focused = true;

  static override styles = [
    base,
    parts,
    css`
      :host { min-height: 36px; border-top: 1px solid var(--line); background: var(--paper); display: flex; align-items: center; gap: 4px; padding: 0 10px 0 16px; font-size: 14px; color: var(--ink-2); white-space: nowrap; }
      span { display: flex; align-items: center; gap: 6px; min-width: 0; }
      .on .mark { color: var(--teal); }
      .off { color: var(--verm); font-weight: 700; }
      .ask { color: var(--ink); background: var(--amber-50); border-radius: 6px; padding: 0 8px; line-height: 24px; }
      .say { margin-right: auto; gap: 14px; overflow: hidden; }
      button { height: 28px; padding: 0 6px; border-radius: 6px; color: var(--blue-7); font-weight: 700; display: flex; gap: 6px; align-items: center; flex: none; }
      button:hover { background: var(--mute); }
      button[aria-disabled='true'] { color: var(--ink-2); font-weight: 400; cursor: default; }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const { seat } = this;
    const live = seat && !seat.stale;
    const mine = seat && seat.view.clerk === seat.me && seat.view.status !== 'closed';
    const why = seat ? whySaid('close', seat, this.language) : '';
    const hall = seat?.view.hall;
    const late =
      hall && !hall.trial && hall.state !== 'open' ? words.hallState(common[this.language].phase[hall.state], seat.view.waiting) : '';
    return html`
      <span class="say">
        <span class=${live ? 'on' : 'off'} role="status">${mark(live ? 'serving' : 'stale')}${live ? words.connected : words.disconnected}</span>
        ${this.focused ? html`<span class="cut">${late}</span>` : html`<span class="ask">${words.noFocus}</span>`}
      </span>
      ${mine ? html`<button aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'press', act: 'close' })}>${words.act.close}</button>` : html`<button @click=${() => wish(this, { do: 'changeWindow' })}>${words.changeWindow}</button>`}
      <button lang=${this.language === 'en' ? 'zh-CN' : 'en'} @click=${() => wish(this, { do: 'language' })}>${this.language === 'en' ? '中' : 'EN'}</button>
      <button @click=${() => wish(this, { do: 'help' })}>${words.keysKey} <kbd>?</kbd></button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-line': StatusLine;
  }
}
