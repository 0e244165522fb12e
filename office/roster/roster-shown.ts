import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import { localTime } from '../../shared/time.ts';
import type { Named } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { type Shown, wish } from './roster-state.ts';

/** Who stood on the boards as on duty, and from when on. */
@customElement('roster-shown')
export class RosterShown extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) shown?: Shown;
  @property() zone = 'Asia/Shanghai';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; align-content: start; }
      form { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
      form label { grid-auto-flow: column; align-items: center; font-weight: 400; }
      .card { overflow: auto; }
      h2 { padding: 14px 18px 6px; }
    `,
  ];

  override render() {
    const { shown } = this;
    if (!shown) return nothing;
    const words = officeRosterWords[this.language].shown;
    const { columns } = words;
    const rows = shown.rows ?? [];
    return html`<form @submit=${this.send}>
        <label>${words.from}<input type="date" name="from" required .value=${shown.from} /></label>
        <label>${words.until}<input type="date" name="until" required .value=${shown.until} /></label>
        <button class="btn">${words.look}</button>
      </form>
      <section class="card" tabindex="0" role="region" aria-label=${words.title(rows.length)}><h2>${shown.rows && rows.length === 0 ? words.none : words.title(rows.length)}</h2>
        ${
          rows.length === 0
            ? nothing
            : html`<table><thead><tr>${Object.values(columns).map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
        <tbody>${rows.map(({ day, since, leader, director, staff, standIns }) => {
          const from = localTime(Date.parse(since), this.zone);
          return html`<tr><td>${common[this.language].date(day)}</td><td>${from.clock}</td><td>${this.name(leader)}</td><td>${this.name(director)}</td><td>${staff.map(this.name).join(' ')}</td><td>${standIns.map(this.name).join(' ')}</td></tr>`;
        })}</tbody></table>`
        }
      </section>`;
  }

  private name = (one: Named | null): string =>
    one ? (this.language === 'en' ? one.nameEn : one.name) : officeRosterWords[this.language].grid.nobody;

  private send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    wish(this, { do: 'shown', from: String(form.get('from')), until: String(form.get('until')) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-shown': RosterShown;
  }
}
