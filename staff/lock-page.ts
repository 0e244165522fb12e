import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import './lock-panel.ts';
import type { Lock } from './screen-lock.ts';
import { wish } from './state.ts';

/** A locked screen without a window of its own: the desk, or the choice of windows. */
@customElement('lock-page')
export class LockPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() name = '';
  @property({ attribute: false }) lock: Lock = { is: true, why: '', busy: false };

  static override styles = [
    base,
    css`
      :host { display: grid; place-items: center; min-height: 100%; padding: 24px 16px; background: var(--paper); }
      section { width: min(380px, 100%); background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); padding: 8px 8px 16px; }
      p { color: var(--ink-2); padding: 16px 16px 0; }
      footer { padding: 0 16px; }
      button { color: var(--blue-7); min-height: 32px; }
    `,
  ];

  override render() {
    return html`<section>
      <p>${consoleWords[this.language].lockedPage}</p>
      <lock-panel .language=${this.language} .name=${this.name} .lock=${this.lock}></lock-panel>
      <footer><button @click=${() => wish(this, { do: 'signOut' })}>${staffWords[this.language].signOut}</button></footer>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lock-page': LockPage;
  }
}
