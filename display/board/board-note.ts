import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../ui/base.ts';

/** A screen that has nothing to show yet says so, quietly: it is connecting, or nobody has registered it. */
@customElement('board-note')
export class BoardNote extends LitElement {
  @property() said = '';
  @property() how = '';
  /** What somebody types at the office, to make this screen one of the hall's. */
  @property() code = '';

  static override styles = [
    base,
    css`
      :host { position: fixed; inset: 0; background: var(--navy); color: #fff; display: grid; place-content: center; justify-items: center; gap: 2.5rem; padding: 0 8rem;
        text-align: center; }
      i { width: 6rem; height: 6rem; border-radius: 50%; border: 0.75rem solid var(--navy-2); border-top-color: var(--sky); animation: turn 1.6s linear infinite; }
      h1 { font-size: 5.25rem; font-weight: 700; line-height: 1.3; text-wrap: balance; }
      p { font-size: 2.75rem; line-height: 1.5; color: var(--sky-2); text-wrap: balance; max-width: 76rem; }
      .code { font-size: 9rem; font-weight: 700; letter-spacing: 0.12em; line-height: 1.2; color: #fff; }
      @keyframes turn { to { transform: rotate(1turn); } }
      @container style(--shape: upright) {
        :host { padding: 0 4rem; }
        h1 { font-size: 4.5rem; }
      }
    `,
  ];

  override render() {
    return html`${this.how ? nothing : html`<i aria-hidden="true"></i>`}<h1 role="status">${this.said}</h1>${this.code ? html`<p class="code">${this.code}</p>` : nothing}${this.how ? html`<p>${this.how}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-note': BoardNote;
  }
}
