import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { HallView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { type IconName, icon } from '../../ui/icons.ts';
import { boardStyle } from './board-style.ts';
import type { Stage } from './stage.ts';

/** The big field when nobody is called: the two times before opening, the lunch break, no more numbers, or a word to wait. */
@customElement('hero-note')
export class HeroNote extends LitElement {
  @property({ attribute: false }) hall!: HallView;
  @property() stage: Stage = 'calls';
  @property({ attribute: false }) now: Instant | null = null;
  /** In the banner of a table: one line, no picture. */
  @property({ type: Boolean, reflect: true }) flat = false;
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      section { height: 100%; background: var(--navy-2); border-radius: 1.25rem; display: grid; align-content: center; padding: 0 2.5rem; }
      h2 { font-size: 6.5rem; font-weight: 700; line-height: 1.3; letter-spacing: 0.02em; }
      h2.less { font-size: 4.5rem; letter-spacing: 0; }
      h2 + p { font-size: 3.25rem; color: var(--sky-2); line-height: 1.4; margin-top: 0.5rem; }
      section { position: relative; }
      .sign { position: absolute; right: 4rem; font-size: 9rem; line-height: 0; top: calc(50% - 4.5rem); color: var(--sky); opacity: 0.35; }
      .sign .icon { top: 0; stroke-width: 1.25; }
      :host([language="en"]) .sign { display: none; }
      .times { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); padding: 0; align-content: stretch; align-items: center; }
      .times > div { padding-left: 2.5rem; position: relative; }
      .times > div + div::before { content: ""; position: absolute; left: 0; top: 0.5rem; bottom: 0; width: 0.1875rem; background: var(--sky); opacity: 0.35; }
      b { display: block; font-size: 10.5rem; line-height: 10rem; margin-bottom: 0.75rem; font-weight: 700; letter-spacing: -0.01em; margin-left: -0.25rem; }
      b.now { font-size: 5.25rem; }
      :host([language="en"]:not([flat])) b.now { font-size: 4.5rem; line-height: 1.1; white-space: normal; text-wrap: balance; margin-left: 0; }
      .times p { font-size: 3.25rem; line-height: 4.25rem; font-weight: 700; }
      small { font-size: 2rem; line-height: 2.75rem; color: var(--sky-2); display: block; }
      :host([flat]) section { display: flex; align-items: center; gap: 3rem; padding: 0 2.5rem; }
      :host([flat]) .sign { display: none; }
      :host([flat]) h2 { font-size: 4.5rem; }
      :host([flat]) h2 + p { margin: 0; }
      :host([flat]) .times > div { padding: 0 2.5rem 0 0; display: flex; align-items: center; gap: 1.5rem; }
      :host([flat]) .times > div + div { padding-left: 2.5rem; }
      :host([flat]) b, :host([flat]) b.now { font-size: 5.25rem; line-height: 1; margin: 0; }
      :host([flat]) small { display: none; }
      @container style(--shape: upright) {
        section { border-radius: 1.5rem; }
        h2 { font-size: 6rem; }
        h2.less { font-size: 4rem; white-space: normal; }
        b { font-size: 9.5rem; }
        b.now { font-size: 4.25rem; }
        :host([language="en"]:not([flat])) b.now { font-size: 3.75rem; }
        .times > div { padding-left: 2rem; }
      }
    `,
  ];

  override render() {
    const words = displayWords[this.language];
    const { hall, now, stage } = this;
    const clock = now === null ? '' : localTime(now, hall.timezone).clock;
    if (stage === 'opening' && hall.sessions[0]) return this.times(hall.sessions[0].start, hall.sessions[0].open);
    if (stage === 'lunch') {
      const next = hall.sessions.find(({ open }) => open > clock);
      return this.note(words.lunch, next ? words.resumesAt(next.open) : '', 'bell');
    }
    if (hall.state === 'closing') return this.note(words.noMoreNumbers, words.allServed, 'slip');
    return this.note(words.quiet, words.quietHint);
  }

  private times(start: string, open: string) {
    const words = displayWords[this.language];
    const given = this.hall.open;
    return html`<section class="times" aria-live="polite">
      <div>
        <b class=${given ? 'now' : ''}>${given ? words.numbersNow : start}</b>
        ${given ? nothing : html`<p>${words.startNumbers}</p>`}
        <small>${given ? words.numbersNowHint : words.numbersSoonHint}</small>
      </div>
      <div>
        <b>${open}</b>
        <p>${words.startService}</p>
        <small>${words.serviceHint}</small>
      </div>
    </section>`;
  }

  private note(title: string, hint: string, sign: IconName = 'bell') {
    return html`<section aria-live="polite">
      <span class="sign">${icon(sign)}</span>
      <h2 class=${this.language === 'en' ? 'less' : ''}>${title}</h2>
      ${hint ? html`<p>${hint}</p>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hero-note': HeroNote;
  }
}
