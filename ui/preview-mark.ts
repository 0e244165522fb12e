import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** Hatched edges and a word over all of a page: no photograph of it passes for the real hall. */
@customElement('preview-mark')
export class PreviewMark extends LitElement {
  @property() word = '';

  static override styles = css`
    :host { --edge: max(6px, 0.8vmin); --hatch: repeating-linear-gradient(45deg, #ffd34d 0 10px, #12263f 10px 20px);
      position: fixed; inset: 0; z-index: 200; pointer-events: none; display: grid; align-items: center; justify-items: start;
      border: var(--edge) solid; border-image: var(--hatch) 10; }
    b { margin-left: calc(var(--edge) * -1); padding: 0.8em 0.1em; writing-mode: vertical-rl; background: #ffd34d; color: #12263f; border: 2px solid #12263f; border-left: 0;
      font: 700 max(14px, 2vmin) / 1.2 sans-serif; border-radius: 0 0.4em 0.4em 0; }
  `;

  override render() {
    return html`<b>${this.word}</b>`;
  }
}

/** Puts the mark over the page, or writes another word on it. */
export function markPreview(word: string): void {
  const mark = document.querySelector('preview-mark') ?? document.createElement('preview-mark');
  mark.word = word;
  if (!mark.isConnected) document.documentElement.append(mark); // beside the body: whatever the page draws there, this stays
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-mark': PreviewMark;
  }
}
