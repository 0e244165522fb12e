import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { DeskQueue, DeskView, DeskWindow, Named } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { windowIs } from '../ui/window-is.ts';
import { minutesBetween } from './console.ts';
import { deskParts } from './desk-parts.ts';
import { reasonSaid } from './pause-reasons.ts';

/** The hall in three plain tables: who waits for what, every window, every printer and screen. */
@customElement('desk-hall')
export class DeskHall extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;

  static override styles = [
    base,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      h2 { margin-top: 6px; }
      h2:first-child { margin-top: 0; }
      b { color: var(--blue-7); }
      td.num b { color: var(--ink); font-size: 17px; }
      .none { color: var(--ink-2); }
      .over { color: var(--verm); font-weight: 700; }
      .is { white-space: nowrap; }
      .is .mark { margin-right: 6px; }
      .serving .is .mark { color: var(--teal); }
      .free .is .mark { color: var(--blue-7); }
      .called .is { background: var(--amber-50); }
      .bad .is { color: var(--verm); font-weight: 700; }
      .mark { width: 12px; height: 12px; }
      small { font-size: 14px; color: var(--ink-2); display: block; }
      @media (max-width: 600px) {
        th, td { padding-inline: 5px; }
        th:first-child, td:first-child { padding-left: 12px; }
        th:last-child, td:last-child { padding-right: 12px; }
        .spare { display: none; }
      }
    `,
  ];

  override render() {
    const { view } = this;
    const words = deskWords[this.language];
    if (!view) return html`<p class="soft" role="status">${words.connecting}</p>`;
    return html`${this.queues(view)}${this.windows(view)}${this.devices(view)}`;
  }

  private queues({ queues, windows }: DeskView) {
    const words = deskWords[this.language];
    const head = words.queuesHead;
    const open = ({ windows: of }: DeskQueue) => windows.filter(({ window, status }) => status === 'open' && of.includes(window)).length;
    const busiest = [...queues].sort((a, b) => b.waiting - a.waiting);
    return html`
      <h2>${words.queuesTitle(queues.reduce((sum, { waiting }) => sum + waiting, 0))}</h2>
      <table class="card">
        <thead><tr><th>${head.queue}</th><th class="num">${head.waiting}</th><th class="num">${head.longest}</th><th class="spare">${head.wait}</th><th class="num">${head.windows}</th></tr></thead>
        <tbody>${repeat(
          busiest,
          ({ queue }) => queue,
          (row) => html`<tr>
            <td><b>${row.queue}</b>　${this.name(row)}</td>
            <td class="num">${row.waiting > 0 ? html`<b>${row.waiting}</b>` : html`<span class="none">0</span>`}</td>
            <td class="num ${row.overAlert ? 'over' : ''}">${row.longest === null ? '—' : html`${row.overAlert ? mark('stale') : nothing} ${common[this.language].minutes(row.longest)}`}</td>
            <td class="spare">${!row.open || !row.wait ? '—' : common[this.language].waitRange(row.wait)}</td>
            <td class="num">${open(row)} / ${row.windows.length}</td>
          </tr>`,
        )}</tbody>
      </table>
    `;
  }

  private windows(view: DeskView) {
    const words = deskWords[this.language];
    const head = words.windowsHead;
    const open = view.windows.filter(({ status }) => status === 'open').length;
    return html`
      <h2>${words.windowsTitle(open, view.windows.length)}</h2>
      <table class="card">
        <thead><tr><th>${head.window}</th><th>${head.state}</th><th>${head.number}</th><th class="num">${head.since}</th><th>${head.who}</th></tr></thead>
        <tbody>${repeat(
          view.windows,
          ({ window }) => window,
          (row) => this.window(row, view),
        )}</tbody>
      </table>
    `;
  }

  private window(row: DeskWindow, { at }: DeskView) {
    const words = deskWords[this.language];
    const { state } = staffWords[this.language];
    const is = windowIs(row);
    const since = row.ticketSince ?? (is === 'paused' || is === 'free' ? row.since : null);
    return html`<tr class=${is}>
      <td><b>${row.window}</b> <span class="spare">　${this.name(row)}</span></td>
      <td class="is">${mark(is === 'reserve' ? 'closed' : is)}${is === 'reserve' ? words.reserve : state[is]}${is === 'paused' && row.pausedFor ? html`<small>${reasonSaid(row.pausedFor, this.language)}</small>` : nothing}</td>
      <td>${row.number ?? '—'}</td>
      <td class="num">${since === null ? '—' : common[this.language].minutes(minutesBetween(since, Date.parse(at)))}</td>
      <td>${row.clerkName ?? '—'}</td>
    </tr>`;
  }

  private devices({ printers, devicesHeard, hall }: DeskView) {
    const words = deskWords[this.language];
    const head = words.devicesHead;
    const kinds: Readonly<Record<string, string>> = words.kinds;
    return html`
      <h2>${words.devicesTitle}</h2>
      ${
        printers.length + devicesHeard.length === 0
          ? html`<p class="soft">${words.noDevices}</p>`
          : html`<table class="card">
        <thead><tr><th>${head.name}</th><th>${head.kind}</th><th>${head.state}</th><th class="num">${head.since}</th></tr></thead>
        <tbody>
          ${printers.map(
            ({
              name,
              state,
              since,
            }) => html`<tr class=${state === 'online' || state === 'unknown' ? '' : 'bad'}><td>${name}</td><td>${words.printer}</td><td class="is">${words.printerStates[state]}</td>
            <td class="num">${state === 'unknown' ? '—' : localTime(Date.parse(since), hall.timezone).clock}</td></tr>`,
          )}
          ${devicesHeard.map(({ name, kind, heard }) => html`<tr class=${heard ? '' : 'bad'}><td>${name}</td><td>${kinds[kind] ?? kind}</td><td class="is">${heard ? words.heard : words.unheard}</td><td class="num">—</td></tr>`)}
        </tbody>
      </table>`
      }
    `;
  }

  private name({ name, nameEn }: Named): string {
    return this.language === 'en' ? nameEn : name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-hall': DeskHall;
  }
}
