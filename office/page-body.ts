import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';

/** The room of a page between its head and the bar that saves. `beside`: what is in the slot `side` stands at the right; `form`: a card of readable width. */
@customElement('page-body')
export class PageBody extends LitElement {
  static override styles = [
    base,
    parts,
    css`
      :host { display: block; padding: 20px 24px; min-height: calc(100% - 66px); box-sizing: border-box; }
      .in { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); align-items: start; }
      :host([beside]) .in { grid-template-columns: minmax(0, 1fr) 320px; }
      :host([wide]) .in { grid-template-columns: minmax(0, 1fr) minmax(360px, 480px); }
      :host([form]) .in { max-width: 960px; }
      ::slotted([slot='side']) { position: sticky; top: 16px; }
      @media (max-width: 1180px) { :host([beside]) .in, :host([wide]) .in { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  override render() {
    return html`<slot name="head"></slot><div class="in"><slot></slot><slot name="side"></slot></div>`;
  }
}

/** A white card with room around what is in it. */
@customElement('page-card')
export class PageCard extends LitElement {
  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      .card { padding: 18px; }
    `,
  ];

  override render() {
    return html`<section class="card"><slot></slot></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-body': PageBody;
    'page-card': PageCard;
  }
}
