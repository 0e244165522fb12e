import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeCalendarWords } from '../../shared/i18n/office-calendar.ts';
import type { Calendar } from '../../shared/settings.ts';
import type { SuggestedDay, SuggestedYear } from '../../shared/views.ts';
import type { Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import type { NotedDay } from './day-kind.ts';
import { fillingOf } from './fill-year.ts';

/** A year's holidays as a library has them, and what taking them over would change. It tells `fill` with the days set by hand that are to go, and `year-pick`. */
@customElement('fill-view')
export class FillView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) calendar?: Calendar;
  @property({ type: Number }) year = 2027;
  @property({ attribute: false }) suggested: SuggestedYear | 'failed' | null = null;
  /** What came of filling. */
  @property() done = '';
  @state() private replace: ReadonlySet<Day> = new Set();

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; }
      header { display: flex; align-items: center; gap: 12px; }
      .unsure { background: var(--amber-50, var(--mute)); border-radius: 10px; padding: 10px 14px; }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 4px 18px; }
      .ask { grid-template-columns: 1fr; }
      .tick { display: flex; align-items: center; gap: 8px; font-weight: 400; min-height: 32px; }
      .tick input { width: 20px; height: 20px; accent-color: var(--blue-7); flex: none; }
      h3 { font-weight: 700; }
      .btn.p { justify-self: start; }
    `,
  ];

  override render() {
    const { suggested, calendar, year, language } = this;
    const words = officeCalendarWords[language];
    return html`<header>
        <button type="button" class="btn" aria-label=${words.before} @click=${() => this.turn(year - 1)}>‹</button>
        <h2>${words.fillTitle(year)}</h2>
        <button type="button" class="btn" aria-label=${words.after} @click=${() => this.turn(year + 1)}>›</button>
      </header>
      ${suggested === null ? html`<p class="soft" role="status">${words.fillFetch}</p>` : nothing}
      ${suggested === 'failed' ? html`<p class="why" role="alert">${words.fillFailed}</p>` : nothing}
      ${suggested && suggested !== 'failed' && calendar ? this.filling(calendar, suggested) : nothing}
      <p role="status">${this.done}</p>`;
  }

  private filling(calendar: Calendar, suggested: SuggestedYear) {
    const words = officeCalendarWords[this.language];
    const { add, drop, ask } = fillingOf(calendar, suggested);
    const chosen = ask.filter(({ theirs }) => this.replace.has(theirs.date)).length;
    const count = add.length + drop.length + chosen;
    return html`<p class=${suggested.certain ? '' : 'unsure'}>${suggested.certain ? words.fillCertain : words.fillUncertain}</p>
      ${add.length + drop.length + ask.length === 0 ? html`<p>${words.fillNothing}</p>` : nothing}
      ${add.length > 0 ? html`<section><h3>${words.fillAdds(add.length)}</h3><ul>${add.map((one) => html`<li>${this.said(one)}</li>`)}</ul></section>` : nothing}
      ${drop.length > 0 ? html`<section><h3>${words.fillDrops(drop.length)}</h3><ul>${drop.map((one) => html`<li>${this.said(one)}</li>`)}</ul></section>` : nothing}
      ${
        ask.length > 0
          ? html`<section><h3>${words.fillAsk}</h3><ul class="ask">${ask.map(
              ({ ours, theirs }) =>
                html`<li><label class="tick"><input type="checkbox" .checked=${this.replace.has(theirs.date)} @change=${() => this.mark(theirs.date)} />${words.fillAskOne(common[this.language].date(theirs.date), this.kind(ours), this.kind(theirs))}</label></li>`,
            )}</ul></section>`
          : nothing
      }
      <button type="button" class="btn p" ?disabled=${count === 0} @click=${this.fill}>${words.fillDo(count)}</button>`;
  }

  private said(one: SuggestedDay | NotedDay): string {
    const { date, weekday } = common[this.language];
    return `${date(one.date)} ${weekday(one.date)}　${this.kind(one)}`;
  }

  private kind(one: SuggestedDay | NotedDay): string {
    const { kinds } = officeCalendarWords[this.language];
    const name = this.language === 'en' ? one.name_en : one.name_zh;
    return one.kind === 'makeup_workday' ? name : `${kinds.holiday}（${name}）`;
  }

  private mark(day: Day): void {
    const next = new Set(this.replace);
    if (!next.delete(day)) next.add(day);
    this.replace = next;
  }

  private fill = (): void => {
    this.dispatchEvent(new CustomEvent<ReadonlySet<Day>>('fill', { detail: this.replace }));
    this.replace = new Set();
  };

  private turn(year: number): void {
    this.replace = new Set();
    this.dispatchEvent(new CustomEvent<number>('year-pick', { detail: year }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fill-view': FillView;
  }
}
