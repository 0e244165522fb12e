import '../editing/form-fields.ts';
import '../editing/save-bar.ts';
import '../page-body.ts';
import '../page-tabs.ts';
import './calendar-year.ts';
import './day-card.ts';
import './fill-view.ts';
import { html, type TemplateResult } from 'lit';
import { officeCalendarWords } from '../../shared/i18n/office-calendar.ts';
import type { Calendar, Leader, Roster } from '../../shared/settings.ts';
import type { SuggestedYear } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';
import { openDraft } from '../editing/draft.ts';
import '../preview/preview-frame.ts';
import type { FormChange } from '../editing/form-fields.ts';
import type { Office, OpenedPage } from '../page.ts';
import { exceptionFields, hourFields } from './calendar-fields.ts';
import type { DayWish } from './day-card.ts';
import { withDay } from './day-kind.ts';
import { filledWith } from './fill-year.ts';

const TABS = ['year', 'exceptions', 'hours', 'fill'] as const;
type Tab = (typeof TABS)[number];

/** 时间与日历: the days and hours of the hall. In the address: `#calendar/2026-12-02`, `#calendar/exceptions`, `#calendar/hours`, `#calendar/fill/2027`. */
export default function open(office: Office): OpenedPage {
  const draft = openDraft<Calendar>(office, 'calendar');
  const rosters = new Map<string, Roster | null>(); // by month; null: there is none
  let leaders: readonly Leader[] = [];
  let suggested: { readonly year: number; readonly is: SuggestedYear | 'failed' | null } = { year: 0, is: null };
  let said = '';

  function where(): { tab: Tab; day: Day | ''; year: number } {
    const [first = '', second = ''] = office.rest().split('/');
    const thisYear = Number((office.now()?.day ?? draft.now?.years.at(-1)?.days[0]?.date ?? '2026').slice(0, 4));
    const tab = TABS.find((one) => one === first) ?? 'year';
    const day = /^\d{4}-\d{2}-\d{2}$/.test(first) ? first : '';
    const named = Number(tab === 'fill' ? second : first.slice(0, 4));
    const year = named >= 2000 && named <= 2100 ? named : tab === 'fill' ? thisYear + 1 : thisYear;
    return { tab, day, year };
  }

  async function look(): Promise<void> {
    const { tab, day, year } = where();
    if (tab === 'fill') await findYear(year);
    if (day !== '') await findLeader(day.slice(0, 7));
  }

  async function findYear(year: number): Promise<void> {
    if (suggested.year === year && suggested.is !== 'failed') return;
    suggested = { year, is: null };
    office.redraw();
    const answer = await office.ask<SuggestedYear>('GET', `/calendar/${year}/suggested`);
    if (suggested.year === year) suggested = { year, is: answer.ok ? answer.body : 'failed' };
    office.redraw();
  }

  async function findLeader(month: string): Promise<void> {
    if (rosters.has(month)) return;
    const [roster, named] = await Promise.all([
      office.ask<Roster>('GET', `/settings/roster-${month}`),
      leaders.length > 0 ? null : office.ask<readonly Leader[]>('GET', '/settings/leaders'),
    ]);
    if (named?.ok) leaders = named.body;
    if (roster.ok || roster.refusal === 'unknown-document') rosters.set(month, roster.ok ? roster.body : null);
    office.redraw();
  }

  function leaderOn(day: Day): string | null | undefined {
    const roster = rosters.get(day.slice(0, 7));
    if (roster === undefined) return undefined;
    const id = roster?.days.find(({ date }) => date === day)?.leader;
    return leaders.find((one) => one.id === id)?.name ?? null;
  }

  function heed(wish: DayWish, day: Day): void {
    const { now } = draft;
    if (!now) return;
    if (wish.do === 'set') draft.change(withDay(now, day, wish.noted));
    else {
      const fresh = { from: day, to: day, kind: wish.kind, reason_zh: '', reason_en: '', notice_days: 3 };
      draft.change({ ...now, exceptions: [fresh, ...now.exceptions] });
      office.turn('calendar', 'exceptions');
    }
  }

  /** A form hands back the whole calendar; ticks that are all gone mean all of the day. */
  function written({ value, field }: FormChange): void {
    const next = value as Calendar;
    const exceptions = next.exceptions.map(({ sessions, ...rest }) => (sessions && sessions.length > 0 ? { ...rest, sessions } : rest));
    draft.change({ ...next, exceptions }, field);
  }

  function body(calendar: Calendar): TemplateResult {
    const language = office.language();
    const { tab, day, year } = where();
    const frame = (
      screen: 'display' | 'kiosk',
    ) => html`<preview-frame .screen=${screen} .place=${screen === 'kiosk' ? 'kiosk' : 'board'} .width=${1920} .height=${1080}
        .documents=${{ calendar }} .ask=${office.ask} .language=${language}></preview-frame>`;
    const form = (fields: ReturnType<typeof hourFields>) =>
      html`<page-card slot="side">${frame('display')}${frame('kiosk')}</page-card><page-card><form-fields .language=${language} .fields=${fields} .value=${calendar} .errors=${draft.view.errors}
        @form-change=${({ detail }: CustomEvent<FormChange>) => written(detail)}></form-fields></page-card>`;
    switch (tab) {
      case 'exceptions':
        return form(exceptionFields(calendar, language));
      case 'hours':
        return form(hourFields(language));
      case 'fill':
        return html`<page-card><fill-view .language=${language} .calendar=${calendar} .year=${year} .suggested=${suggested.year === year ? suggested.is : null} done=${said}
            @year-pick=${({ detail }: CustomEvent<number>) => office.turn('calendar', `fill/${detail}`)}
            @fill=${({ detail }: CustomEvent<ReadonlySet<Day>>) => fill(calendar, detail)}></fill-view></page-card>`;
      case 'year':
        return html`<page-card><calendar-year .language=${language} .calendar=${calendar} .year=${year} .picked=${day} .today=${office.now()?.day ?? ''}
            @year-pick=${({ detail }: CustomEvent<number>) => office.turn('calendar', String(detail))}
            @day-pick=${({ detail }: CustomEvent<Day>) => office.turn('calendar', detail)}></calendar-year></page-card>
          <page-card slot="side"><day-card .language=${language} .calendar=${calendar} .day=${day} .leader=${day === '' ? undefined : leaderOn(day)}
            @day-wish=${({ detail }: CustomEvent<DayWish>) => day !== '' && heed(detail, day)}></day-card></page-card>`;
    }
  }

  function fill(calendar: Calendar, replace: ReadonlySet<Day>): void {
    if (!suggested.is || suggested.is === 'failed') return;
    said = officeCalendarWords[office.language()].filled;
    draft.change(filledWith(calendar, suggested.is, replace));
  }

  void draft.load().then(look);
  return {
    draw() {
      const language = office.language();
      const words = officeCalendarWords[language];
      const tabs = TABS.map((id) => ({ id, label: words.tabs[id] }));
      const { tab } = where();
      return html`<page-body ?beside=${tab === 'year'} ?wide=${tab === 'hours' || tab === 'exceptions'} ?form=${tab === 'fill'}>
          <page-tabs slot="head" label=${words.tabsLabel} .tabs=${tabs} .picked=${tab} @tab-pick=${({ detail }: CustomEvent<Tab>) => office.turn('calendar', detail === 'year' ? '' : detail)}></page-tabs>
          ${draft.now ? body(draft.now) : ''}
        </page-body>
        <save-bar .language=${language} .view=${draft.view} @draft-wish=${draft.heed}></save-bar>`;
    },
    came() {
      said = '';
      void look();
    },
    unsaved: () => draft.view.dirty,
  };
}
