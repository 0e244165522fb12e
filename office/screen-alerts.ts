import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import type { OfficeView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { minutesSince, type ScreenToSee, screensToSee } from './counted.ts';
import { parts } from './parts.ts';

/** The screens that need a hand, the longest first, and the zones in which none speaks. */
@customElement('screen-alerts')
export class ScreenAlerts extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: Pick<OfficeView, 'screens' | 'at'>;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      section { border-radius: 14px; padding: 12px 18px; background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a520; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 24px; align-items: start; }
      h2 { display: flex; align-items: center; gap: 8px; font-size: 15px; white-space: nowrap; }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 4px 24px; }
      li { line-height: 24px; overflow-wrap: anywhere; }
      .lost, .black { font-weight: 700; color: var(--verm); }
      @media (max-width: 900px) { section { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  override render() {
    const { view } = this;
    if (!view || view.screens.length === 0) return nothing;
    const words = officeWords[this.language];
    const list = screensToSee(view.screens);
    return html`<section role="status">
      <h2>${mark('stale')}${words.screensTitle(list.length)}</h2>
      <ul>${list.map((one) => html`<li class=${one.what}>${screenSentence(one, view.at, this.language)}</li>`)}</ul>
    </section>`;
  }
}

/** What is wrong with a screen, for how long, and what to do. */
export const screenSentence = ({ what, name, zones, since }: ScreenToSee, at: string, language: Lang): string =>
  officeWords[language].screenAlerts[what]({ name: name || listOf(zones, language), minutes: minutesSince(since, at) });

const listOf = (zones: readonly string[], language: Lang): string =>
  zones.map((zone) => common[language].zone(zone)).join(language === 'en' ? ', ' : '、');

declare global {
  interface HTMLElementTagNameMap {
    'screen-alerts': ScreenAlerts;
  }
}
