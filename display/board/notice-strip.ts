import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { boardStyle } from './board-style.ts';
import type { NoticePiece } from './notices.ts';

/** What the desk has to say to everybody in the hall, as long as it holds. Longer ones flip piece by piece; nothing runs. */
@customElement('notice-strip')
export class NoticeStrip extends LitElement {
  @property({ attribute: false }) piece?: NoticePiece;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { background: var(--amber-50); color: var(--ink); box-shadow: -0.5rem 0 0 var(--amber-50), 0.5rem 0 0 var(--amber-50); display: flex; align-items: center; gap: 2rem; padding: 0 2.5rem; }
      h2 { flex: none; display: flex; align-items: center; gap: 0.75rem; font-size: 2.5rem; font-weight: 700; color: var(--blue-7); }
      p { min-width: 0; flex: 1; font-size: 2.5rem; line-height: 3.5rem; font-weight: 700; white-space: normal; overflow-wrap: anywhere; }
      p[lang='zh-CN'] { word-break: normal; }
      small { flex: none; font-size: 2rem; color: var(--ink-2); }
    `,
  ];

  override render() {
    const { piece } = this;
    if (!piece) return nothing;
    return html`
      <h2>${icon('speak')}${displayWords[this.language].notice}</h2>
      <p role="status" lang=${piece.lang}>${piece.text}</p>
      ${piece.of > 1 ? html`<small>${displayWords[this.language].pageOf(piece.nth, piece.of)}</small>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-strip': NoticeStrip;
  }
}
