import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { type Door, signInWords } from '../shared/i18n/sign-in.ts';
import type { Lang } from '../shared/words.ts';
import { base } from './base.ts';
import { icon } from './icons.ts';
import type { Entry, EntryWish } from './session.ts';

/** Account and password; the second time round a new password, when the first one must be changed. */
@customElement('sign-in')
export class SignIn extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() door: Door = 'staff';
  /** The page's own name, and the hall's once it is known. */
  @property() product = '';
  @property() hall = '';
  @property({ attribute: false }) entry: Entry = { at: 'signIn', account: '', why: '', busy: false };
  @state() private capsLock = false;
  /** What is wrong with the form itself, before anybody was asked. */
  @state() private slip = '';

  static override styles = [
    base,
    css`
      :host { display: grid; place-items: center; min-height: 100%; padding: 24px 16px; background: var(--paper); }
      form { width: min(380px, 100%); background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); padding: 28px; display: grid; gap: 16px; }
      header { display: grid; gap: 4px; }
      .hall { color: var(--blue-7); font-weight: 700; }
      h1 { font-size: 24px; font-weight: 700; line-height: 34px; }
      header p:last-child { color: var(--ink-2); }
      label { display: grid; gap: 6px; font-weight: 700; }
      input { height: 44px; width: 100%; padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); font-weight: 400; font-size: 17px; }
      .caps { color: var(--ink); background: var(--amber-50); border-radius: 8px; padding: 6px 12px; font-size: 14px; }
      .why { color: var(--verm); background: var(--verm-50); border-radius: 8px; padding: 8px 12px; text-wrap: balance; }
      .go { height: 52px; border-radius: 12px; background: var(--blue-7); color: #fff; font-size: 17px; font-weight: 700; }
      .go:hover { background: var(--blue-6); }
      .go[aria-disabled='true'] { background: var(--mute); color: var(--ink-2); cursor: default; }
      footer { display: flex; justify-content: space-between; }
      footer button { color: var(--blue-7); display: flex; gap: 6px; align-items: center; min-height: 32px; }
    `,
  ];

  override render() {
    const { language, entry, product } = this;
    const words = signInWords[language];
    const change = entry.at === 'newPassword';
    const why = this.slip || entry.why;
    const other: Lang = language === 'en' ? 'zh-CN' : 'en';
    return html`
      <form @submit=${this.send} @keydown=${this.lookAtCaps} @keyup=${this.lookAtCaps} novalidate>
        <header>
          <p class="hall">${this.hall || product}</p>
          <h1 class="name">${change ? words.newPasswordTitle : product}</h1>
          <p>${change ? words.newPasswordHow : words.door[this.door].how}</p>
        </header>
        ${change ? this.newPassword(why) : this.password(why)}
        ${why ? html`<p class="why" id="why" role="alert">${why}</p>` : nothing}
        ${this.capsLock ? html`<p class="caps" role="status">${words.capsLock}</p>` : nothing}
        <button class="go" aria-disabled=${entry.busy ? 'true' : 'false'}>
          ${entry.busy ? words.signingIn : change ? words.savePassword : words.signIn}
        </button>
        <footer>
          ${change ? html`<button type="button" @click=${() => this.wish({ do: 'dismiss' })}>${words.back}</button>` : html`<span></span>`}
          <button type="button" lang=${other} @click=${() => this.wish({ do: 'language' })}>${icon('globe')}${common[other].langName}</button>
        </footer>
      </form>
    `;
  }

  private password(why: string) {
    const words = signInWords[this.language];
    return html`
      <label>${words.door[this.door].account}
        <input name="account" .value=${this.entry.account} autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="40" required aria-describedby=${why ? 'why' : nothing}>
      </label>
      <label>${words.password}
        <input name="password" type="password" autocomplete="current-password" maxlength="200" required aria-describedby=${why ? 'why' : nothing}>
      </label>
    `;
  }

  private newPassword(why: string) {
    const words = signInWords[this.language];
    return html`
      <label>${words.newPassword}
        <input name="new" type="password" autocomplete="new-password" minlength="8" maxlength="200" required aria-describedby=${why ? 'why' : nothing}>
      </label>
      <label>${words.newPasswordAgain}
        <input name="again" type="password" autocomplete="new-password" minlength="8" maxlength="200" required aria-describedby=${why ? 'why' : nothing}>
      </label>
    `;
  }

  override firstUpdated() {
    this.toField(this.entry.account ? 'password' : 'account');
  }

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    const before = changed.get('entry') as Entry | undefined;
    if (before && before.at !== this.entry.at) this.slip = '';
  }

  override updated(changed: Map<PropertyKey, unknown>) {
    const before = changed.get('entry') as Entry | undefined;
    if (!before) return;
    if (before.at !== this.entry.at) this.toField(this.entry.at === 'newPassword' ? 'new' : 'account');
    else if (before.busy && this.entry.why) this.toField(this.entry.at === 'newPassword' ? 'new' : 'password'); // to be typed anew
  }

  private toField(name: string) {
    const field = this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    field?.focus();
    field?.select();
  }

  private lookAtCaps = (event: KeyboardEvent) => {
    this.capsLock = event.getModifierState?.('CapsLock') ?? false;
  };

  private send = (event: Event) => {
    event.preventDefault();
    if (this.entry.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const said = (name: string) => String(form.get(name) ?? '');
    if (this.entry.at === 'newPassword') {
      this.slip = this.faultOf(said('new'), said('again'), this.entry.password);
      if (this.slip) this.toField('new');
      else this.wish({ do: 'setPassword', newPassword: said('new') });
      return;
    }
    const [account, password] = [said('account').trim(), said('password')];
    this.slip = account && password ? '' : signInWords[this.language].door[this.door].missing;
    if (this.slip) this.toField(account ? 'password' : 'account');
    else this.wish({ do: 'signIn', account, password });
  };

  private faultOf(next: string, again: string, before: string): string {
    const words = signInWords[this.language];
    if (next.length < 8) return words.tooShort;
    if (next !== again) return words.notSame;
    return next === before ? words.sameAsBefore : '';
  }

  private wish(detail: EntryWish) {
    this.dispatchEvent(new CustomEvent<EntryWish>('entry-wish', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in': SignIn;
  }
  interface HTMLElementEventMap {
    'entry-wish': CustomEvent<EntryWish>;
  }
}
