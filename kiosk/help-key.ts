import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** 叫人帮忙: one touch away on every page. Its place gives it its height. */
@customElement('help-key')
export class HelpKey extends LitElement {
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      :host { display: grid; flex: none; min-width: 210px; }
      .key { min-height: 88px; padding: 0 20px; gap: 10px; font-size: 36px; white-space: nowrap; background: var(--amber-50); border-color: var(--ink); color: var(--ink); }
    `,
  ];

  override render() {
    return html`<button class="key" @click=${wish({ want: 'help' })}>${icon('help')}${kioskWords[this.language].help}</button>`;
  }
}
