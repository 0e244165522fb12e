import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { padWords } from '../../shared/i18n/pad.ts';
import { type Lang, REVIEW_REASONS, type ReviewReason } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { faceOf, GRADES } from './pad-faces.ts';
import { padWish } from './pad-wish.ts';

/** Five keys, all alike; after a bad grade, why. */
@customElement('pad-question')
export class PadQuestion extends LitElement {
  /** The grade whose reasons are asked; null: the grade itself is asked. */
  @property({ attribute: false }) grade: number | null = null;
  @property({ attribute: false }) chosen: readonly ReviewReason[] = [];
  @property({ reflect: true }) language: Lang = 'zh-CN';
  @property({ type: Boolean, reflect: true }) large = false;

  static override styles = [
    base,
    css`
      :host { display: flex; min-height: 0; }
      main { flex: 1; min-width: 0; padding: 0 2rem; display: flex; flex-direction: column; justify-content: center; gap: 1.5rem; text-align: center; }
      h1 { font-size: 3rem; line-height: 3.75rem; font-weight: 700; text-wrap: balance; }
      p { font-size: 1.75rem; line-height: 2.5rem; color: var(--ink-2); text-wrap: balance; }
      .grades { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 1.5rem; flex: 0 1 20rem; min-height: 12rem; }
      button { border: var(--edge-width, 0.125rem) solid var(--edge); border-radius: 1.75rem; background: var(--card); color: var(--ink); min-height: 5.5rem; font-weight: 700; }
      .grades button { display: grid; place-items: center; align-content: center; gap: 2rem; font-size: 2.5rem; line-height: 3.25rem; white-space: nowrap; }
      .grades .icon { font-size: 8rem; stroke-width: 1.25; color: var(--blue-7); }
      .grades .long { font-size: 2.25rem; }
      .reasons { flex: 0 1 29rem; min-height: 0; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); grid-auto-rows: minmax(5.5rem, 1fr); gap: 1rem 1.25rem; }
      .reasons button { display: grid; grid-template-columns: 3rem minmax(0, 1fr); align-items: center; gap: 1.25rem; padding: 0 2rem; text-align: left; font-size: 2.125rem; line-height: 2.75rem; }
      .reasons .box { width: 3rem; height: 3rem; border-radius: 0.75rem; border: var(--edge-width, 0.125rem) solid var(--edge); display: grid; place-items: center; font-size: 2.25rem; color: transparent; }
      .reasons [aria-pressed='true'] { background: var(--blue-50); border-color: var(--blue-7); box-shadow: inset 0 0 0 var(--edge-width, 0.125rem) var(--blue-7); }
      .reasons [aria-pressed='true'] .box { background: var(--blue-7); border-color: var(--blue-7); color: var(--on-blue); }
      .reasons span { text-wrap: balance; }
      .why { gap: 1rem; padding-block: 0.5rem 1.25rem; }
      .why header { display: flex; justify-content: center; align-items: baseline; gap: 1.5rem; }
      :host([large]) h1 { font-size: 4rem; line-height: 4.75rem; }
      :host([large]) p { font-size: 2.25rem; line-height: 3rem; }
      :host([large]) .grades button { font-size: 3.25rem; line-height: 3.75rem; gap: 1rem; white-space: normal; padding: 0 0.5rem; text-wrap: balance; align-content: center; }
      :host([large]) .grades .long { font-size: 3.25rem; }
      :host([large]) .grades span { min-height: 7.5rem; display: grid; place-items: center; } /* two lines, so that the faces stand in a row */
      :host([large]) .grades .icon { font-size: 7rem; }
      :host([large]) .why p { display: none; }
      :host([large]) .reasons button { font-size: 2.75rem; line-height: 3rem; padding: 0 1.25rem; }
      :host([large][language='en']) .reasons button { font-size: 2.25rem; line-height: 2.5rem; }
      @media (orientation: portrait) {
        .grades { grid-template-columns: minmax(0, 1fr); grid-auto-rows: minmax(5.5rem, 1fr); flex: 0 1 50rem; gap: 1.25rem; }
        .grades button, :host([large]) .grades button { grid-template-columns: 8rem 1fr; gap: 1.5rem; padding: 0 2rem; justify-items: start; white-space: nowrap; }
        .grades .icon, :host([large]) .grades .icon { font-size: 6rem; justify-self: center; }
        .grades .long { font-size: 2.5rem; }
        :host([large]) .grades span { min-height: 0; }
        .why header { display: block; }
        .reasons { flex-basis: 36rem; }
        .reasons button, :host([large]) .reasons button { padding: 0 1.25rem; gap: 1rem; font-size: 2rem; line-height: 2.375rem; }
        :host([large]:not([language='en'])) .reasons button { font-size: 2.5rem; line-height: 3rem; }
        main { padding-block: 1rem; }
      }
    `,
  ];

  override render() {
    return this.grade === null ? this.grades() : this.why();
  }

  private grades() {
    const words = padWords[this.language];
    return html`<main>
      <div><h1>${words.question}</h1><p>${words.free}</p></div>
      <div class="grades">
        ${GRADES.map((grade) => {
          const name = words.grades[grade] ?? '';
          return html`<button data-grade=${grade} @click=${() => padWish(this, { do: 'grade', grade })}>${icon(faceOf(grade))}<span class=${name.length > 4 && this.language !== 'en' ? 'long' : ''}>${name}</span></button>`;
        })}
      </div>
    </main>`;
  }

  private why() {
    const words = padWords[this.language];
    return html`<main class="why">
      <header><h1>${words.why}</h1><p>${words.whyFree}</p></header>
      <div class="reasons">
        ${REVIEW_REASONS.map(
          (
            reason,
          ) => html`<button data-reason=${reason} aria-pressed=${this.chosen.includes(reason)} @click=${() => padWish(this, { do: 'reason', reason })}>
            <span class="box">${icon('check')}</span><span>${words.reasons[reason]}</span></button>`,
        )}
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pad-question': PadQuestion;
  }
}
