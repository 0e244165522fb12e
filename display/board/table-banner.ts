import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Call } from '../../shared/views.ts';
import type { Lang, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../marks.ts';
import { boardStyle } from './board-style.ts';

/** A call of the banner: `calling` while it has the amber. */
export type BannerCall = { readonly call: Call; readonly calling: boolean };

/** Over the table of windows: the two newest calls side by side. */
@customElement('table-banner')
export class TableBanner extends LitElement {
  @property({ attribute: false }) calls: readonly BannerCall[] = [];
  /** Floor and zone of a window, in the board's language; empty when the board is for one zone. */
  @property({ attribute: false }) placeOf: (window: WindowNo) => string = () => '';
  @property({ reflect: true }) language: Lang = 'zh-CN';

  static override styles = [
    base,
    boardStyle,
    css`
      :host { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
      section { background: var(--navy-2); border-radius: 1.25rem; padding: 0 2.5rem 0 2.25rem; display: grid; grid-template-columns: auto 1fr auto auto; align-items: center; min-width: 0; }
      section.calling { background: var(--amber); color: var(--ink); animation: pulse 1s ease-in-out 2; }
      @keyframes pulse { 50% { background: var(--amber-50); } }
      b { font-size: 8.25rem; }
      b.long { font-size: 7rem; }
      .to { font-size: 4.5rem; display: grid; place-items: center; color: var(--sky); }
      .calling .to { color: inherit; }
      .window { margin-right: 1.25rem; }
      p { font-size: 2.75rem; font-weight: 700; line-height: 3.5rem; display: grid; }
      p small { font-size: 2.25rem; font-weight: 500; }
      :host([language="en"]) p { font-size: 2rem; line-height: 2.5rem; }
      :host([language="en"]) b { font-size: 7rem; }
      @container style(--shape: upright) {
        :host { grid-template: 1fr 1fr / 1fr; }
      }
    `,
  ];

  override render() {
    return repeat(
      this.calls,
      ({ call, calling }) => `${call.nr} ${calling}`,
      ({ call, calling }) => html`<section class=${calling ? 'calling' : ''} aria-live="assertive">
        <b class="ticket num ${call.number.length > 4 ? 'long' : ''}">${call.number}</b><span class="to">${mark('right')}</span>
        <b class="window num">${call.window}</b><p>${this.words(call, calling)}</p>
      </section>`,
    );
  }

  private words({ window, kind }: Call, calling: boolean) {
    const words = displayWords[this.language];
    const place = this.placeOf(window);
    const again = calling && kind === 'recall' ? words.calling.recall : '';
    return html`<span>${words.windowAfter || words.windowBefore}</span>${place ? html`<span>${place}</span>` : nothing}${again ? html`<small>${again}</small>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-banner': TableBanner;
  }
}
