import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeWords } from '../shared/i18n/office.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** Account and password; the second time round a new password, when the first one must be changed. */
@customElement('office-sign-in')
export class OfficeSignIn extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() account = '';
  /** Why it did not work, as a sentence; empty: nothing to say. */
  @property() why = '';
  @property() hall = '';
  @property({ type: Boolean }) busy = false;
  /** A first password was right and has to be changed now. */
  @property({ type: Boolean }) change = false;
  @state() private capsLock = false;
  @state() private slip = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; place-items: center; min-height: 100%; padding: 24px 16px; background: var(--paper); }
      form { width: min(380px, 100%); background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); padding: 28px; display: grid; gap: 16px; }
      header { display: grid; gap: 4px; }
      .hall { color: var(--blue-7); font-weight: 700; }
      h1 { font-size: 24px; font-weight: 700; line-height: 34px; }
      header p:last-child { color: var(--ink-2); }
      label { display: grid; gap: 6px; font-weight: 700; }
      label input { font-weight: 400; font-size: 17px; }
      .caps { color: var(--ink); background: var(--amber-50); border-radius: 8px; padding: 6px 12px; font-size: 14px; }
      .why { color: var(--verm); background: var(--verm-50); border-radius: 8px; padding: 8px 12px; }
      .btn.p { height: 52px; font-size: 17px; }
      footer { display: flex; justify-content: space-between; }
      footer button { color: var(--blue-7); display: flex; gap: 6px; align-items: center; min-height: 32px; }
    `,
  ];

  override render() {
    const words = officeWords[this.language];
    const why = this.slip || this.why;
    return html`
      <form @submit=${this.send} @keydown=${this.lookAtCaps} @keyup=${this.lookAtCaps} novalidate>
        <header>
          <p class="hall">${this.hall || words.product}</p>
          <h1 class="name">${this.change ? words.newPasswordTitle : words.product}</h1>
          <p>${this.change ? words.newPasswordHow : words.signInHow}</p>
        </header>
        ${this.change ? this.newPassword() : this.password()}
        ${this.capsLock ? html`<p class="caps" role="status">${words.capsLock}</p>` : nothing}
        ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
        <button class="btn p" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? words.signingIn : this.change ? words.savePassword : words.signIn}
        </button>
        <footer>
          ${this.change ? html`<button type="button" @click=${() => wish(this, { do: 'dismiss' })}>${words.back}</button>` : html`<span></span>`}
          <button type="button" @click=${() => wish(this, { do: 'language' })}>${icon('globe')}${words.otherLang}</button>
        </footer>
      </form>
    `;
  }

  private password() {
    const words = officeWords[this.language];
    return html`
      <label>${words.account}
        <input name="account" .value=${this.account} autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="40" autofocus>
      </label>
      <label>${words.password}
        <input name="password" type="password" autocomplete="current-password" maxlength="200">
      </label>
    `;
  }

  private newPassword() {
    const words = officeWords[this.language];
    return html`
      <label>${words.newPassword}
        <input name="new" type="password" autocomplete="new-password" maxlength="200" autofocus>
      </label>
      <label>${words.newPasswordAgain}
        <input name="again" type="password" autocomplete="new-password" maxlength="200">
      </label>
    `;
  }

  override firstUpdated() {
    this.focusFirst();
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('change') && changed.get('change') !== undefined) this.focusFirst();
  }

  private focusFirst() {
    this.renderRoot.querySelector('input')?.focus();
  }

  private lookAtCaps = (event: KeyboardEvent) => {
    this.capsLock = event.getModifierState?.('CapsLock') ?? false;
  };

  private send = (event: Event) => {
    event.preventDefault();
    if (this.busy) return;
    const words = officeWords[this.language];
    const said = (name: string) => String(new FormData(event.target as HTMLFormElement).get(name) ?? '');
    if (this.change) {
      this.slip = said('new').length < 8 ? words.tooShort : said('new') !== said('again') ? words.notSame : '';
      if (!this.slip) wish(this, { do: 'setPassword', newPassword: said('new') });
      return;
    }
    this.slip = said('account').trim() && said('password') ? '' : words.missing;
    if (!this.slip) wish(this, { do: 'signIn', account: said('account').trim(), password: said('password') });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'office-sign-in': OfficeSignIn;
  }
}
