import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeWords } from '../../shared/i18n/office.ts';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import { localTime } from '../../shared/time.ts';
import type { BoardView, Named, OfficeView } from '../../shared/views.ts';
import type { Clock, Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { byWaiting } from '../counted.ts';
import './day-charts.ts';
import './day-cards.ts';
import { hasBegun } from './has-begun.ts';
import { sentences } from './sentences.ts';
import { wallStyles } from './wall-styles.ts';

const QUEUES = 5;
const TO_SEE = 3;
const CANVAS = { width: 1920, height: 1080 };
/** Against those at a desk. */
const LETTERS_ON_WALL = 1.45;
const CHART = 316; // pixels of that canvas

/** The leaders' wall: the hall's day, dark and large, with nothing to press but a way back. Everything grows with the screen, nothing scrolls. */
@customElement('leader-wall')
export class LeaderWall extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) view?: OfficeView;
  @property({ type: Boolean }) stale = false;
  /** What it is by the hall's clock: it goes on while nothing is heard. */
  @property({ attribute: false }) now: { readonly day: Day; readonly clock: Clock } | null = null;
  @state() private scale = 1;
  private readonly size = new ResizeObserver(([entry]) => {
    const { width, height } = entry?.contentRect ?? CANVAS;
    this.scale = Math.round(Math.min(width / CANVAS.width, height / CANVAS.height) * 100) / 100;
  });
  private wasFull = false;

  static override styles = [base, wallStyles, css`day-charts { display: contents; }`];

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
    this.wasFull = document.fullscreenElement !== null;
    window.addEventListener('keydown', this.pressed);
    document.addEventListener('fullscreenchange', this.turned);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    window.removeEventListener('keydown', this.pressed);
    document.removeEventListener('fullscreenchange', this.turned);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {}); // it was left already
  }

  private pressed = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.leave();
  };

  /** A browser that fills the screen keeps Esc for itself: whoever leaves it leaves the wall. */
  private turned = (): void => {
    const full = document.fullscreenElement !== null;
    if (this.wasFull && !full) this.leave();
    this.wasFull = full;
  };

  private leave(): void {
    this.dispatchEvent(new CustomEvent('wall-left'));
  }

  override render() {
    const { board, view, language } = this;
    const words = overviewWords[language];
    const said = common[language];
    const hall = board?.hall ?? view?.hall;
    if (!hall || !view) return html`<p class="coming" role="status">${words.noNews}</p>`;
    const name = language === 'en' ? hall.nameEn : hall.name;
    const person = (one: Named | null) => (one ? (language === 'en' ? one.nameEn : one.name) : officeWords[language].nobody);
    const seen = localTime(Date.parse(view.at), hall.timezone);
    const now = this.now ?? seen;
    return html`<main class="wall ${this.stale ? 'stale' : ''}" aria-label=${name}>
      <header>
        <span class="sign" aria-hidden="true">${hall.name.slice(0, 1)}</span>
        <h1>${name}</h1><span class="soft">${words.today}</span>
        ${this.stale ? html`<b class="lost" role="status">${mark('stale')}${officeWords[language].stale(seen.clock)}</b>` : nothing}
        <p><span>${said.date(now.day)} ${said.weekday(now.day)}</span>
          <span>${officeWords[language].leader} <b>${person(hall.leader)}</b></span>
          <span>${officeWords[language].director} <b>${person(hall.director)}</b></span></p>
        <time>${now.clock}</time>
        <button title=${words.back} aria-label=${words.back} @click=${() => this.leave()}>×</button>
      </header>
      <div class="news">
        <day-cards dark .language=${language} .view=${view}></day-cards>
        <div class="two">${
          hasBegun(view)
            ? html`<day-charts dark .language=${language} .today=${view.today} .scale=${this.scale * LETTERS_ON_WALL} .height=${CHART * this.scale}></day-charts>`
            : html`<section class="card quiet"><h2>${words.before.title(this.opening(view))}</h2><p class="soft">${words.before.how}</p></section>`
        }</div>
        <div class="two">${this.queues(view)}${this.toSee(view)}</div>
      </div>
    </main>`;
  }

  private queues(view: OfficeView) {
    const words = overviewWords[this.language].wall;
    const said = common[this.language];
    const waiting = byWaiting(view.queues).filter((row) => row.waiting > 0);
    const most = Math.max(10, waiting[0]?.waiting ?? 0);
    const [shown, rest] = [waiting.slice(0, waiting.length > QUEUES ? QUEUES - 1 : QUEUES), waiting.slice(QUEUES - 1)];
    return html`<section class="card queues">
      <h2>${words.queues}<span class="soft">${words.queuesHow}</span></h2>
      ${waiting.length === 0 ? html`<p class="soft none">${words.noQueues}</p>` : nothing}
      <ul>${shown.map(
        (row) => html`<li class=${row.overAlert ? 'over' : ''}>
          <span class="name" title=${this.name(row)}>${this.name(row)}</span><b>${row.waiting}</b>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.max(1, (row.waiting / most) * 100)} height="10"></rect></svg>
          <span class="wait">${row.overAlert ? mark('stale') : nothing}${row.wait ? said.waitRange(row.wait) : words.untold}</span></li>`,
      )}${
        waiting.length > QUEUES
          ? html`<li class="rest">${words.moreQueues(
              rest.length,
              rest.reduce((sum, row) => sum + row.waiting, 0),
            )}</li>`
          : nothing
      }</ul>
    </section>`;
  }

  private toSee(view: OfficeView) {
    const words = overviewWords[this.language].wall;
    const list = sentences(view, this.language, { pages: [], atDesk: false });
    return html`<section class="card todo">
      <h2>${words.toSee}<span class="soft">${list.length > 0 ? words.count(list.length) : ''}</span></h2>
      ${list.length === 0 ? html`<p class="soft none">${words.nothing}</p>` : nothing}
      <ul>${list.slice(0, TO_SEE).map(({ text, grave }) => html`<li class=${grave ? 'grave' : ''}>${mark('stale')}<span title=${text}>${text}</span></li>`)}</ul>
      ${list.length > TO_SEE ? html`<p class="soft more">${words.more(list.length - TO_SEE)}</p>` : nothing}
    </section>`;
  }

  private name(one: Named): string {
    return this.language === 'en' ? one.nameEn : one.name;
  }

  private opening({ hall }: OfficeView): string {
    if (hall.nextOpening === null) return '';
    const { day, clock } = localTime(Date.parse(hall.nextOpening), hall.timezone);
    return day === hall.day ? clock : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leader-wall': LeaderWall;
  }
}
