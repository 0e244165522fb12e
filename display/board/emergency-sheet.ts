import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { HallView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { boardStyle } from './board-style.ts';
import type { NoticePiece } from './notices.ts';

/** An emergency takes the whole screen: nothing else is said until it is lifted. */
@customElement('emergency-sheet')
export class EmergencySheet extends LitElement {
  @property({ attribute: false }) hall!: HallView;
  @property({ attribute: false }) now: Instant | null = null;
  @property({ attribute: false }) piece?: NoticePiece;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { display: grid; grid-template: 8.75rem minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); color: var(--ink); box-shadow: 0 0 0 0.5rem var(--paper); }
      header { background: var(--verm); color: #fff; display: flex; align-items: center; gap: 1.75rem; padding: 0 4rem; box-shadow: 0 -0.5rem 0 0.5rem var(--verm); clip-path: inset(-1rem -1rem 0); }
      h1 { font-size: 5.25rem; font-weight: 700; display: flex; align-items: center; gap: 1.75rem; letter-spacing: 0.04em; line-height: 1; }
      time { margin-left: auto; font-size: 5.25rem; font-weight: 700; line-height: 1; }
      p { align-self: center; padding: 0 6rem; font-size: 6rem; line-height: 8.25rem; font-weight: 700; white-space: normal; overflow-wrap: anywhere; text-wrap: pretty; }
      p[lang='zh-CN'] { word-break: normal; }
      footer { padding: 0 6rem 2rem; font-size: 2.5rem; line-height: 3.5rem; color: var(--ink-2); display: flex; justify-content: space-between; }
      @container style(--shape: upright) {
        header { padding: 0 2.5rem; }
        p { padding: 0 4rem; }
        footer { padding: 0 4rem 2rem; }
      }
    `,
  ];

  override render() {
    const { hall, piece, language } = this;
    const words = displayWords[language];
    const wall = this.now === null ? null : localTime(this.now, hall.timezone);
    return html`
      <header><h1>${icon('speak')}${words.emergency}</h1>${wall ? html`<time>${wall.clock}</time>` : nothing}</header>
      ${piece ? html`<p role="alert" lang=${piece.lang}>${piece.text}</p>` : html`<p role="alert">${words.emergency}</p>`}
      <footer><span>${language === 'en' ? hall.nameEn : hall.name}</span>${piece && piece.of > 1 ? html`<span>${words.pageOf(piece.nth, piece.of)}</span>` : nothing}</footer>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emergency-sheet': EmergencySheet;
  }
}
