import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { editingWords } from '../shared/i18n/editing.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { modal } from './editing/modal.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** Somebody is about to leave what they have not saved. */
@customElement('leave-dialog')
export class LeaveDialog extends LitElement {
  @property() language: Lang = 'zh-CN';

  static override styles = [base, parts, modal];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = editingWords[this.language];
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => {
      event.preventDefault();
      wish(this, { do: 'stay' });
    }}>
      <h2 id="title">${words.leaveTitle}</h2>
      <p>${words.leaveHow}</p>
      <footer>
        <button type="button" class="btn sure" @click=${() => wish(this, { do: 'leave' })}>${words.leave}</button>
        <button type="button" class="btn p" autofocus @click=${() => wish(this, { do: 'stay' })}>${words.stay}</button>
      </footer>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leave-dialog': LeaveDialog;
  }
}
