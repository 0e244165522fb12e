import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import { localTime } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { modal } from '../editing/modal.ts';
import { parts } from '../parts.ts';
import { accountWish, type Looked } from './account-wish.ts';

/** Where somebody is signed in, with the key that ends it. */
@customElement('sessions-dialog')
export class SessionsDialog extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) looked?: Looked;
  @property() zone = 'Asia/Shanghai';

  static override styles = [base, parts, modal];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const { looked } = this;
    if (!looked) return nothing;
    const words = officePeopleWords[this.language];
    const { of, rows } = looked;
    const leave = () => accountWish(this, { do: 'leaveSessions' });
    const end = (session: string | null) => accountWish(this, { do: 'end', id: of.id, session });
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => {
      event.preventDefault();
      leave();
    }}>
      <h2 id="title">${words.sessionsTitle(of.name)}</h2>
      ${rows?.length === 0 ? html`<p>${words.sessionsNone}</p>` : html`<p class="soft">${words.how}</p>`}
      <div class="scroll">${
        rows && rows.length > 0
          ? html`<table><thead><tr><th>${words.session.begun}</th><th>${words.session.seen}</th><th>${words.session.browser}</th><th><span class="hidden">${words.head.keys}</span></th></tr></thead>
        <tbody>${rows.map(
          ({ id, begunAt, seenAt, browser, own, open }) => html`<tr><td>${this.time(begunAt)}</td><td>${this.time(seenAt)}</td>
          <td>${browser ?? words.unknownBrowser} ${own ? html`<span class="chip">${words.session.here}</span>` : open ? html`<span class="chip">${words.session.open}</span>` : nothing}</td>
          <td class="num">${own ? nothing : html`<button class="btn" @click=${() => end(id)}>${words.end}</button>`}</td></tr>`,
        )}</tbody></table>`
          : nothing
      }</div>
      <footer>
        ${rows?.some(({ own }) => !own) && !rows.some(({ own }) => own) ? html`<button class="btn sure" @click=${() => end(null)}>${words.endAll}</button>` : nothing}
        <button class="btn p" autofocus @click=${leave}>${words.close2}</button>
      </footer>
    </dialog>`;
  }

  private time(at: string): string {
    const { day, clock } = localTime(Date.parse(at), this.zone);
    return `${common[this.language].date(day)} ${clock}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sessions-dialog': SessionsDialog;
  }
}
