import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeCalendarWords } from '../../shared/i18n/office-calendar.ts';
import type { Calendar } from '../../shared/settings.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';
import type { Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { type DayKind, daysOf, exceptionsOn, kindOf, notedOn } from './day-kind.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A year at a glance, month by month. A day is picked by touch or with the arrows; it tells `day-pick` and `year-pick`. */
@customElement('calendar-year')
export class CalendarYear extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) calendar?: Calendar;
  @property({ type: Number }) year = 2026;
  @property() picked: Day | '' = '';
  @property() today: Day | '' = '';
  private wantsFocus = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 14px; }
      header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
      h2 { font-size: 20px; }
      .counts { color: var(--ink-2); margin-right: auto; }
      .months { display: grid; grid-template-columns: repeat(auto-fill, minmax(216px, 1fr)); gap: 16px 20px; }
      h3 { font-weight: 700; line-height: 24px; }
      .grid { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 2px; }
      .grid > span { font-size: 14px; color: var(--ink-2); text-align: center; line-height: 22px; }
      button.day { height: 30px; border-radius: 7px; text-align: center; font-variant-numeric: tabular-nums; border: 1px solid transparent; position: relative; }
      .day:hover { border-color: var(--blue-6); }
      .rest { color: var(--ink-2); background: var(--mute); }
      .holiday { background: var(--verm-50); color: var(--verm); }
      .makeup { background: var(--blue-50); color: var(--blue-7); font-weight: 700; }
      .closed { background: var(--verm); color: #fff; font-weight: 700; }
      .part { background: linear-gradient(135deg, transparent 50%, var(--verm) 50%); font-weight: 700; box-shadow: inset 0 0 0 1px var(--verm); }
      .open { background: var(--teal-50); color: var(--teal); font-weight: 700; }
      .guessed { border-style: dashed; border-color: var(--verm); }
      .day[aria-current='date'] { text-decoration: underline; text-underline-offset: 3px; font-weight: 700; }
      .day[aria-pressed='true'] { box-shadow: 0 0 0 2px var(--blue-7); border-color: #fff; }
      .legend { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: 14px; color: var(--ink-2); }
      .legend span { display: inline-flex; align-items: center; gap: 6px; }
      .legend i { width: 18px; height: 18px; border-radius: 5px; border: 1px solid transparent; }
      .legend i.work { border-color: var(--line); }
    `,
  ];

  protected override updated(): void {
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    this.renderRoot.querySelector<HTMLElement>(`[data-day="${this.picked}"]`)?.focus();
  }

  override render() {
    const { calendar, year, language } = this;
    if (!calendar) return nothing;
    const words = officeCalendarWords[language];
    const kinds = new Map(daysOf(year).map((day) => [day, kindOf(calendar, day)]));
    const work = [...kinds.values()].filter((kind) => kind === 'work' || kind === 'makeup' || kind === 'part').length;
    const known = calendar.years.some((one) => one.year === year && one.days.length > 0);
    return html`<header>
        <button type="button" class="btn" aria-label=${words.before} @click=${() => this.turn(year - 1)}>‹</button>
        <h2>${words.yearTitle(year)}</h2>
        <button type="button" class="btn" aria-label=${words.after} @click=${() => this.turn(year + 1)}>›</button>
        <p class="counts">${known ? words.counts(work, kinds.size - work) : words.unknownYear}</p>
        <p class="legend">${(Object.keys(words.kinds) as DayKind[]).map((kind) => html`<span><i class=${kind}></i>${words.kinds[kind]}</span>`)}<span><i class="guessed"></i>${words.guessed}</span></p>
      </header>
      <div class="months" @keydown=${this.key}>${Array.from({ length: 12 }, (_, nth) => this.month(nth + 1, kinds))}</div>`;
  }

  private month(no: number, kinds: ReadonlyMap<Day, DayKind>) {
    const words = officeCalendarWords[this.language];
    const days = [...kinds.keys()].filter((day) => Number(day.slice(5, 7)) === no);
    const lead = weekdayOf(days[0] ?? '') - 1;
    return html`<section aria-label=${words.month(no)}><h3>${words.month(no)}</h3><div class="grid">
      ${words.weekdays.map((one) => html`<span aria-hidden="true">${one}</span>`)}
      ${Array.from({ length: lead }, () => html`<span></span>`)}
      ${days.map((day) => this.day(day, kinds.get(day) ?? 'work'))}
    </div></section>`;
  }

  private day(day: Day, kind: DayKind) {
    const { calendar, language } = this;
    if (!calendar) return nothing;
    const words = officeCalendarWords[language];
    const noted = notedOn(calendar, day);
    const why = kind === 'closed' || kind === 'part' || kind === 'open' ? exceptionsOn(calendar, day).at(-1)?.reason_zh : undefined;
    const name = why ?? (language === 'en' ? noted?.name_en : noted?.name_zh) ?? '';
    const isPicked = day === this.picked;
    const first = this.picked.startsWith(`${this.year}-`) ? isPicked : day === `${this.year}-01-01`;
    const told = words.dayOf(common[language].date(day), words.kinds[kind], name);
    return html`<button type="button" data-day=${day} class="day ${kind} ${noted?.certain === false ? 'guessed' : ''}" tabindex=${first ? 0 : -1}
      aria-pressed=${isPicked} aria-current=${day === this.today ? 'date' : 'false'} aria-label=${told} title=${told} @click=${() => this.pick(day)}>${Number(day.slice(8))}</button>`;
  }

  private key = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).dataset['day'];
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    this.wantsFocus = true;
    this.pick(addDays(from, step));
  };

  private pick(day: Day): void {
    this.dispatchEvent(new CustomEvent<Day>('day-pick', { detail: day }));
  }

  private turn(year: number): void {
    this.dispatchEvent(new CustomEvent<number>('year-pick', { detail: year }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'calendar-year': CalendarYear;
  }
}
