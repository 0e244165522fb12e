import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { announcement } from '../../shared/announcement.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Call } from '../../shared/views.ts';
import type { Arrow, Lang, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';
import { heroStyle } from './hero-style.ts';

/** The big field with one call, or two side by side. Amber while it calls, navy when it only tells who was called last. */
@customElement('hero-card')
export class HeroCard extends LitElement {
  @property({ attribute: false }) calls: readonly Call[] = [];
  @property({ type: Boolean, reflect: true }) calling = false;
  /** Floor and zone of a window, in the board's language; empty when the board is for one zone. */
  @property({ attribute: false }) placeOf: (window: WindowNo) => string = () => '';
  /** Upright over the windows of a zone: where they are, as the board hangs. */
  @property({ reflect: true }) arrow: Arrow = 'none';
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    heroStyle,
    css`
      :host { container-type: size; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 1rem; }
    `,
  ];

  override render() {
    const draw = this.calls.length === 1 ? this.whole : this.half;
    return repeat(this.calls, ({ nr }) => `${nr} ${this.calls.length}`, draw); // a new call is a new element: it pulses anew
  }

  private readonly whole = (call: Call) => {
    const words = displayWords[this.language];
    const place = this.placeOf(call.window);
    return html`
      <section class="one" aria-live="assertive" aria-label=${this.caption(call)}>
        <h2 class="tag">${this.tag(call)}${this.second(call, ({ calling }) => html`<small lang="en">${calling}</small>`)}</h2>
        <p class="ticket num ${call.number.length > 4 ? 'long' : ''}">${call.number}</p>
        <div class="where">
          <p class="go"><span>${words.goTo[call.kind]}</span>${place ? html`<span>${place}</span>` : nothing}</p>
          ${this.second(call, ({ brief }) => html`<p class="second" lang="en">${brief}</p>`)}
          ${this.window(call)}${this.arrow === 'none' ? nothing : html`<span class="way">${mark(this.arrow)}</span>`}
        </div>
      </section>
    `;
  };

  private readonly half = (call: Call) => html`
    <section class="half ${this.english(call) ? 'both' : ''}" aria-live="assertive" aria-label=${this.caption(call)}>
      <h2 class="tag">${this.tag(call)}<span class="zone">${this.placeOf(call.window)}</span></h2>
      <p class="ticket num ${call.number.length > 4 ? 'long' : ''}">${call.number}</p>
      <div class="where">
        <div class="go"><span>${displayWords[this.language].goTo[call.kind]}</span>${this.window({ ...call, kind: 'call' })}</div>
        ${this.second(call, ({ brief }) => html`<p class="second" lang="en">${brief}</p>`)}
      </div>
    </section>
  `;

  private tag({ kind }: Call) {
    const words = displayWords[this.language];
    return html`${mark('calling')}<span>${this.calling ? words.calling[kind] : words.justCalled}</span>`;
  }

  private window({ window, kind }: Call) {
    const { windowBefore, windowAfter, carryOn } = displayWords[this.language];
    const after =
      kind === 'transfer' && carryOn
        ? html`<span class="two"><span>${windowAfter}</span><small>${carryOn}</small></span>`
        : html`<span>${windowAfter}</span>`;
    return html`<p class="win">${windowBefore ? html`<span>${windowBefore}</span>` : nothing}<b class="num">${window}</b>${windowAfter ? after : nothing}</p>`;
  }

  /** The English line of a ticket that was taken in English (SCREENS 0.8): what is said, as a person reads it. */
  private second(call: Call, draw: (english: { calling: string; brief: string }) => unknown) {
    if (!this.english(call)) return nothing;
    const { calling, justCalled, brief } = displayWords.en;
    return draw({ calling: this.calling ? calling[call.kind] : justCalled, brief: announcement(call, brief[call.kind], 'en').caption });
  }

  private readonly english = ({ lang }: Call) => lang === 'en' && this.language !== 'en';

  private caption(call: Call): string {
    return announcement(call, displayWords[this.language].sentence[call.kind], this.language).caption;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hero-card': HeroCard;
  }
}
