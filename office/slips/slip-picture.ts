import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { officeSlipsWords } from '../../shared/i18n/office-slips.ts';
import type { SlipPage } from '../../shared/views.ts';
import { LANGS, type Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

export const WHATS = ['ticket', 'sheet', 'notification', 'test'] as const;
export type SlipWish = { readonly what: (typeof WHATS)[number]; readonly width: '58' | '80'; readonly lang: Lang };

/** A slip as large as its paper, and which one: it tells `slip-wish`. */
@customElement('slip-picture')
export class SlipPicture extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) wish: SlipWish = { what: 'ticket', width: '80', lang: 'zh-CN' };
  @property({ attribute: false }) page: SlipPage | 'failed' | null = null;
  @query('.paper') private paper?: HTMLElement;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      .choose { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
      .paper { background: #fff; box-shadow: 0 2px 14px rgb(10 34 64 / 0.22); justify-self: center; max-height: 62vh; overflow: auto; max-width: 100%; padding-top: 14px; }
      .paper svg { display: block; max-width: 100%; height: auto; overflow: visible; }
    `,
  ];

  protected override updated(): void {
    const { page, paper } = this;
    if (!paper || !page || page === 'failed') return;
    const drawing = new DOMParser().parseFromString(page.svg, 'image/svg+xml').documentElement;
    if (drawing.localName === 'svg') paper.replaceChildren(document.importNode(drawing, true));
  }

  override render() {
    const words = officeSlipsWords[this.language];
    const { what, width, lang } = this.wish;
    const turn = (change: Partial<SlipWish>) =>
      this.dispatchEvent(new CustomEvent<SlipWish>('slip-wish', { detail: { ...this.wish, ...change } }));
    const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<h2>${words.preview}</h2>
      <div class="choose">
        <label>${words.whatLabel}<select @change=${(event: Event) => turn({ what: WHATS.find((one) => one === chosen(event)) ?? 'ticket' })}>
          ${WHATS.map((one) => html`<option value=${one} ?selected=${one === what}>${words.what[one]}</option>`)}</select></label>
        <label>${words.width}<select @change=${(event: Event) => turn({ width: chosen(event) === '58' ? '58' : '80' })}>
          ${(['80', '58'] as const).map((one) => html`<option value=${one} ?selected=${one === width}>${words.mm(one)}</option>`)}</select></label>
        <label>${words.lang}<select @change=${(event: Event) => turn({ lang: LANGS.find((one) => one === chosen(event)) ?? 'zh-CN' })}>
          ${LANGS.map((one) => html`<option value=${one} ?selected=${one === lang}>${one === 'en' ? 'English' : '中文'}</option>`)}</select></label>
      </div>
      ${this.page === 'failed' ? html`<p class="why" role="alert">${words.failed}</p>` : nothing}
      <div class="paper" role="img" aria-label=${`${words.preview}：${words.what[what]}`} tabindex="0"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-picture': SlipPicture;
  }
}
