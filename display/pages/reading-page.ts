import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { HallView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { qr } from '../../ui/qr.ts';
import { boardStyle } from '../board/board-style.ts';
import { face, faceStyle } from '../board/face.ts';
import { sizeFor } from '../fit.ts';
import { mark } from '../marks.ts';
import type { Label, Page } from './page.ts';
import { readingStyle } from './reading-style.ts';
import type { RoomName } from './rooms.ts';

const TITLES = [
  ['', 11],
  ['less', 13],
  ['least', 99],
] as const;

/** One page of what there is to read while waiting: a rule of the hall, who waits where, who is on duty, and what else one asks for. */
@customElement('reading-page')
export class ReadingPage extends LitElement {
  @property({ attribute: false }) page: Page | undefined;
  @property({ attribute: false }) phones!: HallView['phones'];
  /** The addresses of the pictures that are all here. */
  @property({ attribute: false }) pictures: ReadonlySet<string> = new Set();
  @property({ reflect: true }) room: RoomName = 'beside';
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [base, boardStyle, faceStyle, readingStyle];

  override render() {
    const words = displayWords[this.language];
    const { page } = this;
    if (!page)
      return this.frame(words.welcomePage, words.quiet, html`<div class="text t48"><p>${words.foot.welcome}</p></div>`, this.supervision());
    switch (page.kind) {
      case 'post':
        return this.frame(
          this.label(page.label),
          page.title,
          html`<div class="text ${page.size}">${page.paragraphs.map((text) => html`<p>${text}</p>`)}</div>`,
          this.supervision(),
        );
      case 'picture':
        return this.frame(this.label(page.label), page.title, html`<img src=${page.picture} alt=${page.title} />`, this.supervision());
      case 'code':
        return this.code(page);
      case 'waiting':
        return this.frame(
          html`${mark('people')}${words.waitingNow}`,
          words.waitingTitle,
          this.waiting(page),
          page.othersFree ? words.othersFree : words.waitingNote,
        );
      case 'duty':
        return this.frame(
          page.tomorrow ? words.tomorrowPage : words.duty,
          page.title,
          this.people(page),
          words.consultPhone(this.phones.consult),
        );
      case 'rows':
        return this.frame(words[`${page.subject}Page`], page.title, this.rows(page), page.note || this.supervision());
      case 'month':
        return this.frame(words.monthPage, words.monthTitle(page.month), this.month(page), words.monthNote);
    }
  }

  private frame(kind: unknown, title: string, body: TemplateResult, foot: string) {
    return html`
      <p class="kind">${kind}</p>
      <h3 class="serif ${sizeFor(title, TITLES)}">${title}</h3>
      <div class="body">${body}</div>
      ${this.end(foot)}
    `;
  }

  private end(foot: string) {
    const { page } = this;
    return html`<p class="end"><span>${foot}</span>${page && page.of > 1 ? html`<span>${displayWords[this.language].pageOf(page.nth, page.of)}</span>` : nothing}</p>`;
  }

  private label(label: Label) {
    const words = displayWords[this.language];
    return html`<span class=${label}>${{ rule: words.rules, notice: words.noticePage, holiday: words.holidayPage }[label]}</span>`;
  }

  private supervision(): string {
    const words = displayWords[this.language];
    return this.phones.supervision ? words.supervision(this.phones.supervision) : words.consultPhone(this.phones.consult);
  }

  /** The code has the height of title and text, so that it can be read from where one stands. */
  private code({ label, title, link }: Extract<Page, { kind: 'code' }>) {
    const words = displayWords[this.language];
    return html`
      <p class="kind"><span class=${label}>${title}</span></p>
      <div class="body code">
        ${qr(link, words.codeOf(title))}
        <div><p><b>${words.fullText}</b></p><p class="where">${words.fullTextElse(new URL(link).host)}</p></div>
      </div>
      ${this.end(this.supervision())}
    `;
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

  private people({ people }: Extract<Page, { kind: 'duty' }>) {
    return html`<ul class="people">
      ${people.map(
        ({ what, photo, sign, name, more }) => html`<li>
          ${face(photo, sign, this.pictures)}
          <p><b>${name}</b><span>${what}</span></p>
          <p>${more}</p>
        </li>`,
      )}
    </ul>`;
  }

  private rows({ subject, rows }: Extract<Page, { kind: 'rows' }>) {
    return html`<ul class="rows ${subject}">
      ${rows.map(({ head, text, more }) => html`<li><span>${head}</span><b>${text}</b>${more ? html`<em>${more}</em>` : nothing}</li>`)}
    </ul>`;
  }

  /** Day under day, column beside column, as a paper on the wall. */
  private month({ days, columns, dense }: Extract<Page, { kind: 'month' }>) {
    const words = displayWords[this.language];
    return html`<ul class="month columns-${columns} ${dense ? 'dense' : ''}">
      ${days.map(
        ({ day, workday, name }) => html`<li class=${workday ? '' : 'rest'}>
          <span>${words.monthDay(day)}</span><em>${words.monthWeekday(day)}</em><b>${name}</b>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-page': ReadingPage;
  }
}
