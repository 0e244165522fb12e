import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import type { Seat } from './console.ts';
import { type Command, DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { keyName } from './own-keys.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { whySaid } from './why-said.ts';

/** The foot of the dock: the connection and the hall's hour, and the keys that are seldom pressed. */
@customElement('status-line')
export class StatusLine extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  /** The page has the keyboard; without it no key reaches the console. */
  @property({ type: Boolean }) focused = true;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  /** The browser has a small window for it. */
  @property({ type: Boolean }) maySmall = false;

  static override styles = [
    base,
    parts,
    css`
      :host { min-height: 36px; border-top: 1px solid var(--line); background: var(--paper); display: flex; align-items: center; justify-content: space-between; padding: 0 6px 0 14px; font-size: 14px; color: var(--ink-2); white-space: nowrap; }
      span { display: flex; align-items: center; gap: 6px; min-width: 0; }
      .on .mark { color: var(--teal); }
      .off { color: var(--verm); font-weight: 700; }
      .ask { color: var(--ink); background: var(--amber-50); border-radius: 6px; padding: 0 8px; line-height: 24px; }
      .do { gap: 0; flex-wrap: wrap; justify-content: center; }
      button { height: 32px; padding: 0 4px; border-radius: 6px; color: var(--blue-7); font-weight: 700; display: flex; gap: 6px; align-items: center; flex: none; }
      button:hover { background: var(--mute); }
      button[aria-disabled='true'] { color: var(--ink-2); font-weight: 400; cursor: default; }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const { seat } = this;
    const live = seat && !seat.stale;
    return html`
      <span class=${live ? 'on' : 'off'} role="status">${mark(live ? 'serving' : 'stale')}${live ? words.connected : words.disconnected}</span>
      ${this.focused ? this.seldom() : html`<span class="ask">${words.noFocus}</span>`}
      <button @click=${() => wish(this, { do: 'help' })}>${words.keysKey} <kbd>?</kbd></button>
    `;
  }

  private seldom() {
    const words = staffWords[this.language];
    const own = consoleWords[this.language];
    const { seat } = this;
    const mine = seat && seat.view.clerk === seat.me && seat.view.status !== 'closed';
    const why = seat ? whySaid('close', seat, this.language) : '';
    const aside = (what: 'find' | 'small' | 'strip' | 'lock', said: string) =>
      html`<button title=${this.withKey(own.aside[what], what)} @click=${() => wish(this, { do: 'aside', what })}>${said}</button>`;
    return html`<span class="do">
      ${mine ? html`<button aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'press', act: 'close' })}>${words.act.close}</button>` : html`<button @click=${() => wish(this, { do: 'changeWindow' })}>${words.changeWindow}</button>`}
      ${mine ? html`<button title=${this.withKey(own.noteTitle, 'note')} @click=${() => wish(this, { do: 'press', act: 'note' })}>${own.note}</button>` : nothing}
      ${aside('find', own.findShort)}${this.maySmall ? aside('small', own.smallShort) : nothing}${aside('strip', own.aside.strip)}${aside('lock', own.lockShort)}
    </span>`;
  }

  private withKey(what: string, command: Command): string {
    const key = keyName(this.keys.of[command], staffWords[this.language].space);
    return key ? `${what} ${key}` : what;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-line': StatusLine;
  }
}
