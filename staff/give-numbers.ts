import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deskWords } from '../shared/i18n/desk.ts';
import type { QueueRow } from '../shared/views.ts';
import { LATE_REASONS, type Lang, type LateReason, PRIORITIES, type Priority } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** 替群众取号: a key a service, with how many wait; priority and a late hour are said first, and hold for one number. */
@customElement('give-numbers')
export class GiveNumbers extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  @state() private priority: Priority | null = null;
  @state() private late: LateReason | null = null;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; gap: 8px; align-content: start; }
      .top { display: flex; justify-content: space-between; align-items: baseline; }
      ul { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px; }
      li button { width: 100%; height: 60px; padding: 0 8px; border: 1px solid var(--edge); border-radius: 12px; background: var(--card); display: grid;
        grid-template-columns: 18px minmax(0, 1fr) auto; gap: 6px; align-items: center; text-align: left; }
      li button:hover { border-color: var(--blue-6); }
      li button.shut { background: var(--mute); border-color: var(--mute); }
      li b { color: var(--blue-7); font-size: 17px; }
      .shut b { color: var(--ink); }
      li span { line-height: 18px; font-size: 14px; max-height: 36px; overflow: hidden; }
      li i { font-style: normal; font-weight: 700; white-space: nowrap; }
      .said { grid-column: 1 / -1; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
      label { display: grid; gap: 2px; font-size: 14px; color: var(--ink-2); }
      select { height: 44px; width: 100%; padding: 0 8px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); color: var(--ink); font-size: 16px; }
      label:only-child { grid-column: 1 / -1; }
      select.on { background: var(--amber-50); font-weight: 700; }
    `,
  ];

  override render() {
    const words = deskWords[this.language];
    const late = this.late !== null || this.queues.some(({ open }) => !open);
    return html`
      <div class="top"><h2>${words.giveTitle}</h2><span class="soft">${words.giveHow}</span></div>
      <div class="pair">
        <label>${words.priority}<select name="priority" class=${this.priority ? 'on' : ''} @change=${this.choosePriority}>
          <option value="" ?selected=${this.priority === null}>${words.priorityNone}</option>
          ${PRIORITIES.map((one) => html`<option value=${one} ?selected=${one === this.priority}>${words.priorities[one]}</option>`)}
        </select></label>
        ${
          late
            ? html`<label>${words.late}<select name="late" class=${this.late ? 'on' : ''} @change=${this.chooseLate}>
          <option value="" ?selected=${this.late === null}>${words.lateNone}</option>
          ${LATE_REASONS.map((one) => html`<option value=${one} ?selected=${one === this.late}>${words.lateReasons[one]}</option>`)}
        </select></label>`
            : nothing
        }
      </div>
      <ul>${this.queues.map((row) => this.key(row))}</ul>
    `;
  }

  private key(row: QueueRow) {
    const { asked } = this;
    const words = deskWords[this.language];
    const name = this.language === 'en' ? row.nameEn : row.name;
    const refused = asked.of === `give ${row.queue}` && asked.why;
    return html`<li class=${refused ? 'said' : ''}>
      <button class=${row.open ? '' : 'shut'} title=${name} aria-label=${words.give(`${row.queue} ${name}`)} aria-disabled=${asked.busy ? 'true' : 'false'} @click=${() => this.give(row)}>
        <b>${row.queue}</b><span>${name}</span><i>${row.open ? row.waiting : words.shut}</i>
      </button>
      ${refused ? html`<p class="why" role="alert">${asked.why}</p>` : nothing}
    </li>`;
  }

  private give({ queue }: QueueRow): void {
    const { priority, late } = this;
    wish(this, { do: 'atDesk', deed: { do: 'give', number: { queue, priority, late } } });
    this.priority = null; // it was for this one: the next in the line is not old because the last one was
    this.late = null;
  }

  private choosePriority = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    this.priority = PRIORITIES.find((one) => one === chosen) ?? null;
  };

  private chooseLate = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    this.late = LATE_REASONS.find((one) => one === chosen) ?? null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'give-numbers': GiveNumbers;
  }
}
