import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { sizeFor } from '../fit.ts';
import type { Caption } from '../voice/announcer.ts';
import { boardStyle } from './board-style.ts';

/** What is being said, word for word, while it is said: for whoever does not hear it. It stands in the foot, where else the hall's lines flip. */
@customElement('board-caption')
export class BoardCaption extends LitElement {
  @property({ attribute: false }) caption!: Caption;
  /** The key for the sound stands beside it: there is less room. */
  @property({ type: Boolean }) silent = false;

  static override styles = [
    base,
    boardStyle,
    css`
      :host { min-width: 0; flex: 1; display: flex; align-items: center; gap: 1rem; color: #fff; }
      .icon { font-size: 2.5rem; color: var(--amber); }
      p { min-width: 0; font-size: 2.5rem; font-weight: 700; }
      p.two { font-size: 2rem; line-height: 2.25rem; white-space: normal; text-wrap: balance; overflow-wrap: anywhere; }
      @container style(--shape: upright) {
        :host { flex: none; width: 100%; }
      }
    `,
  ];

  override render() {
    const { text, lang } = this.caption;
    const size = sizeFor(text, [
      ['', this.silent ? 11 : 19],
      ['two', 99],
    ]);
    return html`${icon('speak')}<p class=${size} lang=${lang} role="status">${text}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-caption': BoardCaption;
  }
}
