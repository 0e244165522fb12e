import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { type DutyView, nameIn } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { ems } from '../fit.ts';
import { short } from '../pages/people.ts';
import { boardStyle } from './board-style.ts';
import { face, faceStyle } from './face.ts';

const LINE = { faced: 12.8, wide: 18.4 }; // em of 2 rem: beside the face, and without one

/** Who leads today, and where, when and at which telephone visitors are received. Without a leader there is no card. */
@customElement('duty-card')
export class DutyCard extends LitElement {
  @property({ attribute: false }) duty!: DutyView;
  /** The addresses of the pictures that are all here. */
  @property({ attribute: false }) pictures: ReadonlySet<string> = new Set();
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    faceStyle,
    css`
      :host { height: 18rem; background: var(--card); color: var(--ink); box-shadow: inset 0 0 0 0.125rem var(--line); border-radius: 1.25rem;
        display: grid; grid-template-columns: auto 1fr; gap: 1.375rem; padding: 0 1.25rem 0 1.625rem; align-items: center; }
      .face { width: 10rem; height: 13.5rem; font-size: 6rem; }
      .text { min-width: 0; }
      h2 { font-size: 2rem; font-weight: 700; color: var(--blue-7); line-height: 2.375rem; }
      .name { font-size: 3.75rem; font-weight: 700; line-height: 4.125rem; letter-spacing: 0.06em; }
      .two { white-space: normal; word-break: keep-all; overflow-wrap: anywhere; text-wrap: balance; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
      .one { overflow: hidden; text-overflow: ellipsis; padding-bottom: 0.2em; margin-bottom: -0.2em; } /* the tail of a g hangs below its line */
      p { font-size: 2rem; line-height: 2.5rem; color: var(--ink-2); }
      .name, .when { color: var(--ink); }
      .when { display: flex; gap: 0.75rem; }
      .full p:not(.name) { line-height: 2.375rem; }
      .full .name { line-height: 3.875rem; }
      :host([language="en"]) .name { font-size: 3.375rem; letter-spacing: 0; } /* letters that reach below the line keep clear of the next */
      :host([language="en"]) .initial { display: none; }
      :host([language="en"]) .initial + .text { grid-column: 1 / -1; }
      :host([language="en"]) .face + .text .name.long { font-size: 3rem; }
      @container style(--shape: upright) {
        :host, :host([language="en"]) { height: 12.5rem; }
        .face { height: 9.75rem; width: 7.75rem; font-size: 5rem; }
        .text { display: grid; grid-template-columns: auto 1fr; column-gap: 3rem; align-items: center; }
        h2 { grid-area: 1 / 1; align-self: end; }
        .name { grid-area: 2 / 1 / 5; align-self: start; }
        .text > p:not(.name) { grid-column: 2; }
      }
    `,
  ];

  override render() {
    const { leader, reception } = this.duty;
    if (!leader) return nothing;
    const { language } = this;
    const words = displayWords[language];
    const english = language === 'en';
    const name = nameIn(leader, language);
    const post = english ? leader.positionEn : leader.position;
    const place = leader.room ? nameIn(leader.room, language) : reception && (english ? reception.placeEn : reception.place);
    const phone = leader.phone ?? reception?.phone;
    const faced = !english || (leader.photo !== null && this.pictures.has(leader.photo));
    const line = faced ? LINE.faced : LINE.wide;
    const two = (text: string) => ems(text) > line;
    const where = place ?? '';
    const withPhone = Boolean(phone) && !two(short(post)) && !two(where); // what takes two lines takes that of the telephone
    return html`
      ${face(leader.photo, [...leader.name][0] ?? '', this.pictures)}
      <div class="text ${withPhone ? 'full' : ''}">
        <h2>${leader.substitute ? words.substitute(words.leaderToday) : words.leaderToday}</h2>
        <p class="name ${ems(name) > 6.6 ? 'long' : ''}">${name}</p>
        <p class=${two(where) ? 'one' : 'two'}>${position(post)}</p>
        ${where ? html`<p class="two">${where}</p>` : nothing}
        ${reception && reception.sessions.length > 0 ? html`<p class="when">${reception.sessions.map(({ from, to }) => html`<span>${common[language].span(from, to)}</span>`)}</p>` : nothing}
        ${withPhone && phone ? html`<p>${words.phone(phone)}</p>` : nothing}
      </div>
    `;
  }
}

/** A position as it may be broken: after the name of the house. */
const position = (text: string) =>
  short(text)
    .split(/(?<=局|中心|委员会|、)/)
    .map((part) => html`<wbr />${part}`);

declare global {
  interface HTMLElementTagNameMap {
    'duty-card': DutyCard;
  }
}
