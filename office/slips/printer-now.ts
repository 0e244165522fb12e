import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSlipsWords } from '../../shared/i18n/office-slips.ts';
import { localTime } from '../../shared/time.ts';
import type { PrinterView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

/** How a printer is now, and a key for a test page from each kiosk that prints there; it tells `test-print` with the kiosk's id. */
@customElement('printer-now')
export class PrinterNow extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() zone = 'Asia/Shanghai';
  @property({ attribute: false }) printer?: PrinterView;
  @property({ attribute: false }) kiosks: readonly { readonly id: string; readonly name: string }[] = [];
  /** What came of the last test. */
  @property() said = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 10px; border-top: 1px solid var(--line); padding-top: 16px; }
      .keys { display: flex; flex-wrap: wrap; gap: 8px; }
    `,
  ];

  override render() {
    const words = officeSlipsWords[this.language];
    const { printer } = this;
    const since = printer ? localTime(Date.parse(printer.since), this.zone).clock : '';
    return html`<p>${words.state}：<b>${printer ? words.since(words.states[printer.state], since) : words.notSeen}</b></p>
      <div class="keys">${this.kiosks.map(
        ({ id, name }) =>
          html`<button type="button" class="btn" @click=${() => this.dispatchEvent(new CustomEvent<string>('test-print', { detail: id }))}>${words.testFrom(name)}</button>`,
      )}</div>
      ${this.kiosks.length === 0 ? html`<p class="soft">${words.noDevice}</p>` : nothing}
      <p role="status">${this.said}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'printer-now': PrinterNow;
  }
}
