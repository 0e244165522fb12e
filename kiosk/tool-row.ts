import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import './help-key.ts';
import { look } from './look.ts';
import { wish } from './wish.ts';

/** The last row of every page that has no keys of its own at its foot: the telephone, the other language, somebody to help. */
@customElement('tool-row')
export class ToolRow extends LitElement {
  @property() phone = '';
  @property() language: Lang = 'zh-CN';
  /** In a column of its own, as on the first page of a lying screen. */
  @property({ type: Boolean, reflect: true }) column = false;

  static override styles = [
    ...look,
    canvas`
      nav { height: 144px; padding: 0 48px; background: var(--card); border-top: 2px solid var(--line); display: flex; align-items: center; gap: 20px; }
      .phone { flex: 1; min-width: 0; display: flex; align-items: center; gap: 0 16px; font-size: 32px; line-height: 1.3; color: var(--ink-2); }
      .phone > span { display: flex; flex-wrap: wrap; gap: 0 16px; }
      .phone .icon { font-size: 44px; color: var(--blue-7); }
      .phone b { color: var(--ink); white-space: nowrap; }
      .key { min-height: 104px; min-width: 210px; padding: 0 20px; gap: 12px; font-size: 36px; font-weight: 500; }
      .key .icon { color: var(--blue-7); }
      help-key { height: 104px; }
      @media (orientation: landscape) {
        nav { height: 112px; padding: 0 40px; }
        .key { min-height: 88px; }
        help-key { height: 88px; }
        :host([column]) nav { height: auto; padding: 0 40px 36px; background: none; border: 0; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 24px 12px; }
        :host([column]) .key { min-width: 0; padding: 0 8px; gap: 8px; }
        :host([column]) .phone { grid-column: 1 / 3; font-size: 30px; }
        :host([column]) .key { min-width: 0; min-height: 112px; }
        :host([column]) help-key { height: 112px; min-width: 0; }
      }
    `,
  ];

  override render() {
    const { language } = this;
    const words = kioskWords[language];
    const [consult, phone] = words.consult(this.phone);
    const english = language === 'en';
    return html`
      <nav>
        <p class="phone">${icon('call')}<span><span>${consult}</span><b>${phone}</b></span></p>
        <button
          class="key"
          lang=${english ? 'zh-CN' : 'en'}
          aria-label=${words.otherLanguageLabel}
          @click=${wish({ want: 'language', lang: english ? 'zh-CN' : 'en' })}
        >
          ${icon('globe')}${words.otherLanguage}
        </button>
        <help-key language=${language}></help-key>
      </nav>
    `;
  }
}
