import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { type MarkName, mark } from '../ui/marks.ts';
import { mainAct, type Seat } from './console.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** Which window this is, who sits there, and its state in one word. */
@customElement('window-bar')
export class WindowBar extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property() window = '';
  /** Who is signed in. */
  @property() name = '';

  static override styles = [
    base,
    parts,
    css`
      :host { height: 48px; background: var(--navy); color: #fff; display: flex; align-items: center; gap: 10px; padding: 0 8px 0 16px; white-space: nowrap; min-width: 0; }
      b { font-size: 17px; flex: none; }
      .who { min-width: 24px; flex: 0 1 auto; }
      i { font-style: normal; font-size: 14px; border: 1px solid var(--sky); color: var(--sky-2); border-radius: 6px; padding: 0 6px; line-height: 20px; flex: none; }
      .pill { margin-left: auto; height: 30px; border-radius: 15px; padding: 0 12px 0 10px; font-weight: 700; display: flex; align-items: center; gap: 6px; background: var(--teal); flex: none; }
      .pill.called { background: var(--amber); color: var(--ink); }
      .pill.paused, .pill.closed { background: var(--mute); color: var(--ink); }
      .pill.free { background: #fff; color: var(--blue-7); }
      .pill.stale { background: var(--bar); color: var(--amber); box-shadow: inset 0 0 0 1px var(--amber); }
      button { height: 32px; padding: 0 6px; border-radius: 8px; color: var(--sky-2); font-size: 14px; flex: none; }
      button:hover { background: var(--navy-2); color: #fff; }
      :focus-visible { outline-color: var(--sky); }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const is = this.seat ? pill(this.seat) : 'stale';
    const post = this.seat && this.seat.view.clerk === this.seat.me ? this.seat.view.post : null;
    return html`
      <b>${common[this.language].windowNo(this.window)}</b>
      <span class="who cut" title=${this.name}>${this.name}</span>
      ${post ? html`<i>${this.language === 'en' ? words.postShort[post] : words.post[post]}</i>` : nothing}
      <span class="pill ${is}" role="status">${mark(is)}${words.state[is]}</span>
      <button @click=${() => wish(this, { do: 'signOut' })}>${words.signOut}</button>
    `;
  }
}

function pill(seat: Seat): MarkName {
  if (seat.stale) return 'stale';
  const { view } = seat;
  if (view.status !== 'open') return view.status;
  if (mainAct(seat) === 'callNext') return 'free';
  return view.ticket?.status === 'called' ? 'called' : view.ticket ? 'serving' : 'free';
}

declare global {
  interface HTMLElementTagNameMap {
    'window-bar': WindowBar;
  }
}
