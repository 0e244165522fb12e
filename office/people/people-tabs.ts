import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

export const TABS = ['accounts', 'staff', 'tables'] as const;
export type Tab = (typeof TABS)[number];

/** The frame of the page: title, tabs, what is open below. Tells `tab`. */
@customElement('people-tabs')
export class PeopleTabs extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) tabs: readonly Tab[] = TABS;
  @property() tab: Tab = 'accounts';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; padding: 20px 24px 24px; align-content: start; }
      ::slotted(staff-editor) { margin: -20px -24px -24px; }
      nav { display: flex; gap: 4px; border-bottom: 1px solid var(--line); }
      nav button { min-height: 44px; padding: 0 18px; border-radius: 10px 10px 0 0; font-weight: 700; color: var(--ink-2); }
      nav button[aria-current='page'] { color: var(--blue-7); box-shadow: inset 0 -3px 0 var(--blue-7); }
    `,
  ];

  override render() {
    const words = officePeopleWords[this.language];
    return html`<nav aria-label=${words.tabsLabel}>${this.tabs.map(
      (tab) =>
        html`<button aria-current=${tab === this.tab ? 'page' : 'false'} @click=${() => this.dispatchEvent(new CustomEvent('tab', { detail: tab }))}>${words.tabs[tab]}</button>`,
    )}</nav><slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-tabs': PeopleTabs;
  }
}
