import '../ui/strips.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { displayWords } from '../shared/i18n/display.ts';
import { localTime } from '../shared/time.ts';
import type { SignView } from '../shared/views.ts';
import type { Instant, Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { boardStyle } from './board-style.ts';
import { ems } from './fit.ts';
import { mark } from './marks.ts';
import { signLook } from './sign-look.ts';
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
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [base, boardStyle, signStyle];

  override render() {
    const { view, language } = this;
    const words = displayWords[language];
    const [name = '', what = ''] = (language === 'en' ? view.nameEn : view.name).split(/\s*[（）()]/);
    const wall = this.now === null ? null : localTime(this.now, view.hall.timezone);
    const time = wall ? `${common[language].date(wall.day)} ${wall.clock}` : '';
    return html`
      <header>
        <p class="no">
          ${words.windowBefore ? html`<span>${words.windowBefore}</span>` : nothing}<b class="num">${view.window}</b>${
            words.windowAfter ? html`<span>${words.windowAfter}</span>` : nothing
          }
        </p>
        <div class="svc"><h1 class=${ems(name) > 13 ? 'long' : ''}>${name}</h1>${what ? html`<p>${what}</p>` : nothing}</div>
        ${wall ? html`<time>${wall.clock}</time>` : nothing}
      </header>
      <div class="strips">
        ${this.staleSince ? html`<stale-strip .since=${this.staleSince} .language=${language}></stale-strip>` : nothing}
        ${view.hall.trial || view.hall.clock.set ? html`<trial-strip .hall=${view.hall} .time=${time} .language=${language}></trial-strip>` : nothing}
      </div>
      ${this.field()}
      <footer>${this.clerk()}</footer>
    `;
  }

  private field() {
    const words = displayWords[this.language];
    const { view } = this;
    const look = signLook(view, this.staleSince === '' ? null : this.staleFor);
    switch (look) {
      case 'called':
        return html`<main class="called" aria-live="assertive" data-since=${view.since ?? ''}>
          <b class="num ${view.number!.length > 4 ? 'long' : ''}">${view.number}</b>
          <p>${mark('down')}<span>${view.kind === 'resume' ? words.backToThisWindow : words.thisWindow}</span>${mark('down')}</p>
        </main>`;
      case 'serving':
        return html`<main class="serving"><p>${mark('serving')}${words.serving}</p><b class="num">${view.number}</b></main>`;
      case 'kept':
        return html`<main class="serving"><b class="num">${view.number}</b></main>`;
      case 'free':
        return html`<main class="quiet"><p>${words.nextPlease}</p></main>`;
      case 'see-board':
        return html`<main class="quiet"><p>${words.seeBoard}</p></main>`;
      case 'paused':
        return html`<main class="paused" aria-live="polite">
          <h2>${mark('paused')}${words.paused}</h2>
          ${view.pausedFor ? html`<p class="why">${view.pausedFor}</p>` : nothing}
          ${view.instead ? html`<p class="other"><span>${words.goToWindow(view.instead)}</span>${mark('right')}</p>` : nothing}
        </main>`;
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

  private clerk() {
    const words = displayWords[this.language];
    const { clerk, status, instead } = this.view;
    const kept = status === 'paused' && instead ? html`<p class="kept">${words.keptNumbers}<br />${words.willCall(instead)}</p>` : nothing;
    if (!clerk) return html`<p class="hall">${this.language === 'en' ? this.view.hall.nameEn : this.view.hall.name}</p>${kept}`;
    return html`
      <span class="face serif" aria-hidden="true">${clerk.surname}</span>
      <p class="who">
        <b>${words.clerk(clerk.surname)}</b><span>${clerk.badge}</span>${clerk.post ? html`<em>${clerk.post === 'A' ? words.postA : words.postB}</em>` : nothing}
      </p>
      ${kept}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'window-sign': WindowSign;
  }
}
