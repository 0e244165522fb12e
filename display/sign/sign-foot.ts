import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { SignView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { boardStyle } from '../board/board-style.ts';
import { face, faceStyle } from '../board/face.ts';
import { withoutBrackets } from '../board/names.ts';
import { ems } from '../fit.ts';

const TITLE_ROOM = 9; // em beside badge, post and tags

/** Under the field: who serves and on which post, what the window promises, and whose turn is next. */
@customElement('sign-foot')
export class SignFoot extends LitElement {
  @property({ attribute: false }) view!: SignView;
  @property({ attribute: false }) pictures: ReadonlySet<string> = new Set();
  /** A broken line tells nobody who is next. */
  @property({ type: Boolean }) stale = false;
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    faceStyle,
    css`
      :host { padding: 0 2.5rem; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 2.5rem; align-items: center; color: #fff; }
      .face { width: 7.5rem; height: 9.5rem; background: var(--navy-2); color: var(--sky-2); box-shadow: none; font-size: 4.5rem; }
      .who { font-size: 3rem; line-height: 4.375rem; display: flex; gap: 2.25rem; align-items: center; }
      .who span { color: var(--sky-2); }
      em { font-style: normal; font-size: 2.5rem; line-height: 3.5rem; border: 0.125rem solid var(--sky); border-radius: 0.75rem; padding: 0 1.125rem; color: var(--sky-2); }
      .promise { font-size: 2.5rem; line-height: 3.75rem; color: var(--sky-2); margin-top: 0.375rem; overflow: hidden; text-overflow: ellipsis; }
      .hall { font-size: 3rem; color: var(--sky-2); grid-column: 1 / 3; }
      .right { font-size: 2.5rem; line-height: 4rem; color: var(--sky-2); text-align: right; }
      .right b { display: block; font-size: 5.25rem; line-height: 5.75rem; color: #fff; }
      @container style(--shape: upright) {
        :host { padding: 0 2rem; gap: 2rem; }
        .who { flex-wrap: wrap; gap: 0 1.5rem; font-size: 2.75rem; line-height: 3.75rem; }
        .promise { white-space: normal; line-height: 3.25rem; margin: 0; }
        .hall { white-space: normal; }
      }
    `,
  ];

  override render() {
    const { view, language } = this;
    const words = displayWords[language];
    const { clerk, promise, hall } = view;
    if (!clerk) return html`<p class="hall">${language === 'en' ? hall.nameEn : hall.name}</p>${this.right()}`;
    const title = withoutBrackets(clerk.title);
    return html`
      ${face(clerk.photo, clerk.surname, this.pictures)}
      <div>
        <p class="who">
          <b>${words.clerk(clerk.surname, ems(title) <= TITLE_ROOM ? title : '')}</b><span>${clerk.badge}</span>${clerk.post ? html`<em>${clerk.post === 'A' ? words.postA : words.postB}</em>` : nothing}${
            clerk.chief ? html`<em>${words.chief}</em>` : nothing
          }
        </p>
        <p class="promise">${words.promise(language === 'en' ? promise.nameEn : promise.name)}</p>
      </div>
      ${this.right()}
    `;
  }

  private right() {
    const words = displayWords[this.language];
    const { status, instead, next } = this.view;
    if (status === 'paused' && instead) return html`<p class="right">${words.keptNumbers}<br />${words.willCall(instead)}</p>`;
    if (status !== 'open' || next === null || this.stale) return nothing;
    return html`<p class="right">${words.nextOne}<b class="num">${next}</b></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-foot': SignFoot;
  }
}
