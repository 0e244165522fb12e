import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Named, WindowView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { LONG_HELD, minutesBetween, type Seat } from './console.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { keyName } from './own-keys.ts';
import { paneParts } from './pane-parts.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { whySaid } from './why-said.ts';

/** Numbers on hold here, and numbers handed over to here: with their notes, and everything one can do with them. */
@customElement('parked-pane')
export class ParkedPane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ attribute: false }) nameOf: (of: { matter: string | null; queue: string }) => Named | undefined = () => undefined;

  static override styles = [
    base,
    parts,
    paneParts,
    css`
      li { display: grid; grid-template-columns: 92px minmax(0, 1fr) auto; gap: 0 12px; align-items: center; padding: 12px 16px 12px 18px; }
      li + li { border-top: 1px solid var(--line); }
      .no { font-size: 24px; font-weight: 700; color: var(--blue-7); }
      .what p { line-height: 22px; color: var(--ink-2); }
      .what .note { color: var(--ink); font-weight: 700; overflow-wrap: anywhere; }
      .does { display: flex; gap: 8px; flex-wrap: wrap; justify-content: flex-end; }
      .btn { height: 40px; padding: 0 14px; }
      .late { background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a93a; margin-left: 8px; }
    `,
  ];

  override render() {
    const { seat } = this;
    if (!seat) return nothing;
    const words = staffWords[this.language];
    const { held, handovers } = seat.view;
    if (held.length + handovers.length === 0)
      return html`<div class="blank"><h2>${words.parkedNone}</h2><p>${words.parkedNoneHow}</p></div>`;
    return html`
      ${
        handovers.length > 0
          ? html`<h3>${words.handedOver}　${handovers.length}</h3><ul class="card">${repeat(
              handovers,
              ({ id }) => id,
              (one, nth) => this.handover(one, nth, seat),
            )}</ul>`
          : nothing
      }
      ${
        held.length > 0
          ? html`<h3>${words.held}　${held.length}</h3><ul class="card">${repeat(
              held,
              ({ id }) => id,
              (one, nth) => this.heldRow(one, nth, seat),
            )}</ul>`
          : nothing
      }
    `;
  }

  private handover(one: WindowView['handovers'][number], nth: number, seat: Seat) {
    const words = staffWords[this.language];
    const why = whySaid('accept', seat, this.language);
    return html`<li>
      <b class="no">${one.number}</b>
      <div class="what">
        ${one.note ? html`<p class="note">${one.note}</p>` : nothing}
        <p>${one.fromName ? consoleWords[this.language].fromName(one.from, one.fromName) : words.fromWindow(one.from)}　${this.name(one.queue)}</p>
        <p>${words.offeredFor(age(one.since, seat))}</p>
      </div>
      <div class="does">
        ${one.returnable ? html`<button class="btn" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'sendBack', ticket: one })}>${consoleWords[this.language].giveBack}${nth === 0 ? this.key('giveBack') : nothing}</button>` : nothing}
        <button class="btn p" aria-disabled=${why ? 'true' : 'false'} title=${why} @click=${() => wish(this, { do: 'accept', ticket: one.id })}>${words.accept}${nth === 0 ? this.key('accept') : nothing}</button>
      </div>
    </li>`;
  }

  private heldRow(one: WindowView['held'][number], nth: number, seat: Seat) {
    const words = staffWords[this.language];
    const why = whySaid('unhold', seat, this.language);
    const off = why ? 'true' : 'false';
    const minutes = age(one.since, seat);
    return html`<li>
      <b class="no">${one.number}</b>
      <div class="what"><p>${this.name(one.queue)}</p><p>${words.heldFor(minutes)}${minutes >= LONG_HELD ? html`<span class="chip late">${words.heldLong}</span>` : nothing}</p></div>
      <div class="does">
        <button class="btn" aria-disabled=${seat.stale ? 'true' : 'false'} @click=${() => wish(this, { do: 'handOver', ticket: one })}>${words.handOn}</button>
        <button class="btn" aria-disabled=${off} title=${why} @click=${() => wish(this, { do: 'unhold', ticket: one.id, here: true })}>${words.here}</button>
        <button class="btn p" aria-disabled=${off} title=${why} @click=${() => wish(this, { do: 'unhold', ticket: one.id, here: false })}>${words.back2}${nth === 0 ? this.key('unhold') : nothing}</button>
      </div>
    </li>`;
  }

  private key(act: 'accept' | 'giveBack' | 'unhold') {
    const key = keyName(this.keys.of[act], staffWords[this.language].space);
    return key ? html` <kbd>${key}</kbd>` : nothing;
  }

  private name(queue: string): string {
    const named = this.nameOf({ matter: null, queue });
    return named ? (this.language === 'en' ? named.nameEn : named.name) : queue;
  }
}

const age = (since: string, { now }: Seat): number => (now === null ? 0 : minutesBetween(since, now));

declare global {
  interface HTMLElementTagNameMap {
    'parked-pane': ParkedPane;
  }
}
