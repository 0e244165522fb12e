import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { TicketPlaceView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { look, readable } from './look.ts';
import { wish } from './wish.ts';

const FACES = { 5: 'f5', 4: 'f4', 3: 'f3', 2: 'f2', 1: 'f1' } as const;
const GRADES = [5, 4, 3, 2, 1] as const;
const LONGEST = 500; // characters, as shared/requests.ts has it

/** 好差评 by the slip's code: five grades in one look, words if one likes, once. */
@customElement('review-card')
export class ReviewCard extends LitElement {
  @property() state: NonNullable<TicketPlaceView['review']> = 'due';
  @property({ type: Boolean }) busy = false;
  @property() trouble = '';
  @property() complaint = '';
  @property() language: Lang = 'zh-CN';
  @state() private grade: number | null = null;
  @state() private text = '';

  static override styles = [
    ...look,
    readable`
      :host { flex: none; margin: 12px 16px 0; }
      .box { container-type: inline-size; padding: 18px 20px; background: var(--card); border: 1px solid var(--line); border-radius: 20px; display: grid; gap: 14px; }
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { padding: 0; margin-bottom: 12px; font-size: 22px; line-height: 1.35; font-weight: 700; }
      .grades { display: grid; grid-template-columns: repeat(5, 1fr); gap: 5px; }
      .grades label { position: relative; min-height: 96px; padding: 10px 0 8px; border: 2px solid var(--edge); border-radius: 14px; display: flex; flex-direction: column; align-items: center; gap: 6px; font-size: 17px; line-height: 1.25; text-align: center; text-wrap: balance; cursor: pointer; }
      .grades .icon { font-size: 34px; color: var(--blue-7); }
      input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
      label:has(:checked) { background: var(--blue-7); border-color: var(--blue-7); color: #fff; font-weight: 700; }
      label:has(:checked) .icon { color: #fff; }
      label:has(:focus-visible) { outline: 3px solid var(--blue-6); outline-offset: 2px; }
      @container (max-width: 17rem) {
        .grades { grid-template-columns: 1fr; }
        .grades label { min-height: 60px; padding: 6px 14px; flex-direction: row; gap: 14px; text-align: start; }
      }
      .words { display: grid; gap: 6px; font-size: 17px; line-height: 1.4; color: var(--ink-2); }
      textarea { width: 100%; min-height: 96px; padding: 10px 12px; border: 2px solid var(--edge); border-radius: 14px; background: var(--card); color: var(--ink); font-size: 19px; line-height: 1.5; resize: vertical; }
      p { font-size: 19px; line-height: 1.5; }
      .once { font-size: 17px; color: var(--ink-2); }
      .thanks { display: flex; align-items: center; gap: 10px; font-weight: 700; color: var(--teal); }
      .thanks .icon { font-size: 28px; }
      a { color: var(--blue-7); font-weight: 700; }
      .trouble { padding: 12px 16px; border-radius: 14px; background: var(--verm-50); color: var(--verm); font-weight: 700; }
    `,
  ];

  override render() {
    const words = phoneWords[this.language];
    switch (this.state) {
      case 'given':
        return html`<div class="box"><p class="thanks" role="status">${icon('check')}${words.reviewGiven}</p></div>`;
      case 'over':
        return html`<div class="box">
          <p>${words.reviewOver} <a href="tel:${this.complaint.replace(/[^\d+]/g, '')}">${this.complaint}</a></p>
        </div>`;
      case 'due':
        return this.due();
    }
  }

  private due() {
    const { grade, text, busy, trouble } = this;
    const words = phoneWords[this.language];
    return html`<form
      class="box"
      @submit=${(event: Event) => {
        event.preventDefault();
        if (grade !== null) wish({ want: 'review', grade, text: text.trim() })(event);
      }}
    >
      <fieldset>
        <legend>${words.reviewAsk}</legend>
        <div class="grades">
          ${GRADES.map(
            (one) => html`<label>
              <input
                type="radio"
                name="grade"
                value=${one}
                .checked=${grade === one}
                @change=${() => {
                  this.grade = one;
                }}
              />${icon(FACES[one])}<span>${words.grades[one - 1]}</span>
            </label>`,
          )}
        </div>
      </fieldset>
      ${
        grade === null
          ? nothing
          : html`<label class="words">
                ${words.reviewText}
                <textarea
                  maxlength=${LONGEST}
                  .value=${text}
                  @input=${(event: Event & { currentTarget: HTMLTextAreaElement }) => {
                    this.text = event.currentTarget.value;
                  }}
                ></textarea>
                ${text.length > LONGEST - 100 ? html`<span role="status">${words.reviewLeft(LONGEST - text.length)}</span>` : nothing}
              </label>
              ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
              <button class="key prime" ?disabled=${busy}>${busy ? words.sending : words.reviewSend}</button>`
      }
      <p class="once">${words.reviewOnce}</p>
    </form>`;
  }
}
