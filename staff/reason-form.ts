import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';

export type Choice = readonly [value: string, said: string];
export type Question = { readonly name: string; readonly label: string; readonly choices: readonly Choice[] };

/** A question or two of a closed list, and a key that does it: 'chosen' tells the answers, 'given-up' that nothing is to be done. */
@customElement('reason-form')
export class ReasonForm extends LitElement {
  @property({ attribute: false }) questions: readonly Question[] = [];
  @property() sure = '';
  @property() back = '';

  static override styles = [
    base,
    parts,
    css`
      form { display: grid; gap: 8px; }
      label { display: grid; gap: 4px; font-size: 14px; color: var(--ink-2); }
      select { height: 44px; width: 100%; padding: 0 8px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); color: var(--ink); font-size: 16px; }
      p { display: flex; gap: 8px; }
    `,
  ];

  override render() {
    return html`<form @submit=${this.choose} @keydown=${this.leave}>
      ${this.questions.map(
        ({ name, label, choices }) =>
          html`<label>${label}<select name=${name}>${choices.map(([value, said]) => html`<option value=${value}>${said}</option>`)}</select></label>`,
      )}
      <p><button class="btn p">${this.sure}</button>${this.back ? html`<button type="button" class="btn" @click=${this.giveUp}>${this.back}</button>` : nothing}</p>
    </form>`;
  }

  override firstUpdated() {
    this.renderRoot.querySelector('select')?.focus();
  }

  private choose = (event: Event) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const answers = Object.fromEntries(this.questions.map(({ name }) => [name, String(said.get(name) ?? '')]));
    this.dispatchEvent(new CustomEvent<Record<string, string>>('chosen', { detail: answers }));
  };

  private leave = (event: KeyboardEvent) => {
    if (event.code === 'Escape') this.giveUp();
  };

  private giveUp = () => {
    this.dispatchEvent(new CustomEvent('given-up'));
  };
}

/** The choices of a dictionary's record, in its order. */
export const choicesOf = (said: Readonly<Record<string, string>>): readonly Choice[] => Object.entries(said);

declare global {
  interface HTMLElementTagNameMap {
    'reason-form': ReasonForm;
  }
}
