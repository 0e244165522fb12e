import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';

/** One line to be written, and Enter: a reason, a note. Says it with `line-said`. */
@customElement('line-sheet')
export class LineSheet extends LitElement {
  @property() label = '';
  @property() place = '';
  @property() how = '';
  @property() action = '';
  @property() text = '';
  @property({ type: Number }) most = 200;
  /** An empty line says something too. */
  @property({ type: Boolean }) mayBeEmpty = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      label { display: grid; gap: 6px; font-weight: 700; }
      input { font-weight: 400; font-size: 17px; }
      footer { display: flex; gap: 12px; align-items: center; }
      p { margin-right: auto; color: var(--ink-2); font-size: 14px; text-wrap: balance; }
      .btn { flex: none; }
    `,
  ];

  override render() {
    return html`<label>${this.label}
        <input .value=${this.text} maxlength=${this.most} placeholder=${this.place} autocomplete="off" @keydown=${this.enter}></label>
      <footer>${this.how ? html`<p>${this.how}</p>` : nothing}<button class="btn p" @click=${this.send}>${this.action}</button></footer>`;
  }

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector('input')?.focus()); // once the dialog is open
  }

  private enter = (event: KeyboardEvent) => {
    if (event.isComposing || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return;
    event.preventDefault();
    event.stopPropagation();
    this.send();
  };

  private send = () => {
    const field = this.renderRoot.querySelector('input');
    const text = field?.value.trim() ?? '';
    if (!text && !this.mayBeEmpty) field?.focus();
    else this.dispatchEvent(new CustomEvent<string>('line-said', { detail: text }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'line-sheet': LineSheet;
  }
}
