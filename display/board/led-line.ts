import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { base } from '../../ui/base.ts';
import { ems } from '../fit.ts';

/** One line of text as large as the strip allows: for lamps in rows, where there is room for nothing else. */
@customElement('led-line')
export class LedLine extends LitElement {
  @property() said = '';
  @property({ type: Boolean, reflect: true }) calling = false;

  static override styles = [
    base,
    css`
      :host { position: fixed; inset: 0; container-type: size; background: #000; box-shadow: 0 0 0 8px #000; color: #fff; display: grid; place-items: center; overflow: hidden; }
      :host([calling]) { color: var(--amber); }
      p { white-space: pre; font-weight: 700; line-height: 1; font-size: min(76cqh, calc(96cqw / var(--ems))); }
    `,
  ];

  override render() {
    return html`<p style=${styleMap({ '--ems': String(Math.max(4, ems(this.said) * 1.04)) })} role="status">${this.said}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'led-line': LedLine;
  }
}
