import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { padWords } from '../../shared/i18n/pad.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { padWish } from './pad-wish.ts';

/** How the pad is read: large print (with three times the time), high contrast, the other language. */
@customElement('pad-keys')
export class PadKeys extends LitElement {
  @property({ type: Boolean, reflect: true }) large = false;
  @property({ type: Boolean }) contrast = false;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-columns: repeat(3, 8rem); gap: 0.75rem; }
      button { height: 6rem; border: var(--edge-width, 0.125rem) solid var(--edge); border-radius: 1.5rem; background: var(--card); color: var(--ink);
        font-size: 1.75rem; line-height: 2.25rem; display: grid; place-items: center; align-content: center; white-space: nowrap; }
      .icon { font-size: 2.25rem; color: var(--blue-7); }
      button[aria-pressed='true'] { background: var(--blue-7); border-color: var(--blue-7); color: var(--on-blue); }
      button[aria-pressed='true'] .icon { color: inherit; }
      :host([large]) button { font-weight: 700; }
    `,
  ];

  override render() {
    const words = padWords[this.language];
    const other: Lang = this.language === 'en' ? 'zh-CN' : 'en';
    return html`
      <button aria-pressed=${this.large} @click=${() => padWish(this, { do: 'large' })}>${icon('big')}<span>${words.large}</span></button>
      <button aria-pressed=${this.contrast} @click=${() => padWish(this, { do: 'contrast' })}>${icon('contrast')}<span>${words.contrast}</span></button>
      <button lang=${other} @click=${() => padWish(this, { do: 'language', language: other })}>${icon('globe')}<span>${words.otherLanguage}</span></button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pad-keys': PadKeys;
  }
}
