import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeWords } from '../../shared/i18n/office.ts';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import { localTime } from '../../shared/time.ts';
import type { OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';

/** Before there is anything to draw: whether the hall can open, instead of empty charts. */
@customElement('before-card')
export class BeforeCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      section { padding: 18px; display: grid; gap: 8px; }
      ul { display: flex; flex-wrap: wrap; gap: 4px 28px; }
      li, .well { display: flex; align-items: center; gap: 8px; line-height: 26px; overflow-wrap: anywhere; }
      li { color: var(--verm); font-weight: 700; }
      .well { color: var(--teal); font-weight: 700; }
      a { justify-self: start; color: inherit; text-decoration: none; }
    `,
  ];

  override render() {
    const { view, language } = this;
    if (!view) return nothing;
    const words = overviewWords[language].before;
    const wrong = view.readiness.filter(({ ok }) => !ok);
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${view.hall.state === 'open' ? words.nobodyYet : words.title(this.opening(view))}</h2>
      ${
        wrong.length === 0
          ? html`<p class="well">${mark('serving')}${words.ready}</p>`
          : html`<p>${words.notReady(wrong.length)}</p><ul>${wrong.map(({ what, detail }) => html`<li>${mark('stale')}${officeWords[language].notReady[what](detail)}</li>`)}</ul>`
      }
      <p class="soft">${words.how}</p>
      <a class="btn" href="#readiness">${words.see}</a>
    </section>`;
  }

  /** '' where the next opening is on another day. */
  private opening({ hall }: OfficeView): string {
    if (hall.nextOpening === null) return '';
    const { day, clock } = localTime(Date.parse(hall.nextOpening), hall.timezone);
    return day === hall.day ? clock : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'before-card': BeforeCard;
  }
}
