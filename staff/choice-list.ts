import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** A few answers with their number keys: an outcome, a reason, which held number. */
@customElement('choice-list')
export class ChoiceList extends LitElement {
  @property({ attribute: false }) choices: readonly string[] = [];
  @property() how = '';

  static override styles = [
    base,
    parts,
    css`
      li + li { margin-top: 8px; }
      .btn { width: 100%; height: 52px; font-size: 17px; justify-content: flex-start; gap: 14px; }
      .btn kbd { color: var(--ink-2); }
      p { color: var(--ink-2); margin-bottom: 12px; }
    `,
  ];

  override render() {
    return html`
      ${this.how ? html`<p>${this.how}</p>` : nothing}
      <ol @keydown=${this.move}>${this.choices.map(
        (choice, nth) => html`<li><button class="btn" @click=${() => wish(this, { do: 'choose', nth: nth + 1 })}>
        ${nth < 9 ? html`<kbd>${nth + 1}</kbd>` : nothing}${choice}</button></li>`,
      )}</ol>
    `;
  }

  override firstUpdated() {
    onceOpen(() => this.renderRoot.querySelector('button')?.focus());
  }

  private move = (event: KeyboardEvent) => {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const keys = [...this.renderRoot.querySelectorAll<Element>('button')];
    const now = this.shadowRoot?.activeElement;
    const at = now ? keys.indexOf(now) : -1;
    (keys[(at + step + keys.length) % keys.length] as HTMLElement | undefined)?.focus();
  };
}

/** The dialog around it opens in the same turn, and would take the focus for itself. */
const onceOpen = (then: () => void): void => void requestAnimationFrame(then);

declare global {
  interface HTMLElementTagNameMap {
    'choice-list': ChoiceList;
  }
}
