import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import type { qr } from '../ui/qr.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';

/** 扫码带走: what is on this page, for a telephone. It is also what is left when nothing can be printed. */
@customElement('scan-sheet')
export class ScanSheet extends LitElement {
  @property() link = '';
  /** What the code leads to. */
  @property() label = '';
  /** Why there is nothing on paper; '' where nobody asked for paper. */
  @property() sorry = '';
  @property() language: KioskLang = 'zh-CN';
  /** Null: could not be had, the line is broken and it was never fetched. */
  @state() private draw: typeof qr | null | undefined;

  static override styles = [
    ...look,
    sheet,
    canvas`
      :host { grid-template: minmax(0, 1fr) / minmax(0, 1fr); padding: 32px; }
      .sheet { padding: 48px; border: 2px solid var(--line); }
      h2 { font-size: 48px; }
      p { margin: 12px 0 28px; }
      .code { width: 420px; height: 420px; margin: 28px auto 0; background: #fff; display: grid; place-items: center; }
      .code svg { display: block; width: 100%; height: 100%; }
      .key { min-height: 120px; }
      .go { font-size: 40px; }
      @container style(--large: 1) { h2 { font-size: 40px; } p { font-size: 30px; margin: 8px 0 16px; } .sheet { padding: 28px; } .code { margin-top: 16px; } .key { min-height: 96px; } }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    import('../ui/qr.ts').then(
      (module) => {
        this.draw = module.qr;
      },
      () => {
        this.draw = null;
      },
    );
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { draw, language } = this;
    const words = kioskWords[language];
    const title = this.sorry || words.scanTakeTitle;
    return html`
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${title}>
        <h2>${title}</h2>
        <div class="code">${draw?.(this.link, words.scanTakeLabel(this.label)) ?? (draw === null ? words.scanTakeFailed : '')}</div>
        <p>${words.scanTakeHint}</p>
        <button class="key prime go" @click=${() => this.dispatchEvent(new CustomEvent('closed'))}>${words.close}</button>
      </div>
    `;
  }
}
