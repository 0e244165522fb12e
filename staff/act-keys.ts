import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { type Act, mainAct, mayUndo, type Seat, whyNot } from './console.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { keyName } from './own-keys.ts';
import { parts } from './parts.ts';
import { NO_SHEET, type Sheet, wish } from './state.ts';
import { question } from './strip.ts';
import { whySaid } from './why-said.ts';

/** The main key, the line under it, and the six keys. What is impossible is dimmed and says why. */
@customElement('act-keys')
export class ActKeys extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) sheet: Sheet = NO_SHEET;
  /** A refusal, for as long as it is worth reading. */
  @property() line = '';
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; padding: 12px 16px; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
      .key { height: 52px; font-size: 17px; padding: 0 6px; }
      .key kbd { color: var(--ink-2); }
      .key:hover kbd { color: inherit; }
      .go { grid-column: 1 / -1; height: 72px; font-size: 24px; gap: 14px; border-radius: 14px; position: relative; }
      .go[aria-disabled='true'] { background: var(--mute); color: var(--ink-2); border-color: var(--mute); font-weight: 700; }
      .go.busy::after { content: ''; position: absolute; right: 20px; width: 20px; height: 20px; border: 3px solid currentColor; border-right-color: transparent; border-radius: 50%; opacity: 0;
        animation: turn 1s linear infinite, appear 0s 0.3s forwards; }
      @keyframes turn { to { rotate: 1turn; } }
      @keyframes appear { to { opacity: 1; } }
      .line { grid-column: 1 / -1; min-height: 30px; margin: -4px 0; line-height: 24px; display: flex; align-items: center; gap: 8px; color: var(--ink-2); }
      .line.no { color: var(--verm); font-weight: 700; }
      .line.ask { color: var(--ink); font-weight: 700; background: var(--amber-50); border-radius: 8px; padding: 1px 4px 1px 10px; box-shadow: inset 0 0 0 1px #d9a93a; }
      .line.ask .btn { height: 28px; }
      .line.ask span { margin-right: auto; line-height: 1.3; }
      .line.undo { color: var(--ink); background: var(--mute); border-radius: 8px; padding: 1px 4px 1px 10px; }
      .line.undo .btn { height: 28px; margin-left: auto; }
      .key.next { background: var(--blue-50); border-color: var(--blue-7); color: var(--blue-7); box-shadow: inset 0 0 0 1px var(--blue-7); }
      .key.asked { border-color: var(--verm); box-shadow: inset 0 0 0 1px var(--verm); color: var(--verm); }
    `,
  ];

  override render() {
    const { seat } = this;
    if (!seat) return nothing;
    const words = staffWords[this.language];
    const main = mainAct(seat);
    const label = main === 'finish' && seat.view.waiting === 0 ? words.main.finishLast : words.main[main];
    const why = whySaid('main', seat, this.language);
    return html`
      <button class="btn p go ${this.busy ? 'busy' : ''}" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => this.press('main')}>
        ${label} ${this.keyOf('main')}
      </button>
      ${this.under(seat)}
      ${this.key('recall')}${this.key('miss')}${this.key('hold')}
      ${this.key('transfer')}${this.key('complete')}${this.key('pause')}
    `;
  }

  private under(seat: Seat) {
    const { view, me } = seat;
    const words = staffWords[this.language];
    if (this.sheet.is === 'confirm') {
      const asked = question(this.sheet.of, view, this.language);
      return html`<p class="line ask" role="alert"><span>${asked}</span>
        ${this.sheet.of === 'close' ? html`<button class="btn sm" @click=${() => this.press('note')}>${consoleWords[this.language].noteFirst}</button>` : nothing}
        <button class="btn sm" @click=${() => wish(this, { do: 'confirm' })}>${words.sure}</button>
        <button class="btn sm" @click=${() => wish(this, { do: 'dismiss' })}>${words.cancel}</button></p>`;
    }
    if (this.line) return html`<p class="line no" role="alert">${mark('stale')}<span>${this.line}</span></p>`;
    const { undo } = view;
    if (undo && view.clerk === me && mayUndo(seat) && !view.ticket)
      return html`<p class="line undo" role="status"><span>${consoleWords[this.language].missed(undo.number)}</span>
        <button class="btn sm" @click=${() => this.press('undo')}>${consoleWords[this.language].undo} ${this.keyOf('undo')}</button></p>`;
    const next = view.clerk === me && view.ticket ? view.next[0] : undefined; // while free, the card above says it
    return html`<p class="line">${next ? html`<span>${words.nextHint(next.number)}</span>${next.priority ? html`<span class="chip prio">${words.now.priority}</span>` : nothing}` : nothing}</p>`;
  }

  private keyOf(act: Act) {
    const key = keyName(this.keys.of[act], staffWords[this.language].space);
    return key ? html`<kbd>${key}</kbd>` : nothing;
  }

  /** What is likely next while somebody is called and does not come. */
  private suggested(act: Act, seat: Seat): boolean {
    const { ticket } = seat.view;
    if (ticket?.status !== 'called' || whyNot(act, seat)) return false;
    return act === 'recall' || (act === 'miss' && ticket.recallFrom === null);
  }

  private key(act: 'recall' | 'miss' | 'hold' | 'transfer' | 'complete' | 'pause') {
    const { seat, sheet } = this;
    if (!seat) return nothing;
    const words = staffWords[this.language];
    const paused = act === 'pause' && seat.view.status === 'paused' && seat.view.clerk === seat.me;
    const why = whySaid(act, seat, this.language);
    const asked = sheet.is === 'confirm' && sheet.of === act;
    return html`<button class="btn key ${asked ? 'asked' : ''} ${this.suggested(act, seat) ? 'next' : ''}" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => this.press(act)}>
      <span class="cut">${paused ? words.act.resume : words.act[act]}</span>${this.keyOf(act)}</button>`;
  }

  private press(act: Act) {
    wish(this, { do: 'press', act });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'act-keys': ActKeys;
  }
}
