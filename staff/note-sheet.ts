import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** What the clerk before has left to say: read, and answered with one key. */
@customElement('note-sheet')
export class NoteSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() text = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; justify-items: end; }
      p { justify-self: stretch; font-size: 17px; line-height: 26px; padding: 12px 16px; background: var(--amber-50); border-radius: 10px; overflow-wrap: anywhere; }
    `,
  ];

  override render() {
    return html`<p>${this.text}</p><button class="btn p" @click=${() => wish(this, { do: 'dismiss' })}>${consoleWords[this.language].noteRead} <kbd>Enter</kbd></button>`;
  }

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector('button')?.focus()); // once the dialog is open
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'note-sheet': NoteSheet;
  }
}
