import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { BoardView, DeskView, DeskWindow } from '../shared/views.ts';
import type { Lang, WindowNo } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { type WindowIs, windowIs } from '../ui/window-is.ts';
import { minutesBetween } from './console.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, NOT_ASKED } from './desk-state.ts';
import './desk-window.ts';
import { parts } from './parts.ts';
import { reasonSaid } from './pause-reasons.ts';

const KINDS = ['serving', 'called', 'free', 'paused', 'closed'] as const;

/** Every window by floor and zone, a tile each: number, state and minutes, who. A click opens what can be done there. */
@customElement('desk-hall')
export class DeskHall extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  @property({ type: Boolean }) supervises = false;
  @state() private opened: WindowNo | null = null;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      .top { display: flex; justify-content: space-between; align-items: baseline; gap: 4px 12px; flex-wrap: wrap; }
      .counts { display: flex; gap: 2px 12px; font-size: 14px; color: var(--ink-2); flex-wrap: wrap; }
      .counts span { display: flex; gap: 4px; align-items: center; white-space: nowrap; }
      .zone { display: grid; grid-template-columns: 52px minmax(0, 1fr); gap: 8px; }
      .zone > p { white-space: nowrap; line-height: 20px; padding-top: 6px; font-weight: 700; }
      .zone > p small { display: block; font-weight: 400; font-size: 14px; color: var(--ink-2); }
      .tiles { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 8px; align-items: start; grid-auto-flow: dense; }
      .tile { width: 100%; height: 76px; padding: 4px 9px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); text-align: left; display: grid;
        grid-template: 26px 20px 20px / minmax(0, 1fr); align-items: center; font-size: 14px; line-height: 20px; }
      .tile .row { display: flex; justify-content: space-between; align-items: center; gap: 4px; min-width: 0; }
      .tile:hover { border-color: var(--blue-6); }
      .tile[aria-expanded='true'] { box-shadow: 0 0 0 2px var(--blue-7); }
      .tile b { font-size: 20px; line-height: 26px; }
      .tile .is { display: flex; gap: 4px; align-items: center; white-space: nowrap; }
      .tile .mark { width: 10px; height: 10px; }
      .tile .no { font-weight: 700; white-space: nowrap; }
      .tile .since { white-space: nowrap; }
      .tile .who { color: var(--ink-2); }
      .serving .mark { color: var(--teal); }
      .free .mark { color: var(--blue-7); }
      .called { background: var(--amber); }
      .called .who { color: var(--ink); }
      .paused { background: var(--hatch); }
      .paused .who { color: var(--ink); }
      .closed, .reserve { background: var(--mute); border-color: var(--mute); }
      .closed .who, .reserve .who { color: var(--ink); }
      desk-window { grid-column: 1 / -1; }
      @media (max-width: 600px) {
        .zone { grid-template-columns: minmax(0, 1fr); }
        .zone > p small { display: inline; }
        .tiles { grid-template-columns: repeat(3, minmax(0, 1fr)); }
      }
    `,
  ];

  override render() {
    const { view } = this;
    const words = deskWords[this.language];
    if (!view) return html`<p class="soft" role="status">${words.connecting}</p>`;
    const counts = countsOf(view);
    return html`
      <div class="top"><h2>${words.windowsTitle(view.windows.length)}</h2>
        <p class="counts">${words.tileCount(counts).map((said, nth) => html`<span>${mark(KINDS[nth] ?? 'closed')}${said}</span>`)}</p></div>
      ${this.byZone(view).map(
        ([
          zone,
          rows,
        ]) => html`<div class="zone"><p>${common[this.language].zone(zone)}<small> ${common[this.language].floor(rows[0]?.floor ?? 1)}</small></p>
          <div class="tiles">${rows.map((row) => this.tile(row, view))}</div></div>`,
      )}
    `;
  }

  private byZone({ windows }: DeskView): [string, DeskWindow[]][] {
    const zones = new Map<string, DeskWindow[]>();
    const inOrder = [...windows].sort((a, b) => a.floor - b.floor || a.zone.localeCompare(b.zone) || a.window.localeCompare(b.window));
    for (const row of inOrder) zones.set(row.zone, [...(zones.get(row.zone) ?? []), row]);
    return [...zones];
  }

  private tile(row: DeskWindow, view: DeskView) {
    const words = deskWords[this.language];
    const is = windowIs(row);
    const since = row.ticketSince ?? (is === 'paused' || is === 'free' ? row.since : null);
    const minutes = since === null ? '' : staffWords[this.language].min(minutesBetween(since, Date.parse(view.at)));
    const open = this.opened === row.window;
    const second =
      is === 'closed' || is === 'reserve'
        ? html`<span class="line cut">${row.flex ? words.flex : this.name(row)}</span>`
        : html`<span class="row"><span class="no cut">${row.number ?? (is === 'paused' && row.pausedFor ? reasonSaid(row.pausedFor, this.language) : '—')}</span><span class="since">${minutes}</span></span>`;
    return html`<button class="tile ${is}" title=${this.name(row)} aria-expanded=${open ? 'true' : 'false'} @click=${() => this.turn(row.window)}>
        <span class="row"><b>${row.window}</b><span class="is">${mark(is === 'reserve' ? 'closed' : is)}<span class="cut">${words.tileState[is === 'reserve' ? 'closed' : is]}</span></span></span>
        ${second}<span class="who cut">${row.clerkName ?? row.posts[0]?.name ?? '—'}</span>
      </button>
      ${open ? html`<desk-window .language=${this.language} .row=${row} .view=${view} .asked=${this.asked} .supervises=${this.supervises}></desk-window>` : nothing}`;
  }

  private turn(no: WindowNo): void {
    this.opened = this.opened === no ? null : no;
  }

  private name({ name, nameEn }: DeskWindow): string {
    return this.language === 'en' ? nameEn : name;
  }
}

type Counts = Record<(typeof KINDS)[number], number>;
function countsOf({ windows }: DeskView): Counts {
  const counts: Counts = { serving: 0, called: 0, free: 0, paused: 0, closed: 0 };
  const kindOf = (is: WindowIs): keyof Counts => (is === 'reserve' ? 'closed' : is);
  for (const row of windows) counts[kindOf(windowIs(row))] += 1;
  return counts;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-hall': DeskHall;
  }
}
