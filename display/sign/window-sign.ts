import './sign-foot.ts';
import '../board/led-line.ts';
import '../../ui/strips.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { SignView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { boardStyle } from '../board/board-style.ts';
import { ems } from '../fit.ts';
import { mark } from '../marks.ts';
import { ledOverWindow } from './led-over-window.ts';
import { isLate, signLook } from './sign-look.ts';
import { signStyle } from './sign-style.ts';

/** The screen over a window: its number, what it is for, whose turn it is, and who serves. */
@customElement('window-sign')
export class WindowSign extends LitElement {
  @property({ attribute: false }) view!: SignView;
  @property({ attribute: false }) now: Instant | null = null;
  /** The hall's clock at the last news, while the line is broken; empty: all is as shown. */
  @property() staleSince = '';
  /** Milliseconds since the line broke. */
  @property({ type: Number }) staleFor = 0;
  /** The addresses of the pictures that are all here. */
  @property({ attribute: false }) pictures: ReadonlySet<string> = new Set();
  /** A strip of lamps: one line of text and nothing else. */
  @property({ type: Boolean }) led = false;
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [base, boardStyle, signStyle];

  override render() {
    const { view, language } = this;
    const words = displayWords[language];
    const look = this.look();
    if (this.led) return html`<led-line .said=${ledOverWindow(view, look, language)} ?calling=${look === 'called'}></led-line>`;
    const [name = '', what = ''] = (language === 'en' ? view.nameEn : view.name).split(/\s*[（）()]/);
    const wall = this.now === null ? null : localTime(this.now, view.hall.timezone);
    const time = wall ? `${common[language].date(wall.day)} ${wall.clock}` : '';
    const stale = this.staleSince !== '';
    return html`
      <header data-look=${look}>
        <p class="no">
          ${words.windowBefore ? html`<span>${words.windowBefore}</span>` : nothing}<b class="num">${view.window}</b>${
            words.windowAfter ? html`<span>${words.windowAfter}</span>` : nothing
          }
        </p>
        <div class="svc"><h1 class=${ems(name) > 13 ? 'long' : ''}>${name}</h1>${what ? html`<p>${what}</p>` : nothing}</div>
        ${wall ? html`<time>${wall.clock}</time>` : nothing}
      </header>
      <div class="strips">
        ${stale ? html`<stale-strip .since=${this.staleSince} .language=${language}></stale-strip>` : nothing}
        ${view.hall.trial || view.hall.clock.set ? html`<trial-strip .hall=${view.hall} .time=${time} .language=${language}></trial-strip>` : nothing}
      </div>
      ${this.field()}
      <sign-foot .view=${view} .pictures=${this.pictures} ?stale=${stale} .language=${language}></sign-foot>
    `;
  }

  private look = () => signLook(this.view, this.staleSince === '' ? null : this.staleFor);

  private field() {
    const words = displayWords[this.language];
    const { view } = this;
    const look = this.look();
    const late = isLate(view) ? html`<p class="late">${words.late}</p>` : nothing;
    switch (look) {
      case 'called':
        return html`<main class="called" aria-live="assertive" data-since=${view.since ?? ''}>
          <b class="num ${view.number!.length > 4 ? 'long' : ''}">${view.number}</b>
          <p>${mark('down')}<span>${view.kind === 'resume' ? words.backToThisWindow : words.thisWindow}</span>${mark('down')}</p>
        </main>`;
      case 'serving':
        return html`<main class="serving"><p>${mark('serving')}${words.serving}</p><b class="num">${view.number}</b>${late}</main>`;
      case 'kept':
        return html`<main class="serving"><b class="num">${view.number}</b></main>`;
      case 'free':
        return html`<main class="quiet"><p>${words.nextPlease}</p>${late}</main>`;
      case 'see-board':
        return html`<main class="quiet"><p>${words.seeBoard}</p></main>`;
      case 'village':
      case 'paused':
        return this.paused(look === 'village' ? words.villageWork : words.paused, look === 'village' ? null : view.pausedFor);
      case 'closed':
        return html`<main class="closed">
          <h2>${words.closedWindow}</h2>
          ${view.instead ? html`<p>${words.otherWindow(view.instead)}</p>` : nothing}
          ${
            view.hall.sessions.length > 0
              ? html`<p>${words.hours} ${view.hall.sessions.map(({ open, close }) => html`<span>${common[this.language].span(open, close)}</span>`)}</p>`
              : nothing
          }
        </main>`;
    }
  }

  /** In the break of the hall it is known until when, unless the clerk is out in the villages (no reason is given then). */
  private paused(title: string, reason: string | null) {
    const words = displayWords[this.language];
    const { instead, hall } = this.view;
    const clock = this.now === null ? null : localTime(this.now, hall.timezone).clock;
    const next = reason !== null && hall.state === 'lunch' && clock !== null ? hall.sessions.find(({ open }) => open > clock) : undefined;
    const until = next ? words.resumesAt(next.open) : null;
    const why = [reason, until].filter((part) => part !== null);
    return html`<main class="paused" aria-live="polite">
      <h2>${mark('paused')}${title}</h2>
      ${why.length > 0 ? html`<p class="why">${why.map((part) => html`<span>${part}</span>`)}</p>` : nothing}
      ${instead ? html`<p class="other"><span>${words.goToWindow(instead)}</span></p>` : nothing}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'window-sign': WindowSign;
  }
}
