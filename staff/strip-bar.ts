import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { type Act, mainAct, mayUndo, running, type Seat } from './console.ts';
import type { Form } from './form.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import './lock-panel.ts';
import { keyName } from './own-keys.ts';
import { parts } from './parts.ts';
import type { Lock } from './screen-lock.ts';
import { NO_SHEET, type Sheet, wish } from './state.ts';
import { stripKeys, stripSays } from './strip.ts';
import { whySaid } from './why-said.ts';

/** The console in 72 px: the number, its timer, who is next, and three keys. Questions and answers stand in the same line. */
@customElement('strip-bar')
export class StripBar extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property() window = '';
  @property() name = '';
  @property({ attribute: false }) sheet: Sheet = NO_SHEET;
  @property() line = '';
  @property({ type: Boolean }) focused = true;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ attribute: false }) lock: Lock = { is: false, why: '', busy: false };
  @property() form: Form = 'strip';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: auto minmax(64px, 1fr) auto; gap: 8px; align-items: center; height: 72px; padding: 0 8px; background: var(--blue-50); border-bottom: 1px solid var(--line); white-space: nowrap; }
      :host([data-is='called']) { background: var(--amber); }
      :host([data-is='paused']) { background: var(--hatch); }
      :host([data-is='stale']) { background: var(--bar); color: #fff; }
      .n { font-size: 40px; line-height: 48px; font-weight: 700; color: var(--blue-7); }
      .n small { display: block; font-size: 14px; line-height: 18px; font-weight: 400; color: var(--ink-2); }
      :host([data-is='called']) .n, :host([data-is='called']) small, :host([data-is='called']) .two { color: var(--ink); }
      :host([data-is='stale']) .n, :host([data-is='stale']) .two, :host([data-is='stale']) .two b { color: #fff; }
      .word { font-size: 22px; line-height: 28px; font-weight: 700; }
      .two { display: grid; line-height: 20px; color: var(--ink-2); min-width: 0; font-size: 14px; }
      .two b { font-size: 22px; line-height: 28px; color: var(--ink); }
      .two .no { color: var(--verm); font-weight: 700; white-space: normal; line-height: 18px; }
      .next { white-space: normal; line-height: 17px; }
      .keys { display: flex; gap: 6px; align-items: center; }
      .btn { height: 56px; padding: 0 10px; border-radius: 12px; gap: 6px; }
      .go { max-width: 150px; white-space: normal; line-height: 20px; font-size: 17px; }
      .go[aria-disabled='true'] { background: var(--mute); color: var(--ink-2); border-color: var(--mute); }
      .k { flex-direction: column; gap: 2px; padding: 0 8px; min-width: 52px; font-size: 15px; }
      .k kbd { line-height: 18px; }
      .lock { grid-column: 2 / -1; }
      .one { grid-column: 1 / -1; display: flex; gap: 4px; overflow-x: auto; padding: 4px; margin: 0 -4px; }
      .one .btn { flex: 1 1 0; min-width: 72px; height: 64px; padding: 0 2px; white-space: normal; font-size: 14px; line-height: 17px; gap: 2px; flex-direction: column; }
      .one kbd { min-width: 16px; padding: 0 2px; line-height: 16px; }
      .ask { grid-column: 2 / -1; display: flex; gap: 8px; align-items: center; overflow-x: auto; }
      .ask span { margin-right: auto; white-space: normal; line-height: 20px; font-weight: 700; }
      .ask .btn { height: 44px; }
      .more { min-width: 32px; height: 56px; border-radius: 8px; color: var(--blue-7); font-weight: 700; }
      :host([data-is='called']) .more { color: var(--ink); }
      @media (max-width: 619px) { .wide { display: none; } .go kbd { display: none; } .go { max-width: 92px; font-size: 15px; } }
    `,
  ];

  override updated() {
    this.dataset['is'] = this.state();
  }

  private state(): string {
    const { seat } = this;
    if (!seat || seat.stale) return 'stale';
    if (seat.view.status === 'paused') return 'paused';
    return seat.view.ticket?.status === 'called' && seat.view.clerk === seat.me ? 'called' : 'usual';
  }

  override render() {
    const { seat } = this;
    if (!seat) return html`<p class="word">${staffWords[this.language].now.connecting}</p>`;
    if (this.lock.is)
      return html`${this.number(seat)}<lock-panel class="lock" row .language=${this.language} .name=${this.name} .lock=${this.lock}></lock-panel>`;
    const asked = this.asked(seat);
    const choices = this.choices(seat);
    if (choices) return html`<div class="one" role="group" aria-live="assertive">${choices}</div>`;
    return asked
      ? html`${this.number(seat)}<div class="ask" role="group" aria-live="assertive">${asked}</div>`
      : html`${this.number(seat)}${this.times(seat)}${this.three(seat)}`;
  }

  private number({ view, me }: Seat) {
    const words = staffWords[this.language];
    const mine = view.clerk === me;
    const here = mine ? view.ticket : null;
    const is =
      view.status === 'closed'
        ? words.state.closed
        : !mine
          ? words.whyNot.notYours
          : view.status === 'paused'
            ? words.now.paused
            : words.state.free;
    return html`<p class=${here ? 'n' : 'word'}><small class="wide">${common[this.language].windowNo(this.window)}</small>${here ? here.number : is}</p>`;
  }

  private times(seat: Seat) {
    const words = staffWords[this.language];
    const { view, now } = seat;
    const said = this.line || (seat.stale ? words.now.stale : this.focused ? '' : words.noFocus);
    if (said) return html`<p class="two"><span class="no" role="alert" title=${said}>${said}</span></p>`;
    const since = view.ticket?.since ?? view.pausedSince;
    const next = view.next[0];
    const says = next ? words.nextHint(next.number) : words.now.nobody;
    return html`<p class="two">${since ? html`<b>${running(since, now)}</b>` : html`<b>${view.waiting > 0 ? words.now.someWait(view.waiting) : ''}</b>`}<span class="next">${says}</span></p>`;
  }

  private three(seat: Seat) {
    const words = staffWords[this.language];
    const main = mainAct(seat);
    const label = main === 'finish' && seat.view.waiting === 0 ? words.main.finishLast : words.main[main];
    const why = whySaid('main', seat, this.language);
    const undo = mayUndo(seat) && !seat.view.ticket && seat.view.clerk === seat.me;
    return html`<div class="keys">
      <button class="btn p go" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'press', act: 'main' })}>${label}${this.keyOf('main')}</button>
      ${stripKeys(main, undo).map((act) => this.key(act, seat))}
      ${this.form === 'strip' ? html`<button class="more" @click=${() => wish(this, { do: 'aside', what: 'strip' })} aria-label=${consoleWords[this.language].unstrip} title=${consoleWords[this.language].unstrip}>▾</button>` : nothing}
    </div>`;
  }

  private key(act: Exclude<Act, 'main'>, seat: Seat) {
    const words = staffWords[this.language];
    const why = whySaid(act, seat, this.language);
    return html`<button class="btn k" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'press', act })}>${act === 'undo' ? consoleWords[this.language].undo : act === 'unhold' ? words.back2 : words.act[act]}${this.keyOf(act)}</button>`;
  }

  private keyOf(act: Act) {
    const key = keyName(this.keys.of[act], staffWords[this.language].space);
    return key ? html`<kbd>${key}</kbd>` : nothing;
  }

  /** Answers with their digits, over the whole line; where there is room they have a sheet. */
  private choices(seat: Seat) {
    const says = stripSays(this.sheet, seat, this.language);
    if (says.is !== 'choices' || this.form !== 'low') return null;
    return says.all.map(
      (one, nth) =>
        html`<button class="btn" title=${one} @click=${() => wish(this, { do: 'choose', nth: nth + 1 })}><kbd>${nth + 1}</kbd><span>${one.split(/[，,]/)[0]}</span></button>`,
    );
  }

  /** A question; a form has no room where the window is as low as this. */
  private asked(seat: Seat) {
    const words = staffWords[this.language];
    const says = stripSays(this.sheet, seat, this.language);
    if (says.is === 'question')
      return html`<span role="alert">${says.text}</span><button class="btn" @click=${() => wish(this, { do: 'confirm' })}>${words.sure}</button>
        <button class="btn" @click=${() => wish(this, { do: 'dismiss' })}>${words.cancel}</button>`;
    if (this.form !== 'low') return null; // there is room for a sheet
    if (says.is === 'form')
      return html`${mark('stale')}<span role="alert">${consoleWords[this.language].tooLow}</span><button class="btn" @click=${() => wish(this, { do: 'dismiss' })}>${words.cancel}</button>`;
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'strip-bar': StripBar;
  }
}
