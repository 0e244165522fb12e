import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { signInWords } from '../shared/i18n/sign-in.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import type { Lock } from './screen-lock.ts';
import { wish } from './state.ts';

/** The password of whoever has locked the screen, and the way out for somebody else. `row`: in one line, for the strip. */
@customElement('lock-panel')
export class LockPanel extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() name = '';
  @property({ attribute: false }) lock: Lock = { is: true, why: '', busy: false };
  @property({ type: Boolean, reflect: true }) row = false;
  @state() private capsLock = false;

  static override styles = [
    base,
    parts,
    css`
      form { display: grid; gap: 12px; padding: 20px 16px; }
      h2 { font-size: 22px; line-height: 30px; font-weight: 700; }
      label { display: grid; gap: 6px; color: var(--ink-2); }
      input { font-size: 17px; color: var(--ink); }
      .btn { height: 52px; font-size: 17px; }
      .why { color: var(--verm); background: var(--verm-50); border-radius: 8px; padding: 8px 12px; text-wrap: balance; }
      .caps { background: var(--amber-50); border-radius: 8px; padding: 6px 12px; font-size: 14px; }
      :host([row]) form { padding: 0; grid-template-columns: auto minmax(80px, 1fr) auto; align-items: center; gap: 8px; }
      :host([row]) h2, :host([row]) .say { display: none; }
      :host([row]) input { height: 40px; }
      :host([row]) .btn { height: 40px; font-size: 15px; padding: 0 12px; }
      :host([row]) .why, :host([row]) .caps { grid-row: 1; padding: 4px 8px; font-size: 14px; line-height: 18px; max-width: 150px; }
    `,
  ];

  override render() {
    const words = consoleWords[this.language];
    const { lock } = this;
    const how = words.lockedHow(this.name);
    return html`<form @submit=${this.send} @keydown=${this.lookAtCaps} @keyup=${this.lookAtCaps} novalidate>
      <h2>${words.locked}</h2>
      ${this.row && lock.why ? html`<p class="why" id="why" role="alert" title=${lock.why}>${lock.why}</p>` : nothing}
      <label><span class="say">${how}</span>
        <input name="password" type="password" autocomplete="current-password" maxlength="200" required aria-label=${how} placeholder=${this.row ? words.password : nothing}
          aria-describedby=${lock.why ? 'why' : nothing}></label>
      ${!this.row && lock.why ? html`<p class="why" id="why" role="alert">${lock.why}</p>` : nothing}
      ${this.capsLock ? html`<p class="caps" role="status">${signInWords[this.language].capsLock}</p>` : nothing}
      <button class="btn p" aria-disabled=${lock.busy ? 'true' : 'false'}>${lock.busy ? words.unlocking : words.unlock}</button>
    </form>`;
  }

  override firstUpdated() {
    this.renderRoot.querySelector('input')?.focus();
  }

  override updated(changed: Map<PropertyKey, unknown>) {
    const before = changed.get('lock') as Lock | undefined;
    if (before?.busy && !this.lock.busy && this.lock.why) this.renderRoot.querySelector('input')?.select(); // to be typed anew
  }

  private lookAtCaps = (event: KeyboardEvent) => {
    this.capsLock = event.getModifierState?.('CapsLock') ?? false;
  };

  private send = (event: Event) => {
    event.preventDefault();
    const password = this.renderRoot.querySelector('input')?.value ?? '';
    if (password && !this.lock.busy) wish(this, { do: 'unlock', password });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lock-panel': LockPanel;
  }
}
