import '../../ui/strips.ts';
import './pad-field.ts';
import './pad-keys.ts';
import './pad-question.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { padWords } from '../../shared/i18n/pad.ts';
import { localTime } from '../../shared/time.ts';
import type { PadView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { mark } from '../marks.ts';
import { faceOf } from './pad-faces.ts';
import type { PadStep, Thanks } from './pad-steps.ts';
import { padFrame } from './pad-style.ts';
import { padWish } from './pad-wish.ts';

/** The pad before the citizen: the window's own picture, or the question after the service. */
@customElement('window-pad')
export class WindowPad extends LitElement {
  @property({ attribute: false }) view!: PadView;
  @property({ attribute: false }) step: PadStep = { is: 'window' };
  @property({ type: Boolean, reflect: true }) large = false;
  @property({ type: Boolean }) contrast = false;
  @property({ reflect: true }) language: Lang = 'zh-CN';
  @property({ attribute: false }) now: Instant | null = null;
  /** Seconds until the question closes by itself. */
  @property({ attribute: false }) left: number | null = null;
  /** The hall's clock at the last news, while the line is broken; empty: all is as shown. */
  @property() staleSince = '';
  /** Milliseconds since the line broke. */
  @property({ type: Number }) staleFor = 0;

  static override styles = [base, padFrame];

  override render() {
    const { view, language } = this;
    const wall = this.now === null ? null : localTime(this.now, view.hall.timezone);
    const time = wall ? `${common[language].date(wall.day)} ${wall.clock}` : '';
    return html`
      ${this.head()}
      <div class="strips">
        ${this.staleSince ? html`<stale-strip .since=${this.staleSince} .language=${language}></stale-strip>` : nothing}
        ${view.hall.trial || view.hall.clock.set ? html`<trial-strip .hall=${view.hall} .time=${time} .language=${language}></trial-strip>` : nothing}
      </div>
      ${this.middle()}
      <footer>
        <pad-keys ?large=${this.large} .contrast=${this.contrast} .language=${language}></pad-keys>
        ${this.does()}
        <p class="left">${this.foot()}</p>
      </footer>
    `;
  }

  /** What happens by itself, and otherwise whose hall this is. */
  private foot(): string {
    const { step, left, view, language } = this;
    const words = padWords[language];
    if (step.is === 'asking') return words.closesIn(left ?? 0);
    if (step.is === 'reasons') return words.submitsIn(left ?? 0);
    return language === 'en' ? view.hall.nameEn : view.hall.name;
  }

  private head() {
    const { view, step, language } = this;
    const words = padWords[language];
    const { windowBefore, windowAfter } = displayWords[language];
    const asked = step.is === 'window' ? null : step.asked.review;
    const clerk = asked ? asked.clerk : view.clerk;
    return html`<header>
      <p class="no">${windowBefore ? html`<span>${windowBefore}</span>` : nothing}<b>${view.window}</b>${windowAfter ? html`<span>${windowAfter}</span>` : nothing}</p>
      ${
        clerk
          ? html`<p class="who"><span>${words.clerk(clerk.surname)}</span><b>${clerk.badge}</b>${clerk.post && !this.large ? html`<span>${words.post[clerk.post]}</span>` : nothing}</p>`
          : nothing
      }
      ${asked ? this.beside(asked.number) : nothing}
    </header>`;
  }

  /** Of which service this is; once the next number is called, that is what somebody may be looking for. */
  private beside(done: string) {
    const { number, ticketStatus } = this.view;
    const words = padWords[this.language];
    if (number !== null && ticketStatus === 'called' && !this.staleSince)
      return html`<p class="next">${mark('calling')}<span>${words.nextHere(number)}</span></p>`;
    return html`<p class="of">${words.doneNumber(done)}</p>`;
  }

  private middle() {
    const { step, language, large } = this;
    switch (step.is) {
      case 'window':
        return html`<pad-field .view=${this.view} .staleFor=${this.staleSince === '' ? null : this.staleFor} .language=${language} ?large=${large}></pad-field>`;
      case 'asking':
        return html`<pad-question .grade=${null} .language=${language} ?large=${large}></pad-question>`;
      case 'reasons':
        return html`<pad-question .grade=${step.grade} .chosen=${step.reasons} .language=${language} ?large=${large}></pad-question>`;
      case 'sending':
        return html`<main class="said" role="status">${icon(faceOf(step.grade))}<h1>${padWords[language].sending}</h1></main>`;
      case 'thanks':
        return this.thanks(step.said);
    }
  }

  private thanks(said: Thanks) {
    const words = padWords[this.language];
    return html`<main class="said" role="status">${said === 'notTaken' ? nothing : icon('check')}<h1>${words[said]}</h1><p>${words[`${said}How`]}</p></main>`;
  }

  private does() {
    const words = padWords[this.language];
    const key = (move: 'skip' | 'back' | 'submit', name: string) =>
      html`<button class=${move} @click=${() => padWish(this, { do: move })}>${name}</button>`;
    if (this.step.is === 'asking') return html`<div class="does">${key('skip', words.skip)}</div>`;
    if (this.step.is === 'reasons') return html`<div class="does">${key('back', words.back)}${key('submit', words.submit)}</div>`;
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'window-pad': WindowPad;
  }
}
