import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import type { AccountRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { accountWish } from './account-wish.ts';

/** What the accounts come to, in one line; what went wrong, or was done last. */
@customElement('accounts-head')
export class AccountsHead extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) rows: readonly AccountRow[] | null = null;
  @property() why = '';
  @property() done = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 10px; }
      header { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: center; }
      header .btn { margin-left: auto; }
      .done { color: var(--teal); font-weight: 700; }
    `,
  ];

  override render() {
    const words = officePeopleWords[this.language];
    const first = (this.rows ?? []).filter(({ password, closed }) => password !== 'own' && closed === null).length;
    return html`<header>
        <h2>${this.rows ? words.title(this.rows.length, first) : words.coming}</h2>
        <p class="soft">${words.how}</p>
        <button class="btn" @click=${() => accountWish(this, { do: 'openOwn' })}>${words.own}</button>
      </header>
      ${this.why ? html`<p class="why" role="alert">${this.why} <button class="btn" @click=${() => accountWish(this, { do: 'fetch' })}>${words.again}</button></p>` : nothing}
      <p class="done" role="status">${this.done}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accounts-head': AccountsHead;
  }
}
