import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import type { Block } from './block.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { packed } from './packed.ts';
import type { Room } from './room.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Something to read, over the page it belongs to: page by page, never scrolled and never cut; lying, in two columns. */
@customElement('paged-sheet')
export class PagedSheet extends LitElement {
  @property() heading = '';
  @property({ attribute: false, hasChanged: (now, before) => !same(now, before) }) blocks: readonly Block[] = [];
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };
  @property() language: KioskLang = 'zh-CN';
  /** Places of the blocks by columns; null: to be measured first. */
  @state() private columns: readonly (readonly number[])[] | null = null;
  @state() private page = 0;

  static override styles = [
    ...look,
    canvas`
      :host { position: absolute; inset: 0; z-index: 2; background: rgb(10 34 64 / .6); display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); align-items: end; }
      .sheet { min-height: 0; max-height: 100%; background: var(--card); border-radius: 28px 28px 0 0; border-top: 2px solid var(--line); padding: 44px 48px 40px; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); }
      .measured { height: 100%; }
      .measured .body { visibility: hidden; }
      h2 { font: 700 48px/1.3 var(--serif); padding-bottom: 20px; border-bottom: 2px solid var(--line); text-wrap: balance; }
      h2.long { font-size: 40px; }
      .body { min-height: 0; padding: 0 0 28px; display: grid; gap: 64px; grid-template-columns: minmax(0, 1fr); align-items: start; }
      .block { display: flow-root; }
      h3 { font-size: 32px; line-height: 1.4; font-weight: 700; color: var(--blue-7); padding-top: 20px; }
      p { font-size: 32px; line-height: 1.45; padding-top: 6px; text-wrap: pretty; overflow-wrap: anywhere; }
      .dot { padding-inline-start: 36px; position: relative; }
      .dot::before { content: ""; position: absolute; inset-inline-start: 6px; top: 24px; width: 10px; height: 10px; border-radius: 50%; background: var(--blue-7); }
      .keys { display: flex; align-items: center; gap: 20px; }
      .keys .key { height: 120px; }
      .close { flex: 1; }
      .turn { width: 120px; padding: 0; }
      .turn:dir(rtl) .icon { transform: scaleX(-1); }
      .keys span { font-size: 32px; font-weight: 700; white-space: nowrap; }
      @container style(--large: 1) { h2 { font-size: 40px; } h2.long { font-size: 34px; } }
      @container style(--low: 1) {
        .sheet { padding: 28px 48px 24px; }
        h2 { font-size: 40px; padding-bottom: 12px; } h2.long { font-size: 32px; }
        p, h3 { padding-top: 8px; }
        .dot::before { top: 26px; }
        .keys .key { height: 100px; min-height: 88px; }
      }
      @media (orientation: landscape) {
        .sheet { margin: 0 80px; padding: 32px 48px 28px; }
        .body { grid-template-columns: repeat(2, minmax(0, 1fr)); }
        h2 { padding-bottom: 14px; }
        p, h3 { padding-top: 8px; }
        .dot::before { top: 26px; }
        .keys .key { height: 100px; min-height: 88px; }
      }
    `,
  ];

  readonly #remeasure = (): void => {
    this.columns = null;
  };
  readonly #watch = new ResizeObserver(this.#remeasure);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    document.fonts.addEventListener('loadingdone', this.#remeasure);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#remeasure);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus(); // for who has keys instead of fingers
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('blocks') && !changed.has('room') && !changed.has('language')) return;
    this.columns = null;
    this.page = 0;
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector('.measured .body');
    if (!body) return;
    const { paddingTop, paddingBottom } = getComputedStyle(body);
    const high = body.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
    const heights = [...body.querySelectorAll('.block')].map((block) => block.getBoundingClientRect().height);
    this.columns = packed(heights, high);
  }

  override render() {
    const { heading, blocks, columns, language } = this;
    const words = kioskWords[language];
    const beside = this.room.wide ? 2 : 1;
    const pages = columns ? Math.max(1, Math.ceil(columns.length / beside)) : 1;
    const page = Math.min(this.page, pages - 1);
    const shown = columns?.slice(page * beside, (page + 1) * beside) ?? [blocks.map((_, nth) => nth)];
    const turn = (to: number, label: string, arrow: 'chevl' | 'chev') =>
      html`<button class="key turn" aria-label=${label} ?disabled=${to < 0 || to >= pages} @click=${() => this.turnTo(to)}>${icon(arrow)}</button>`;
    return html`
      <div class="sheet ${columns ? '' : 'measured'}" role="dialog" aria-modal="true" aria-label=${heading}>
        <h2 class=${heading.length > 18 ? 'long' : ''}><bdi>${heading}</bdi></h2>
        <div class="body">
          ${shown.map((column) => html`<div>${column.map((nth) => blocks[nth]).map((block) => block && this.block(block))}</div>`)}
        </div>
        <div class="keys">
          ${pages > 1 ? html`${turn(page - 1, words.previous, 'chevl')}<span>${words.page(page + 1, pages)}</span>${turn(page + 1, words.next, 'chev')}` : nothing}
          <button class="key prime close" @click=${() => this.dispatchEvent(new CustomEvent('closed'))}>${words.close}</button>
        </div>
      </div>
    `;
  }

  private block({ title, text, dot }: Block) {
    const lang = /\p{Script=Han}/u.test(text) ? 'zh-CN' : this.language;
    return html`<div class="block">${title ? html`<h3>${title}</h3>` : nothing}<p class=${dot ? 'dot' : ''}><bdi lang=${lang}>${text}</bdi></p></div>`;
  }

  private turnTo(page: number): void {
    this.page = page;
  }
}
