import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeCalendarWords } from '../../shared/i18n/office-calendar.ts';
import { nextOpening, sessionsOn } from '../../shared/schedule.ts';
import type { Calendar } from '../../shared/settings.ts';
import { instantAt, localTime } from '../../shared/time.ts';
import type { Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { type DayName, exceptionsOn, kindOf, type NotedDay, notedOn } from './day-kind.ts';

export type DayWish = { do: 'set'; noted: DayName | null } | { do: 'except'; kind: 'closed' | 'open' };

/** A day in words: open from when to when, numbers from when to when, who leads, and why. It tells `day-wish`. */
@customElement('day-card')
export class DayCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) calendar?: Calendar;
  @property() day: Day | '' = '';
  /** Who leads on that day; null: nobody is on the roster, undefined: it is not known yet. */
  @property({ attribute: false }) leader?: string | null;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 14px; }
      .told { display: grid; gap: 4px; }
      .keys { display: flex; flex-wrap: wrap; gap: 8px; }
      .kind { justify-self: start; }
    `,
  ];

  override render() {
    const { calendar, day, language } = this;
    const words = officeCalendarWords[language];
    if (!calendar || day === '') return html`<p class="soft">${words.pickDay}</p>`;
    const { date, weekday, span, list } = common[language];
    const kind = kindOf(calendar, day);
    const noted = notedOn(calendar, day);
    const sessions = sessionsOn(calendar, day);
    return html`<header><h2>${words.isThat(date(day), weekday(day))}</h2></header>
      <div class="told" role="status">
        <p><b>${words.kinds[kind]}</b>${noted?.certain === false ? html`　${words.guessed}` : nothing}</p>
        ${
          sessions.length > 0
            ? html`<p>${words.openFrom(list(sessions.map(({ open, close }) => span(open, close))))}</p>
              <p>${words.numbersFrom(list(sessions.map(({ start, stop }) => span(start, stop))))}</p>`
            : html`<p>${words.shutAllDay}</p>`
        }
        ${this.whyOf(calendar, noted)}
        ${sessions.length === 0 ? this.nextOf(calendar) : nothing}
        ${sessions.length > 0 && this.leader !== undefined ? html`<p>${this.leader ? words.leader(this.leader) : words.noLeader}</p>` : nothing}
        ${noted ? html`<p class="soft">${noted.source === 'library' ? words.byLibrary : words.byHand}</p>` : nothing}
      </div>
      <label>${words.setKind}<select @change=${this.set}>
        <option value="week" ?selected=${!noted}>${words.byWeek}</option>
        <option value="holiday" ?selected=${noted !== undefined && noted.kind !== 'makeup_workday'}>${words.kinds.holiday}</option>
        <option value="makeup_workday" ?selected=${noted?.kind === 'makeup_workday'}>${words.kinds.makeup}</option>
      </select></label>
      ${
        noted
          ? html`<label>${words.holidayName}<input maxlength="40" .value=${noted.name_zh} @change=${(event: Event) => this.rename({ name_zh: textOf(event) })} /></label>
            <label>${words.holidayNameEn}<input maxlength="80" .value=${noted.name_en} @change=${(event: Event) => this.rename({ name_en: textOf(event) })} /></label>`
          : nothing
      }
      <div class="keys">
        <button type="button" class="btn" @click=${() => this.wish({ do: 'except', kind: 'closed' })}>${words.closeDay}</button>
        <button type="button" class="btn" @click=${() => this.wish({ do: 'except', kind: 'open' })}>${words.openDay}</button>
      </div>`;
  }

  private whyOf(calendar: Calendar, noted: NotedDay | undefined) {
    const { language, day } = this;
    const words = officeCalendarWords[language];
    const own = exceptionsOn(calendar, day).map(({ reason_zh, reason_en }) => (language === 'en' ? reason_en || reason_zh : reason_zh));
    const name = noted ? [language === 'en' ? noted.name_en : noted.name_zh] : [];
    return [...own, ...name].map((why) => html`<p>${words.because(why)}</p>`);
  }

  private nextOf(calendar: Calendar) {
    const { language, day } = this;
    const next = nextOpening(calendar, instantAt(day, '12:00', calendar.timezone));
    if (next === null) return nothing;
    const then = localTime(next, calendar.timezone);
    const { date, weekday } = common[language];
    return html`<p>${officeCalendarWords[language].next(`${date(then.day)} ${weekday(then.day)} ${then.clock}`)}</p>`;
  }

  private set = (event: Event): void => {
    const kind = (event.target as HTMLSelectElement).value;
    const { holiday, makeup } = officeCalendarWords['zh-CN'].kinds;
    const english = officeCalendarWords.en.kinds;
    if (kind === 'week') this.wish({ do: 'set', noted: null });
    else if (kind === 'holiday') this.wish({ do: 'set', noted: { kind, name_zh: holiday, name_en: english.holiday } });
    else this.wish({ do: 'set', noted: { kind: 'makeup_workday', name_zh: makeup, name_en: english.makeup } });
  };

  private rename(change: Partial<Pick<DayName, 'name_zh' | 'name_en'>>): void {
    const noted = this.calendar && this.day ? notedOn(this.calendar, this.day) : undefined;
    if (noted) this.wish({ do: 'set', noted: { kind: noted.kind, name_zh: noted.name_zh, name_en: noted.name_en, ...change } });
  }

  private wish(detail: DayWish): void {
    this.dispatchEvent(new CustomEvent<DayWish>('day-wish', { detail }));
  }
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value.trim();

declare global {
  interface HTMLElementTagNameMap {
    'day-card': DayCard;
  }
}
