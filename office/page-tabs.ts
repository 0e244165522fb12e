import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/base.ts';

/** The parts of a page, beside each other; one is shown. It tells `tab-pick`. */
@customElement('page-tabs')
export class PageTabs extends LitElement {
  @property() label = '';
  @property({ attribute: false }) tabs: readonly { readonly id: string; readonly label: string }[] = [];
  @property() picked = '';

  static override styles = [
    base,
    css`
      :host { display: block; padding-bottom: 16px; }
      nav { display: flex; flex-wrap: wrap; gap: 4px; border-bottom: 1px solid var(--line); }
      button { min-height: 44px; padding: 0 16px; border-bottom: 3px solid transparent; color: var(--ink-2); }
      button:hover { color: var(--blue-7); }
      [aria-current='page'] { color: var(--blue-7); font-weight: 700; border-color: var(--blue-7); }
    `,
  ];

  override render() {
    return html`<nav aria-label=${this.label}>${this.tabs.map(
      ({ id, label }) =>
        html`<button type="button" aria-current=${id === this.picked ? 'page' : 'false'} @click=${() => this.dispatchEvent(new CustomEvent('tab-pick', { detail: id }))}>${label}</button>`,
    )}</nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-tabs': PageTabs;
  }
}
