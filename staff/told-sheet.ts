import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import type { NotificationDue } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** 已告知: what could not be told at the window has been told, and what it was. */
@customElement('told-sheet')
export class ToldSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) slip?: NotificationDue;

  static override styles = [
    base,
    parts,
    css`
      form { display: grid; gap: 12px; }
      label { display: grid; gap: 6px; }
      textarea { font: inherit; line-height: 24px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); resize: vertical; }
      footer { display: flex; justify-content: flex-end; }
    `,
  ];

  override render() {
    const words = staffSlipWords[this.language];
    return html`<form @submit=${this.send}>
      <label>${words.toldHow}<textarea name="text" rows="4" maxlength="2000"></textarea></label>
      <footer><button class="btn p">${words.told}</button></footer>
    </form>`;
  }

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector('textarea')?.focus()); // once the dialog is open
  }

  private send = (event: Event) => {
    event.preventDefault();
    if (!this.slip) return;
    const text = String(new FormData(event.target as HTMLFormElement).get('text'));
    wish(this, { do: 'slip', deed: { do: 'told', id: this.slip.id, text } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'told-sheet': ToldSheet;
  }
}
