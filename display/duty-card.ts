import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { displayWords } from '../shared/i18n/display.ts';
import type { DutyView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { boardStyle } from './board-style.ts';

/** Who leads today, or the director where no leader is named, and where and when visitors are received. */
@customElement('duty-card')
export class DutyCard extends LitElement {
  @property({ attribute: false }) duty!: DutyView;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { height: 18rem; background: var(--card); color: var(--ink); box-shadow: inset 0 0 0 0.125rem var(--line); border-radius: 1.25rem;
        display: grid; grid-template-columns: auto 1fr; gap: 1.375rem; padding: 0 1.25rem 0 1.625rem; align-items: center; }
      .face { width: 10rem; height: 13.5rem; border-radius: 0.875rem; background: var(--blue-50); color: var(--blue-7); display: grid; place-items: center;
        font-size: 6rem; line-height: 1; border: 0.125rem solid var(--line); }
      .text { min-width: 0; }
      h2 { font-size: 2rem; font-weight: 700; color: var(--blue-7); line-height: 2.375rem; }
      .name { font-size: 3.75rem; font-weight: 700; line-height: 4.125rem; letter-spacing: 0.06em; }
      .two { white-space: normal; word-break: keep-all; overflow-wrap: anywhere; text-wrap: balance; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
      p { font-size: 2rem; line-height: 2.5rem; color: var(--ink-2); }
      .name, .when { color: var(--ink); }
      .when { display: flex; gap: 0.75rem; }
      :host([language="en"]) .face { display: none; }
      :host([language="en"]) .name { letter-spacing: 0; }
      @media (orientation: portrait) {
        :host, :host([language="en"]) { height: 12.5rem; }
        .face { height: 9.75rem; width: 7.75rem; font-size: 5rem; }
        .text { display: grid; grid-template-columns: auto 1fr; column-gap: 3rem; align-items: center; }
        h2 { grid-area: 1 / 1; align-self: end; }
        .name { grid-area: 2 / 1 / 4; align-self: start; }
        .text > p:not(.name) { grid-column: 2; }
      }
    `,
  ];

  override render() {
    const { leader, director, reception } = this.duty;
    const person = leader ?? director;
    if (!person) return nothing;
    const words = displayWords[this.language];
    const english = this.language === 'en';
    return html`
      <div class="face serif" aria-hidden="true">${[...person.name][0]}</div>
      <div class="text">
        <h2>${leader ? words.leaderToday : words.directorToday}</h2>
        <p class="name">${english ? person.nameEn : person.name}</p>
        <p class="two">${position(english ? person.positionEn : person.position)}</p>
        ${reception ? html`<p>${english ? reception.placeEn : reception.place}</p>` : nothing}
        ${reception ? html`<p class="when">${reception.sessions.map(({ from, to }) => html`<span>${common[this.language].span(from, to)}</span>`)}</p>` : nothing}
      </div>
    `;
  }
}

/** A position without what stands behind it in brackets (that is for the office), to be broken after the name of the house. */
export const position = (text: string) =>
  text
    .replace(/\s*[（(][^）)]*[）)]\s*$/, '')
    .split(/(?<=局|中心|委员会|、)/)
    .map((part) => html`<wbr />${part}`);

declare global {
  interface HTMLElementTagNameMap {
    'duty-card': DutyCard;
  }
}
