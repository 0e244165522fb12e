import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../ui/base.ts';
import { canvas } from './canvas.ts';

/** A page that says one thing and asks for nothing: not registered, not connected yet, cancelled. */
@customElement('quiet-page')
export class QuietPage extends LitElement {
  @property() heading = '';
  @property() hint = '';
  @property() foot = '';

  static override styles = [
    base,
    canvas`
      :host { display: grid; height: 100%; background: var(--paper); place-items: center; padding: 64px; text-align: center; }
      div { max-width: 900px; display: flex; flex-direction: column; align-items: center; gap: 36px; }
      h1 { font-size: 64px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
      p { font-size: 36px; line-height: 1.5; color: var(--ink-2); text-wrap: balance; }
      @container style(--large: 1) { :host { padding: 32px; } h1 { font-size: 54px; } p { font-size: 34px; } div { gap: 24px; } }
      .foot { font-size: 32px; }
    `,
  ];

  override render() {
    return html`<div role="status">
      <h1>${this.heading}</h1>
      <p>${this.hint}</p>
      <slot></slot>
      <p class="foot">${this.foot}</p>
    </div>`;
  }
}
