import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import type { MatterRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** 办什么事？ Found by pinyin initials, code or word, chosen by arrows, set by Enter. */
@customElement('matter-search')
export class MatterSearch extends LitElement {
  @property() language: Lang = 'zh-CN';
  /** Null: nothing was typed. */
  @property({ attribute: false }) found: readonly MatterRow[] | null = null;
  @state() private at = 0;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 8px; max-width: 720px; }
      label { display: grid; gap: 6px; font-weight: 700; }
      label span { font-weight: 400; color: var(--ink-2); font-size: 14px; }
      input { font-size: 17px; }
      ul { border: 1px solid var(--edge); border-radius: 10px; background: var(--card); overflow: hidden; }
      li { min-height: 44px; padding: 6px 12px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; align-items: center; cursor: pointer; }
      li:hover { background: var(--paper); }
      li[aria-selected='true'] { background: var(--blue-7); color: #fff; }
      em { font-style: normal; color: var(--ink-2); font-size: 14px; }
      li[aria-selected='true'] em { color: #fff; }
      p { color: var(--ink-2); }
    `,
  ];

  override render() {
    const words = staffSlipWords[this.language];
    const { found } = this;
    const chosen = found?.[this.at];
    return html`
      <label>${words.findMatter}
        <input role="combobox" aria-expanded=${found ? 'true' : 'false'} aria-controls="list" aria-activedescendant=${chosen ? `m-${chosen.code}` : nothing}
          maxlength="60" spellcheck="false" autocomplete="off" placeholder=${words.findMatterPlace} @input=${this.look} @keydown=${this.steer}>
        <span>${words.findMatterHow}</span>
      </label>
      <ul id="list" role="listbox" aria-label=${words.findMatter} ?hidden=${!found?.length}>${found?.map((one, nth) => this.row(one, nth))}</ul>
      ${found?.length === 0 ? html`<p role="status">${words.findNone}</p>` : nothing}
    `;
  }

  private row(one: MatterRow, nth: number) {
    const english = this.language === 'en';
    return html`<li id=${`m-${one.code}`} role="option" aria-selected=${nth === this.at ? 'true' : 'false'} @click=${() => this.set(nth)}>
      <span class="cut" title=${english ? one.nameEn : one.name}>${english ? one.nameEn : one.name}</span>
      <em>${english ? one.departmentName.nameEn : one.departmentName.name}　${one.code}</em>
    </li>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  private look = (event: Event) => {
    this.at = 0;
    wish(this, { do: 'slip', deed: { do: 'findMatter', query: (event.target as HTMLInputElement).value } });
  };

  private steer = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = (this.found?.length ?? 0) - 1;
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.at = Math.min(Math.max(this.at + step, 0), Math.max(last, 0));
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      event.preventDefault();
      this.set(this.at);
    }
  };

  private set(nth: number): void {
    const one = this.found?.[nth];
    if (one) wish(this, { do: 'slip', deed: { do: 'setMatter', code: one.code } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'matter-search': MatterSearch;
  }
}
