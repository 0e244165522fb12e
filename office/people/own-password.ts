import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { modal } from '../editing/modal.ts';
import { parts } from '../parts.ts';
import { accountWish, type OwnPassword } from './account-wish.ts';

/** Whoever is signed in sets a password of their own. */
@customElement('own-password')
export class OwnPasswordDialog extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) step: OwnPassword = { is: 'open', why: '' };
  @state() private why = '';

  static override styles = [
    base,
    parts,
    modal,
    css`
      dialog { width: min(480px, calc(100vw - 48px)); }
      dialog[open] { grid-template-rows: none; }
      form { display: grid; gap: 14px; }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = officePeopleWords[this.language];
    const leave = () => accountWish(this, { do: 'leaveOwn' });
    const why = this.why || this.step.why;
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => {
      event.preventDefault();
      leave();
    }}>
      <h2 id="title">${words.own}</h2>
      ${
        this.step.is === 'done'
          ? html`<p role="status">${words.ownDone}</p><footer><button class="btn p" @click=${leave}>${words.close2}</button></footer>`
          : html`<form @submit=${this.save}>
        <p class="soft">${words.ownHow}</p>
        ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
        <label>${words.ownNow}<input type="password" name="now" autocomplete="current-password" autofocus required></label>
        <label>${words.ownNew}<input type="password" name="next" autocomplete="new-password" required></label>
        <label>${words.ownAgain}<input type="password" name="again" autocomplete="new-password" required></label>
        <footer><button type="button" class="btn" @click=${leave}>${words.close2}</button><button class="btn p" ?disabled=${this.step.is === 'sending'}>${words.ownSave}</button></footer>
      </form>`
      }
    </dialog>`;
  }

  private save = (event: SubmitEvent) => {
    event.preventDefault();
    const words = officePeopleWords[this.language];
    const read = new FormData(event.target as HTMLFormElement);
    const [password, newPassword, again] = ['now', 'next', 'again'].map((name) => String(read.get(name) ?? '')) as [string, string, string];
    this.why =
      newPassword.length < 8 ? words.ownShort : newPassword === password ? words.ownSame : newPassword !== again ? words.ownNotSame : '';
    if (!this.why) accountWish(this, { do: 'own', password, newPassword });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'own-password': OwnPasswordDialog;
  }
}
