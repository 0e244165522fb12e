import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import type { KioskView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';

/** 紧急通知: the whole screen, and no key: what is to be done now, in the words of the desk, until it is lifted. */
@customElement('emergency-page')
export class EmergencyPage extends LitElement {
  @property({ attribute: false }) view!: KioskView;
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    base,
    canvas`
      :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; background: var(--paper); color: var(--ink); }
      header { background: var(--verm); color: #fff; padding: 36px 64px; display: flex; align-items: center; gap: 28px; }
      :host-context([data-contrast='high']) header { color: #000; }
      h1 { font-size: 64px; line-height: 1.2; font-weight: 700; display: flex; align-items: center; gap: 28px; }
      main { overflow: hidden; padding: 48px 64px; display: flex; flex-direction: column; justify-content: center; gap: 48px; }
      p { font-size: 64px; line-height: 1.4; font-weight: 700; overflow-wrap: anywhere; text-wrap: pretty; }
      p.long { font-size: 48px; }
      footer { padding: 0 64px 48px; font-size: 32px; line-height: 1.5; color: var(--ink-2); }
    `,
  ];

  override render() {
    const { view, language } = this;
    const words = common[language];
    const { hall, emergencies } = view;
    const long = emergencies.reduce((sum, { text }) => sum + text.length, 0) > MUCH;
    return html`
      <header><h1>${icon('speak')}${words.phase.emergency}</h1></header>
      <main>
        ${emergencies.map(({ text, lang }) => html`<p class=${long ? 'long' : ''} role="alert" lang=${lang}>${text}</p>`)}
        ${emergencies.length === 0 ? html`<p role="alert">${words.phase.emergency}</p>` : nothing}
      </main>
      <footer>${language === 'en' ? hall.nameEn : hall.name}</footer>
    `;
  }
}

const MUCH = 120; // signs that stand on a reclining screen at 64

declare global {
  interface HTMLElementTagNameMap {
    'emergency-page': EmergencyPage;
  }
}
