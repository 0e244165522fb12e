import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/base.ts';
import { wish } from './state.ts';

/** A sheet over the console: opens when it is drawn, asks to be dismissed by Esc or a click beside it. */
@customElement('sheet-dialog')
export class SheetDialog extends LitElement {
  @property() heading = '';

  static override styles = [
    base,
    css`
      :host { display: contents; } /* the open dialog lies above the page: here it takes no room */
      dialog { width: min(520px, calc(100vw - 24px)); max-height: calc(100vh - 24px); padding: 20px; border: 0; border-radius: 14px; background: var(--card); color: var(--ink);
        box-shadow: 0 12px 48px rgb(8 27 51 / 35%); overflow-y: auto; }
      dialog:focus-visible { outline: none; }
      dialog::backdrop { background: rgb(8 27 51 / 45%); }
      h2 { font-size: 20px; font-weight: 700; line-height: 30px; margin-bottom: 12px; }
    `,
  ];

  override render() {
    return html`<dialog aria-label=${this.heading} @cancel=${this.leave} @click=${this.beside}><h2>${this.heading}</h2><slot></slot></dialog>`;
  }

  override firstUpdated() {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.renderRoot.querySelector('dialog')?.close(); // gives the focus back to where it was
  }

  private leave = (event: Event) => {
    event.preventDefault();
    wish(this, { do: 'dismiss' });
  };

  private beside = (event: MouseEvent) => {
    if (event.target === event.currentTarget && event.detail > 0) {
      const { left, right, top, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
      if (!inside) wish(this, { do: 'dismiss' });
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-dialog': SheetDialog;
  }
}
