import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { wish } from '../state.ts';

/** Over the other pages while the hall is a trial, for those who can end it: the way back to the set-up. */
@customElement('set-up-strip')
export class SetUpStrip extends LitElement {
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    parts,
    css`
      :host { display: flex; align-items: center; gap: 14px; padding: 6px 24px; background: var(--amber-50); min-height: 48px; }
    `,
  ];

  override render() {
    const words = officeSetUpWords[this.language];
    return html`<span>${words.strip}</span><button class="btn" @click=${() => wish(this, { do: 'page', page: 'set-up' })}>${words.stripGo}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-up-strip': SetUpStrip;
  }
}
