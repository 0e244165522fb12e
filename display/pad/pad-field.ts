import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { padWords } from '../../shared/i18n/pad.ts';
import type { PadView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { mark } from '../marks.ts';
import { signLook } from '../sign/sign-look.ts';
import { padField } from './pad-style.ts';

const MOST_PAPERS = 8;

/** What stands on the pad while nothing is asked: who serves, whose turn it is, what is being done. */
@customElement('pad-field')
export class PadField extends LitElement {
  @property({ attribute: false }) view!: PadView;
  /** Milliseconds since the line broke; null while it holds. */
  @property({ attribute: false }) staleFor: number | null = null;
  @property({ reflect: true }) language: Lang = 'zh-CN';
  @property({ type: Boolean, reflect: true }) large = false;

  static override styles = [base, padField];

  override render() {
    const words = padWords[this.language];
    const { view } = this;
    switch (signLook(view, this.staleFor)) {
      case 'called':
        return html`<main class="called" aria-live="assertive"><b>${view.number}</b><p>${view.kind === 'resume' ? words.backToThisWindow : words.thisWindow}</p></main>`;
      case 'serving':
        return this.serving();
      case 'kept':
        return html`<main class="quiet"><b>${view.number}</b></main>`;
      case 'see-board':
        return html`<main class="quiet"><p>${words.seeBoard}</p></main>`;
      case 'free':
        return this.idle();
      case 'paused':
        return html`<main class="paused" aria-live="polite">
          <h1>${mark('paused')}${words.paused}</h1>
          ${view.pausedFor ? html`<p>${view.pausedFor}</p>` : nothing}
          ${view.instead ? html`<p class="other"><span>${words.goToWindow(view.instead)}</span>${mark('right')}</p>` : nothing}
        </main>`;
      case 'closed':
        return html`<main class="closed">
          <h1>${words.closedWindow}</h1>
          ${view.instead ? html`<p>${words.otherWindow(view.instead)}</p>` : nothing}
          ${view.hall.sessions.length > 0 ? html`<p class="hours">${view.hall.sessions.map(({ open, close }) => html`<span>${common[this.language].span(open, close)}</span>`)}</p>` : nothing}
        </main>`;
    }
  }

  private idle() {
    const words = padWords[this.language];
    const { clerk, name, nameEn } = this.view;
    const [service = ''] = (this.language === 'en' ? nameEn : name).split(/\s*[（）()]/);
    return html`<main class="idle">
      <section>
        ${clerk ? html`<span class="face" aria-hidden="true">${clerk.surname}</span>` : nothing}
        <div>
          <h1>${clerk ? words.clerk(clerk.surname) : words.noClerk}</h1>
          ${clerk ? html`<p>${words.badge(clerk.badge)}${clerk.post ? html`<em>${words.post[clerk.post]}</em>` : nothing}</p>` : nothing}
          <p>${service}</p>
        </div>
      </section>
      <ul>${words.promises.map((promise) => html`<li>${icon('shield')}<span>${promise}</span></li>`)}</ul>
    </main>`;
  }

  private serving() {
    const words = padWords[this.language];
    const { number, matter, ready, readyEn } = this.view;
    const more = ready.length - MOST_PAPERS;
    const papers = this.language === 'en' ? readyEn : ready;
    const shown = more > 1 ? papers.slice(0, MOST_PAPERS) : papers;
    return html`<main class="serving">
      <h1>${mark('serving')}<b>${number}</b><span>${words.serving}</span></h1>
      ${matter ? html`<h2>${this.language === 'en' ? matter.nameEn : matter.name}</h2>` : nothing}
      ${
        ready.length > 0
          ? html`<section><h3>${words.ticked}</h3><ul>${shown.map((name) => html`<li>${icon('check')}<span lang=${ready.includes(name) ? 'zh-CN' : this.language} title=${name}>${name}</span></li>`)}</ul>
            ${more > 1 ? html`<p>${words.moreTicked(more)}</p>` : nothing}</section>`
          : nothing
      }
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pad-field': PadField;
  }
}
