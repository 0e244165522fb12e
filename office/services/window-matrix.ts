import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import type { Queue, Window } from '../../shared/settings.ts';
import type { Lang, QueueCode, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { rankOf, turned } from './ranks.ts';

export type MatrixWish = { readonly select: WindowNo } | { readonly change: Window; readonly queue: QueueCode };

/**
 * Which window serves which queue, first or second: a press on a cell turns it one further. One stop for the Tab key; arrow keys,
 * Home and End walk over the cells, the window's own name stands in the first column and opens its form.
 */
@customElement('window-matrix')
export class WindowMatrix extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) windows: readonly Window[] = [];
  @property({ attribute: false }) queues: readonly Queue[] = [];
  @property() selected: WindowNo | null = null;
  /** Where the keys are: row and column, the window's name counted. */
  @state() private at: readonly [row: number, column: number] = [0, 0];

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; min-height: 0; overflow: auto; position: relative; }
      table { border-collapse: separate; border-spacing: 0; width: max-content; }
      thead th { position: sticky; top: 0; z-index: 2; background: var(--card); height: 128px; padding: 6px 0; vertical-align: bottom; border-bottom: 1px solid var(--edge); text-align: center; width: 34px; }
      thead th:first-child { left: 0; z-index: 3; text-align: left; padding: 6px 12px; }
      .queue { display: grid; justify-items: center; gap: 4px; }
      .queue span { writing-mode: vertical-rl; max-height: 92px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 16px; font-size: 14px; }
      .queue b { color: var(--ink); font-size: 15px; }
      td, tbody th { height: 36px; padding: 0; border-top: 1px solid var(--line); }
      tbody th { position: sticky; left: 0; z-index: 1; background: var(--card); text-align: left; border-right: 1px solid var(--edge); }
      tbody th:first-child, td:last-child { padding: 0; }
      tbody th button { width: 160px; height: 36px; padding: 0 6px 0 12px; display: flex; align-items: center; gap: 6px; text-align: left; color: var(--ink); font-size: 15px; }
      tbody th button b { flex: none; }
      tbody th button .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: 1; }
      tbody th .chip { line-height: 18px; padding: 0 5px; flex: none; }
      tr.here th, tr.here td { background: var(--blue-50); }
      tr.here th button { color: var(--blue-7); font-weight: 700; }
      td button { display: grid; place-items: center; width: 34px; height: 35px; font-weight: 700; border-radius: 0; }
      td button:hover { box-shadow: inset 0 0 0 2px var(--blue-6); }
      button:focus-visible { outline-offset: -3px; z-index: 1; position: relative; }
      td i { font-style: normal; width: 24px; height: 24px; border-radius: 6px; display: grid; place-items: center; line-height: 1; }
      i.first { background: var(--blue-7); color: #fff; }
      i.second { background: var(--card); box-shadow: inset 0 0 0 2px var(--blue-7); color: var(--blue-7); }
    `,
  ];

  override render() {
    const words = officeServicesWords[this.language];
    return html`<table aria-label=${words.matrix.label} @keydown=${this.walk}>
      <thead><tr><th scope="col">${words.matrix.window}</th>${this.queues.map(
        (queue) =>
          html`<th scope="col"><div class="queue" title=${this.nameOf(queue)}><span>${this.nameOf(queue)}</span><b>${queue.code}</b></div></th>`,
      )}</tr></thead>
      <tbody>${this.windows.map((window, row) => this.row(window, row))}</tbody>
    </table>`;
  }

  private row(window: Window, row: number) {
    const words = officeServicesWords[this.language];
    const here = window.no === this.selected;
    const { flags } = words.matrix;
    const flag =
      window.status === 'reserve'
        ? flags.reserve
        : window.tidal
          ? flags.tidal
          : window.priority_window
            ? flags.priority
            : window.low_counter
              ? flags.low
              : null;
    return html`<tr class=${here ? 'here' : ''}>
      <th scope="row"><button data-at="${row} 0" tabindex=${this.stop(row, 0)} aria-current=${here ? 'true' : nothing} title=${this.nameOf(window)}
        @focus=${() => this.stand(row, 0)} @click=${() => this.tell({ select: window.no })}><b>${window.no}</b><span class="name">${this.nameOf(window) || words.unnamed}</span>${flag ? html`<span class="chip">${flag}</span>` : nothing}</button></th>
      ${this.queues.map((queue, nth) => {
        const rank = rankOf(window, queue.code);
        return html`<td><button data-at="${row} ${nth + 1}" tabindex=${this.stop(row, nth + 1)} data-rank=${rank}
          aria-label=${words.matrix.cell(window.no, this.nameOf(queue), words.matrix.rank[rank])} title=${words.matrix.rank[rank]}
          @focus=${() => this.stand(row, nth + 1)}
          @click=${() => this.tell({ change: turned(window, queue.code), queue: queue.code })}>${rank === 'none' ? nothing : html`<i class=${rank}>${words.matrix.short[rank]}</i>`}</button></td>`;
      })}</tr>`;
  }

  private nameOf = ({ name_zh, name_en }: { name_zh: string; name_en: string }): string =>
    this.language === 'en' ? name_en || name_zh : name_zh;

  private stop(row: number, column: number): number {
    const [atRow, atColumn] = this.at;
    const [lastRow, lastColumn] = [this.windows.length - 1, this.queues.length];
    return Math.min(atRow, lastRow) === row && Math.min(atColumn, lastColumn) === column ? 0 : -1;
  }

  private stand(row: number, column: number) {
    this.at = [row, column];
  }

  private walk = (event: KeyboardEvent) => {
    const [row, column] = this.at;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, this.queues.length],
    };
    const to = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = this.renderRoot.querySelector<HTMLButtonElement>(`[data-at="${to[0]} ${to[1]}"]`);
    event.preventDefault();
    button?.focus();
  };

  private tell(detail: MatrixWish) {
    this.dispatchEvent(new CustomEvent('matrix-wish', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'window-matrix': WindowMatrix;
  }
}
