import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { officeWords } from '../shared/i18n/office.ts';
import { overviewWords } from '../shared/i18n/office-overview.ts';
import { MINUTE } from '../shared/time.ts';
import type { BoardView, DeskWindow } from '../shared/views.ts';
import type { Instant, Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { windowIs } from './counted.ts';
import { paper } from './paper.ts';
import { parts } from './parts.ts';

/** Every window of the hall as a tile, zone by zone: state in shape, word and colour, the number it has for how long, and who serves. */
@customElement('window-tiles')
export class WindowTiles extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) windows: readonly DeskWindow[] = [];
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  /** Minutes that were served today after closing. */
  @property({ type: Number }) afterClosing = 0;
  @property({ attribute: false }) now: Instant = 0;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      header { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; }
      h3 { font-size: 14px; color: var(--ink-2); line-height: 20px; margin: 10px 0 6px; }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(118px, 1fr)); gap: 8px; }
      .t { border-radius: 10px; background: var(--card); box-shadow: inset 0 0 0 1px var(--edge); padding: 8px 10px; font-size: 14px; line-height: 22px; min-height: 84px; min-width: 0; }
      .t p { display: flex; justify-content: space-between; align-items: center; gap: 6px; white-space: nowrap; }
      .t b { font-size: 20px; line-height: 28px; }
      .t span { display: flex; align-items: center; gap: 4px; }
      .t .what { color: var(--ink-2); line-height: 20px; white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
      .t .n { font-weight: 700; font-size: 17px; color: var(--ink); }
      .t small { font-size: 14px; font-weight: 400; color: var(--ink-2); }
      .t.called small { color: var(--ink); }
      .who { min-width: 0; }
      .serving .mark { color: var(--teal); }
      .free .mark { color: var(--blue-7); }
      .called { background: var(--amber); box-shadow: inset 0 0 0 1px #b98a17; }
      .called .what { color: var(--ink); }
      .paused { background: var(--hatch); }
      .absent { background: var(--verm-50); box-shadow: inset 0 0 0 1px var(--verm); }
      .absent .mark, .absent p:first-child span { color: var(--verm); font-weight: 700; }
      .absent .what { color: var(--ink); }
      .closed, .reserve { background: var(--mute); box-shadow: none; }
      .closed .what, .reserve .what, .paused .what { color: var(--ink); }
      @media print {
        :host { columns: 2; column-gap: 5mm; }
        header { column-span: all; }
        h3 { margin: 1.5mm 0 0.5mm; line-height: 1.3; break-after: avoid; }
        ul { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1mm; break-inside: avoid; }
        .t { font-size: 7.5pt; line-height: 1.35; min-height: 0; padding: 1mm 1.5mm; border-radius: 0; box-shadow: none; border: 1px solid #666; }
        .t b, .t .n { font-size: 10pt; line-height: 1.3; }
        .t small { font-size: 7.5pt; }
        .t .what { line-height: 1.35; }
        .absent { border-width: 2px; }
        .called { outline: 1px solid #000; }
      }
    `,
    paper,
  ];

  override render() {
    const words = officeWords[this.language];
    const open = this.windows.filter(({ status }) => status === 'open').length;
    return html`
      <header><h2>${words.windowsTitle(open, this.windows.length)}</h2><span class="soft">${this.afterClosing > 0 ? html`<b>${words.afterClosing(this.afterClosing)}</b>` : words.windowsHow}</span></header>
      ${repeat(
        this.zones,
        ({ code }) => code,
        (zone) => {
          const here = this.windows.filter((one) => one.zone === zone.code);
          return here.length === 0
            ? ''
            : html`<h3>${this.language === 'en' ? zone.nameEn : zone.name}</h3>
          <ul>${repeat(
            here,
            ({ window }) => window,
            (one) => this.tile(one),
          )}</ul>`;
        },
      )}
    `;
  }

  private tile(one: DeskWindow) {
    const words = officeWords[this.language];
    const is = one.absent ? 'absent' : windowIs(one);
    const shape = is === 'reserve' ? 'closed' : is === 'absent' ? 'stale' : is;
    const word = shape === 'stale' ? overviewWords[this.language].time.away : words.state[shape];
    const name = this.language === 'en' ? one.nameEn : one.name;
    return html`<li class="t ${is}" title=${name}>
      <p><b>${one.window}</b><span>${mark(shape)}${word}</span></p>
      ${one.number === null ? html`<p class="what">${is === 'reserve' ? words.state.reserve : is === 'paused' && one.pausedFor ? one.pausedFor : name}</p>` : html`<p class="n">${one.number}<small>${this.since(one.ticketSince)}</small></p>`}
      ${one.clerkName ? html`<p class="who">${one.clerkName}<small>${is === 'paused' ? this.since(one.since) : one.post === 'B' ? words.postB : ''}</small></p>` : ''}
    </li>`;
  }

  private since(at: string | null): string {
    return at === null ? '' : officeWords[this.language].forMinutes(Math.max(0, Math.floor((this.now - Date.parse(at)) / MINUTE)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'window-tiles': WindowTiles;
  }
}
