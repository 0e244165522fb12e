import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Named, WindowView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { LONG_HELD, minutesBetween, type Seat } from './console.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { keyName } from './own-keys.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { whySaid } from './why-said.ts';

/** Three counters, the hand-overs and held numbers that want a hand, and who comes next. */
@customElement('waiting-list')
export class WaitingList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  /** How a ticket's errand is called: its matter, or else its queue. */
  @property({ attribute: false }) nameOf: (of: { matter: string | null; queue: string }) => Named | undefined = () => undefined;

  static override styles = [
    base,
    parts,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; }
      .cnt { display: grid; grid-template-columns: repeat(3, 1fr); border-block: 1px solid var(--line); flex: none; height: 60px; }
      .cnt div { display: flex; justify-content: center; align-items: baseline; align-content: center; flex-wrap: wrap; gap: 0 8px; color: var(--ink-2); padding: 0 4px; }
      .cnt div + div { border-left: 1px solid var(--line); }
      .cnt b { font-size: 24px; color: var(--ink); line-height: 1; }
      .lists { overflow-y: auto; min-height: 0; flex: 1; padding: 0 16px 8px; scrollbar-width: thin; }
      .lists:focus-visible { outline-offset: -3px; }
      h3 { height: 23px; line-height: 23px; font-size: 14px; color: var(--ink-2); display: flex; justify-content: space-between; }
      h3 .late { color: var(--verm); font-weight: 700; }
      li { min-height: 36px; display: grid; grid-template-columns: 62px minmax(0, 1fr) auto auto; gap: 0 8px; align-items: center; border-top: 1px solid var(--line); }
      li b { font-size: 17px; }
      li em { font-style: normal; text-align: right; color: var(--ink-2); min-width: 46px; }
      .parked { margin: 0 -16px; padding: 0 16px; background: var(--blue-50); border-bottom: 1px solid var(--line); }
      .parked.in { background: var(--amber-50); }
      .parked li { min-height: 44px; }
      .parked li:first-child { border-top: 0; }
      .parked .what { display: flex; flex-direction: column; font-size: 14px; line-height: 19px; color: var(--ink-2); min-width: 0; padding: 3px 0; }
      .parked .what .cut { color: var(--ink); }
      .time { color: var(--ink-2); white-space: nowrap; justify-self: start; }
      .time.late { color: var(--ink); font-weight: 700; background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a93a; border-radius: 6px; padding: 0 6px; }
      .does { display: flex; gap: 6px; grid-column: 3 / -1; }
      .help { min-height: 36px; display: grid; grid-template-columns: 62px minmax(0, 1fr) auto; gap: 0 8px; align-items: center; border-top: 1px solid var(--line); color: var(--ink-2); }
      .help em { font-style: normal; }
      .empty { padding: 8px 0; border-top: 1px solid var(--line); color: var(--ink-2); }
      .more { color: var(--ink-2); font-size: 14px; line-height: 32px; border-top: 1px solid var(--line); }
      .mark { color: var(--ink-2); }
    `,
  ];

  override render() {
    const { seat } = this;
    if (!seat) return nothing;
    const words = staffWords[this.language];
    const { view } = seat;
    const mine = view.clerk === seat.me;
    const late = this.late(seat);
    return html`
      <div class="cnt">
        <div>${words.counters.waiting}<b>${view.waiting}</b></div>
        <div>${words.counters.done}<b>${view.doneToday}</b></div>
        <div>${words.counters.parked}<b>${view.held.length + view.handovers.length}</b></div>
      </div>
      <div class="lists" tabindex="0" role="region" aria-label=${words.next}>
        ${
          mine && view.handovers.length > 0
            ? html`<ul class="parked in" aria-label=${words.handedOver}>${repeat(
                view.handovers,
                ({ id }) => id,
                (one, nth) => this.handover(one, nth, seat),
              )}</ul>`
            : nothing
        }
        ${
          mine && view.held.length > 0
            ? html`<ul class="parked" aria-label=${words.held}>${repeat(
                view.held,
                ({ id }) => id,
                (one, nth) => this.heldRow(one, nth, seat),
              )}</ul>`
            : nothing
        }
        <h3><span>${words.next}</span>${late ? html`<span class="late" role="status">${late}</span>` : nothing}<span>${words.waitedHead}</span></h3>
        ${view.next.length === 0 ? html`<p class="empty">${words.nobodyNext}</p>${view.help.map((one) => this.help(one))}` : nothing}
        <ul>${repeat(
          view.next,
          ({ number }) => number,
          (one) => this.nextRow(one, seat),
        )}</ul>
        ${view.waiting > view.next.length && view.next.length > 0 ? html`<p class="more">${words.more(view.waiting - view.next.length)}</p>` : nothing}
      </div>
    `;
  }

  /** The hall no longer gives numbers, or is shut already: who still waits, and how long it has been served beyond (延时服务). */
  private late({ view, me }: Seat): string {
    const { hall } = view;
    if (hall.state === 'open' || (hall.trial && hall.state !== 'emergency')) return '';
    if (hall.state === 'closed' && view.clerk === me && view.status === 'open')
      return consoleWords[this.language].overtime(view.afterClosing);
    return staffWords[this.language].hallState(common[this.language].phase[hall.state], view.waiting);
  }

  private help({ queue, waiting }: WindowView['help'][number]) {
    return html`<p class="help"><b>${queue}</b><span class="cut" title=${this.said({ matter: null, queue })}>${this.said({ matter: null, queue })}</span><em>${consoleWords[this.language].helpQueue(waiting)}</em></p>`;
  }

  private nextRow(one: WindowView['next'][number], { now }: Seat) {
    const words = staffWords[this.language];
    const name = this.said(one);
    return html`<li>
      <b>${one.number}</b><span class="cut" title=${name}>${name}</span>
      ${one.priority ? html`<span class="chip prio">${words.now.priority}</span>` : html`<span></span>`}
      <em>${now === null ? '—' : words.min(minutesBetween(one.takenAt, now))}</em>
    </li>`;
  }

  private handover(one: WindowView['handovers'][number], nth: number, seat: Seat) {
    const words = staffWords[this.language];
    const from = one.fromName ? consoleWords[this.language].fromName(one.from, one.fromName) : words.fromWindow(one.from);
    const why = whySaid('accept', seat, this.language);
    return html`<li>
      <b>${one.number}</b>
      <span class="what"><span class="cut" title=${one.note ?? ''}>${one.note ?? this.said({ matter: null, queue: one.queue })}</span><span class="cut" title=${from}>${from}</span></span>
      <span class="does">${one.returnable ? html`<button class="btn sm" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'sendBack', ticket: one })}>${consoleWords[this.language].giveBack}</button>` : nothing}<button class="btn sm" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'accept', ticket: one.id })}>
        ${words.accept}${nth === 0 ? this.key('accept') : nothing}</button></span>
    </li>`;
  }

  private heldRow(one: WindowView['held'][number], nth: number, seat: Seat) {
    const words = staffWords[this.language];
    const why = whySaid('unhold', seat, this.language);
    const off = why ? 'true' : 'false';
    const age = seat.now === null ? null : minutesBetween(one.since, seat.now);
    const late = age !== null && age >= LONG_HELD;
    const minutes = age === null ? '—' : words.min(age);
    const free = seat.view.ticket === null; // with a number in hand only the way back is shown, and why it is shut
    return html`<li>
      <b>${one.number}</b>
      <span class="time ${late ? 'late' : ''}" title=${late ? words.heldLong : words.held}>${mark('paused')} ${minutes}</span>
      <span class="does">
        ${free ? html`<button class="btn sm" aria-disabled=${off} title=${why} @click=${() => wish(this, { do: 'unhold', ticket: one.id, here: true })}>${words.here}</button>` : nothing}
        ${free ? html`<button class="btn sm" aria-disabled=${seat.stale ? 'true' : 'false'} @click=${() => wish(this, { do: 'handOver', ticket: one })}>${words.handOn}</button>` : nothing}
        <button class="btn sm" aria-disabled=${off} title=${why} @click=${() => wish(this, { do: 'unhold', ticket: one.id, here: false })}>
          ${words.back2}${nth === 0 ? this.key('unhold') : nothing}</button>
      </span>
    </li>`;
  }

  private key(act: 'accept' | 'unhold') {
    const key = keyName(this.keys.of[act], staffWords[this.language].space);
    return key ? html` <kbd>${key}</kbd>` : nothing;
  }

  private said(of: { matter: string | null; queue: string }): string {
    const named = this.nameOf(of);
    return named ? (this.language === 'en' ? named.nameEn : named.name) : of.queue;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waiting-list': WaitingList;
  }
}
