import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../shared/i18n/display.ts';
import type { HallView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { boardStyle } from './board-style.ts';
import { position } from './duty-card.ts';
import { sizeFor } from './fit.ts';
import { mark } from './marks.ts';
import type { Page } from './pages.ts';
import { readingStyle } from './reading-style.ts';
import type { RoomName } from './rooms.ts';

const TITLES = [
  ['', 11],
  ['less', 13],
  ['least', 99],
] as const;

/** One page of what there is to read while waiting: a rule of the hall, who waits where, or who is on duty. */
@customElement('reading-page')
export class ReadingPage extends LitElement {
  @property({ attribute: false }) page: Page | undefined;
  @property({ attribute: false }) phones!: HallView['phones'];
  @property({ reflect: true }) room: RoomName = 'beside';
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [base, boardStyle, readingStyle];

  override render() {
    const words = displayWords[this.language];
    const { page } = this;
    if (!page)
      return this.frame(words.welcomePage, words.quiet, html`<div class="text t48"><p>${words.foot.welcome}</p></div>`, this.supervision());
    switch (page.kind) {
      case 'post':
        return this.frame(
          html`<span class="rule">${words.rules}</span>`,
          page.title,
          html`<div class="text ${page.size}">${page.paragraphs.map((text) => html`<p>${text}</p>`)}</div>`,
          this.supervision(),
        );
      case 'waiting':
        return this.frame(
          html`${mark('people')}${words.waitingNow}`,
          words.waitingTitle,
          this.waiting(page),
          page.othersFree ? words.othersFree : words.waitingNote,
        );
      case 'duty':
        return this.frame(words.duty, words.dutyTitle, this.duty(page), words.consultPhone(this.phones.consult));
    }
  }

  private frame(kind: unknown, title: string, body: TemplateResult, foot: string) {
    const { page } = this;
    return html`
      <p class="kind">${kind}</p>
      <h3 class="serif ${sizeFor(title, TITLES)}">${title}</h3>
      <div class="body">${body}</div>
      <p class="end"><span>${foot}</span>${page && page.of > 1 ? html`<span>${displayWords[this.language].pageOf(page.nth, page.of)}</span>` : nothing}</p>
    `;
  }

  private supervision(): string {
    const words = displayWords[this.language];
    return this.phones.supervision ? words.supervision(this.phones.supervision) : words.consultPhone(this.phones.consult);
  }

  private waiting({ rows }: Extract<Page, { kind: 'waiting' }>) {
    const words = displayWords[this.language];
    if (rows.length === 0) return html`<div class="text t48"><p><b>${words.nobodyWaits}</b></p><p>${words.nobodyWaitsHint}</p></div>`;
    return html`<ul class="wait">
      ${rows.map(
        (row) => html`<li>
          <b>${this.language === 'en' ? row.nameEn : row.name}</b><span>${row.waiting}<small>${words.people}</small></span><em>${words.minutes(row.wait)}</em>
        </li>`,
      )}
    </ul>`;
  }

  private duty({ duty }: Extract<Page, { kind: 'duty' }>) {
    const words = displayWords[this.language];
    const english = this.language === 'en';
    const named = this.room === 'wide' || this.room === 'night' ? [[words.leader, duty.leader] as const] : []; // else the card above names the leader
    const people = [
      ...[...named, [words.director, duty.director] as const].flatMap(([what, who]) =>
        who ? [{ what, name: english ? who.nameEn : who.name, more: position(english ? who.positionEn : who.position) }] : [],
      ),
      ...duty.staff.map(({ surname, badge, post }) => ({
        what: english ? words.staff : post || words.staff,
        name: english ? badge : words.staffName(surname),
        more: english ? surname : words.badge(badge),
      })),
    ];
    const room = this.room === 'upright' ? 3 : 4;
    return html`<ul class="duty">
      ${people.slice(0, room).map(({ what, name, more }) => html`<li><span>${what}</span><b>${name}</b><em>${more}</em></li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-page': ReadingPage;
  }
}
