import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { people, peopleLook } from './people.ts';
import { type Month, wish } from './roster-state.ts';

/** Who cannot be on duty in the month, and the leader who comes every day. */
@customElement('roster-away')
export class RosterAway extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) month?: Month;

  static override styles = [
    base,
    parts,
    peopleLook,
    css`
      section { padding: 12px 16px; display: grid; gap: 8px; }
      li { display: flex; gap: 8px; align-items: center; font-size: 14px; padding: 2px 0; }
      li span { flex: 1; overflow-wrap: anywhere; }
    `,
  ];

  override render() {
    const { month } = this;
    if (!month) return nothing;
    const words = officeRosterWords[this.language].day;
    const { view, roster, nameOf } = month;
    const [first, last] = [view.days[0]?.day ?? '', view.days.at(-1)?.day ?? ''];
    const remove = (nth: number) => wish(this, { do: 'away', away: roster.away.filter((_, at) => at !== nth) });
    const visits = ({ target }: Event) => wish(this, { do: 'visit', leader: (target as HTMLSelectElement).value || null });
    return html`<section class="card"><h2>${words.away}</h2>
      ${roster.away.length === 0 ? html`<p class="soft">${words.awayNone}</p>` : html`<ul>${roster.away.map(({ person, from, until, why = '' }, nth) => html`<li><span>${words.awayRow(nameOf(person), from, until, why)}</span><button type="button" class="btn" @click=${() => remove(nth)}>${words.removeStandIn}</button></li>`)}</ul>`}
      <details><summary>${words.awayAdd}</summary><form @submit=${this.send}>
        <label>${words.awayWho}<select name="person" required>${people(month, this.language, 'all', null)}</select></label>
        <label>${words.awayFrom}<input type="date" name="from" required value=${first} /></label>
        <label>${words.awayUntil}<input type="date" name="until" required value=${last} /></label>
        <label>${words.reason}<input name="why" maxlength="100" autocomplete="off" /></label>
        <button class="btn">${words.awayAdd}</button>
      </form></details>
      <label>${words.visit}<select name="visit" @change=${visits}>${people(month, this.language, 'leaders', roster.daily_visit?.leader ?? null)}</select></label>
    </section>`;
  }

  private send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const told = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
    const { person = '', from = '', until = '', why = '' } = told;
    const one = { person, from: from <= until ? from : until, until: from <= until ? until : from, ...(why ? { why } : {}) };
    wish(this, { do: 'away', away: [...(this.month?.roster.away ?? []), one] });
    form.closest('details')?.removeAttribute('open');
    form.reset();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-away': RosterAway;
  }
}
