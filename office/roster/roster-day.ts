import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { RosterPlace } from '../../shared/roster-edits.ts';
import type { RosterDay as Row } from '../../shared/settings.ts';
import type { Clock, Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { people, peopleLook } from './people.ts';
import { type Month, standInFrom, wish } from './roster-state.ts';

/** The day that is looked at: who leads, who is director, who of the staff; a substitute from a time on; exchange and repetition. */
@customElement('roster-day')
export class RosterDay extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) month?: Month;
  @property() day: Day = '';
  @property({ attribute: false }) now: { day: Day; clock: Clock } | null = null;

  static override styles = [
    base,
    parts,
    peopleLook,
    css`
      section { padding: 12px 16px; display: grid; gap: 10px; }
      ul { display: grid; gap: 4px; }
      .ch { display: flex; gap: 8px; align-items: center; font-size: 14px; }
      .ch span { flex: 1; }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('select')?.focus();
  }

  override render() {
    const { month, day, language } = this;
    const row = month?.roster.days.find(({ date }) => date === day);
    if (!month || !row) return nothing;
    const words = officeRosterWords[language].day;
    const min = month.view.rules.find(({ key }) => key === 'duty.min_staff_per_day')?.value ?? 2;
    const notice = month.view.rules.find(({ key }) => key === 'duty.swap_notice_days')?.value ?? 1;
    const staff = Array.from({ length: Math.max(min, row.duty_staff.length) }, (_, nth) => nth);
    return html`<section class="card" aria-label=${common[language].date(day)}>
      <h2>${common[language].date(day)} ${common[language].weekday(day)}</h2>
      ${this.choice(words.leader, { day, role: 'leader', nth: 0 }, row.leader, month)}
      ${this.choice(words.director, { day, role: 'director', nth: 0 }, row.director_on_duty, month)}
      ${staff.map((nth) => this.choice(words.staff(nth + 1), { day, role: 'staff', nth }, row.duty_staff[nth] ?? null, month))}
      ${row.duty_staff.length >= min ? html`<details><summary>${words.addStaff}</summary>${this.choice(words.staff(row.duty_staff.length + 1), { day, role: 'staff', nth: row.duty_staff.length }, null, month)}</details>` : nothing}
      ${row.changes.length > 0 ? html`<ul>${row.changes.map((change, nth) => this.change(change, nth, row, month))}</ul>` : nothing}
      <p class="soft">${words.notice(notice)}</p>
      ${this.standIn(month, row)} ${this.exchange(month)}
      <details><summary>${words.repeat}</summary>
        <p class="two"><button type="button" class="btn" @click=${() => wish(this, { do: 'repeat', day, what: 'day' })}>${words.repeatDay}</button>
        <button type="button" class="btn" @click=${() => wish(this, { do: 'repeat', day, what: 'week' })}>${words.repeatWeek}</button></p>
      </details>
    </section>`;
  }

  private choice(label: string, at: RosterPlace, person: string | null, month: Month): TemplateResult {
    const set = ({ target }: Event) => wish(this, { do: 'set', at, person: (target as HTMLSelectElement).value || null });
    return html`<label>${label}<select name="${at.role}${at.nth}" @change=${set}>${people(month, this.language, at.role === 'staff' ? 'staff' : 'leaders', person)}</select></label>`;
  }

  private change(change: Row['changes'][number], nth: number, row: Row, { nameOf }: Month): TemplateResult {
    const words = officeRosterWords[this.language];
    const { leader, director_on_duty, duty_staff = [] } = change;
    const names = [leader, director_on_duty, ...duty_staff].flatMap((id) => (id ? [nameOf(id)] : [])).join(' ');
    const remove = () => wish(this, { do: 'day', day: row.date, part: { changes: row.changes.filter((_, at) => at !== nth) } });
    return html`<li class="ch"><span>${words.grid.change(change.from, names, change.substitute)}${change.why ? `（${change.why}）` : ''}</span>
      <button type="button" class="btn" @click=${remove}>${words.day.removeStandIn}</button></li>`;
  }

  private standIn(month: Month, row: Row): TemplateResult {
    const words = officeRosterWords[this.language];
    const roles = [
      ['leader', words.grid.roles.leader, row.leader],
      ['director', words.grid.roles.director, row.director_on_duty],
      ...row.duty_staff.map((id, nth) => [`staff${nth}`, words.grid.roles.staff, id] as const),
    ] as const;
    return html`<details><summary>${words.day.standIn}</summary><form @submit=${(event: SubmitEvent) => this.sendStandIn(event, row)}>
      <p class="soft">${words.day.standInHow}</p>
      <label>${words.day.from}<input type="time" name="from" required value=${standInFrom(row.date, this.now)} /></label>
      <label>${words.day.role}<select name="role">${roles.map(([value, role, id]) => html`<option value=${value}>${role} ${id ? month.nameOf(id) : words.day.none}</option>`)}</select></label>
      <label>${words.day.who}<select name="who" required>${people(month, this.language, 'all', null)}</select></label>
      <label>${words.day.reason}<input name="why" required maxlength="200" autocomplete="off" /></label>
      <button class="btn">${words.day.addStandIn}</button>
    </form></details>`;
  }

  private sendStandIn(event: SubmitEvent, row: Row): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const told = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
    const { from = '', role = '', who = '', why = '' } = told;
    const staff = row.duty_staff.map((id, nth) => (role === `staff${nth}` ? who : id));
    const whose = role === 'leader' ? { leader: who } : role === 'director' ? { director_on_duty: who } : { duty_staff: staff };
    wish(this, { do: 'standIn', day: row.date, change: { from, ...whose, substitute: true, why } });
    form.closest('details')?.removeAttribute('open');
    form.reset();
  }

  private exchange({ view }: Month): TemplateResult {
    const words = officeRosterWords[this.language].day;
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      const other = String(new FormData(event.target as HTMLFormElement).get('other'));
      wish(this, { do: 'exchange', one: this.day, other });
    };
    return html`<details><summary>${words.swap}</summary><form @submit=${send}>
      <label>${words.swapWith}<select name="other">${view.days.filter(({ day }) => day !== this.day).map(({ day }) => html`<option value=${day}>${common[this.language].date(day)} ${common[this.language].weekday(day)}</option>`)}</select></label>
      <button class="btn">${words.swapDo}</button>
    </form></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-day': RosterDay;
  }
}
