import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { RosterPlace } from '../../shared/roster-edits.ts';
import type { RosterDay } from '../../shared/settings.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';
import type { Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import { dragging, placeOf } from './dragging.ts';
import { monthLook } from './month-look.ts';
import { type Month, type RosterWish, shortPosition, wish } from './roster-state.ts';

/** The month as a calendar. One place has the focus; arrows walk, Space takes somebody and puts them down, the pointer drags. */
@customElement('roster-month')
export class RosterMonth extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) month?: Month;
  /** The place that is looked at. */
  @property({ attribute: false }) at?: RosterPlace;
  /** Who has been picked up. */
  @property({ attribute: false }) held: RosterPlace | null = null;

  static override styles = [base, parts, monthLook];
  private follows = false;
  private readonly drag = dragging(this, (from, to) => this.wish({ do: 'put', from, to }));

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('at') || !this.follows) return;
    this.follows = false;
    this.renderRoot.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }

  override render() {
    const { month, language } = this;
    if (!month) return nothing;
    const words = officeRosterWords[language];
    const { days } = month.view;
    const lead = weekdayOf(days[0]?.day ?? '') - 1;
    const cells: (Day | null)[] = [...Array<null>(lead).fill(null), ...days.map(({ day }) => day)];
    while (cells.length % 7 > 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / 7 }, (_, nth) => cells.slice(nth * 7, nth * 7 + 7));
    const monday = addDays(days[0]?.day ?? '', -lead);
    return html`<div class="card cal ${language === 'en' ? 'en' : ''}" role="grid" aria-label=${words.monthLabel(month.view.month)} aria-describedby="help"
        @keydown=${this.key} @pointerdown=${this.drag.down}>
      <div class="row" role="row">${[0, 1, 2, 3, 4, 5, 6].map((nth) => html`<span class="wk" role="columnheader">${common[language].weekday(addDays(monday, nth))}</span>`)}</div>
      ${weeks.map((week) => html`<div class="row" role="row">${week.map((day) => (day ? this.cell(day, month) : html`<div class="d none" role="gridcell"></div>`))}</div>`)}
    </div><p id="help" class="help">${words.grid.help}</p>`;
  }

  private cell(day: Day, month: Month): TemplateResult {
    const words = officeRosterWords[this.language];
    const row = month.roster.days.find(({ date }) => date === day);
    const info = month.view.days.find((one) => one.day === day);
    const faults = month.checks.filter((one) => one.days.includes(day) && words.grid.fault[one.what]).map(({ what }) => what);
    const holiday = info?.holiday ? (this.language === 'en' ? info.holiday.nameEn : info.holiday.name) : '';
    const rest = info?.workday ? holiday : holiday || words.grid.atRest;
    const told = faults.map((what) => words.grid.fault[what]).join(' ');
    const label = words.grid.cell(common[this.language].date(day), common[this.language].weekday(day), rest, told);
    const look = [
      info?.workday ? '' : 'rest',
      faults.includes('leader') ? 'bad' : faults.length > 0 ? 'warn' : '',
      this.at?.day === day ? 'sel' : '',
    ];
    const min = month.view.rules.find(({ key }) => key === 'duty.min_staff_per_day')?.value ?? 2;
    const staff = Array.from({ length: Math.max(min, row?.duty_staff.length ?? 0) }, (_, nth) => nth);
    return html`<div class="d ${look.join(' ')}" role="gridcell" aria-label=${label} data-day=${day}>
      <i aria-hidden="true">${Number(day.slice(8))}</i>
      ${this.chip({ day, role: 'leader', nth: 0 }, row?.leader ?? null, month)}
      <p class="po">${this.position(row, rest, month)}</p>
      ${info?.workday || row?.director_on_duty ? html`<p class="dir">${faults.includes('same-person') ? mark('stale') : nothing}${words.grid.director} ${this.chip({ day, role: 'director', nth: 0 }, row?.director_on_duty ?? null, month)}</p>` : html`<p class="dir"></p>`}
      <p class="st">${staff.map((nth) => this.chip({ day, role: 'staff', nth }, row?.duty_staff[nth] ?? null, month))}</p>
      ${(row?.changes ?? []).map((change) => html`<p class="ch">${words.grid.change(change.from, this.namesIn(change, month), change.substitute)}</p>`)}
      ${faults.length > 0 ? html`<p class="fault" title=${told}>${mark('stale')}${told}</p>` : nothing}
    </div>`;
  }

  private position(row: RosterDay | undefined, rest: string, { view }: Month): string {
    if (rest) return rest;
    const leader = view.leaders.find(({ id }) => id === row?.leader);
    return leader ? shortPosition(this.language === 'en' ? leader.positionEn : leader.position) : '';
  }

  private namesIn({ leader, director_on_duty, duty_staff = [] }: RosterDay['changes'][number], { nameOf }: Month): string {
    return [leader, director_on_duty, ...duty_staff].flatMap((id) => (id ? [nameOf(id)] : [])).join(' ');
  }

  /** Somebody at a place, or that nobody is there: what the focus stands on, and what is dragged. */
  private chip(place: RosterPlace, person: string | null, { nameOf }: Month): TemplateResult {
    const words = officeRosterWords[this.language].grid;
    const name = person === null ? words.nobody : nameOf(person);
    const here = same(this.at, place);
    const look = [place.role, person === null ? 'empty' : '', same(this.held, place) ? 'held' : ''].join(' ');
    return html`<button type="button" class="chip ${look}" tabindex=${here ? '0' : '-1'} aria-pressed=${same(this.held, place)}
      aria-label=${words.place(words.roles[place.role], name)} data-day=${place.day} data-role=${place.role} data-nth=${place.nth}
      @click=${() => this.wish({ do: 'look', at: place })}>${name}</button>`;
  }

  private key = (event: KeyboardEvent): void => {
    const { at, month } = this;
    if (!at || !month) return;
    const control = event.ctrlKey || event.metaKey;
    const wished = control ? this.withControl(event.key.toLowerCase(), at) : this.plain(event.key, at, month);
    if (!wished) return;
    event.preventDefault();
    event.stopPropagation();
    if (wished.do === 'look') this.follows = true;
    this.wish(wished);
  };

  private withControl(key: string, at: RosterPlace): RosterWish | null {
    if (key === 'x') return { do: 'take', at };
    if (key === 'v' && this.held) return { do: 'put', from: this.held, to: at };
    if (key === 'z') return { do: 'undo' };
    return key === 'y' ? { do: 'redo' } : null;
  }

  private plain(key: string, at: RosterPlace, month: Month): RosterWish | null {
    const days = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }[key];
    if (days !== undefined) return this.to(addDays(at.day, days), at.role, at.nth);
    if (key === 'ArrowUp' || key === 'ArrowDown') return this.within(at, key === 'ArrowDown' ? 1 : -1, month);
    if (key === 'Home') return this.to(month.view.days[0]?.day ?? at.day, at.role, at.nth);
    if (key === 'End') return this.to(month.view.days.at(-1)?.day ?? at.day, at.role, at.nth);
    if (key === ' ') return this.held ? { do: 'put', from: this.held, to: at } : { do: 'take', at };
    if (key === 'Escape') return this.held ? { do: 'drop' } : null;
    if (key === 'Delete') return { do: 'set', at, person: null };
    return key === 'Enter' ? { do: 'edit' } : null;
  }

  /** The same place of another day; the next that this day has, if it lacks that one. */
  private to(day: Day, role: RosterPlace['role'], nth: number): RosterWish | null {
    const places = this.placesOf(day);
    const at = places.find((one) => one.role === role && one.nth === nth) ?? places.find((one) => one.role === 'staff') ?? places[0];
    return at ? { do: 'look', at } : null;
  }

  /** Down through the people of a day and on into the week below; up the same way. */
  private within(at: RosterPlace, step: 1 | -1, month: Month): RosterWish | null {
    const next = this.placesOf(at.day)[this.placesOf(at.day).findIndex((one) => same(one, at)) + step];
    if (next) return { do: 'look', at: next };
    const day = addDays(at.day, 7 * step);
    if (!month.view.days.some((one) => one.day === day)) return null;
    const other = step === 1 ? this.placesOf(day)[0] : this.placesOf(day).at(-1);
    return other ? { do: 'look', at: other } : null;
  }

  private placesOf(day: Day): RosterPlace[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`button[data-day="${day}"]`)].map(placeOf);
  }

  private wish(detail: RosterWish): void {
    wish(this, detail);
  }
}

const same = (one: RosterPlace | null | undefined, other: RosterPlace): boolean =>
  one?.day === other.day && one.role === other.role && one.nth === other.nth;

declare global {
  interface HTMLElementTagNameMap {
    'roster-month': RosterMonth;
  }
}
