import { html, type TemplateResult } from 'lit';
import { officeCalendarWords } from '../../shared/i18n/office-calendar.ts';
import type { Calendar } from '../../shared/settings.ts';
import type { Lang } from '../../shared/words.ts';
import type { Field } from '../editing/field.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const rowsIn = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value : []);

/** Closings and openings, as a form over the whole calendar. */
export function exceptionFields(calendar: Calendar, language: Lang): readonly Field[] {
  const words = officeCalendarWords[language];
  const ids = [...new Set(calendar.timetables.flatMap(({ sessions }) => sessions.map(({ id }) => id)))];
  const parts: Field = {
    is: 'many',
    name: 'sessions',
    label: words.parts,
    help: words.partsHelp,
    options: ids.map((id) => ({ value: id, label: words.sessionName(id) })),
  };
  return [
    {
      is: 'rows',
      name: 'exceptions',
      label: words.exceptions,
      help: words.exceptionsHelp,
      title: (row) => words.exceptionTitle(row['kind'] === 'open' ? words.kindOpen : words.kindClosed, text(row['from']), text(row['to'])),
      fresh: () => ({ from: '', to: '', kind: 'closed', reason_zh: '', reason_en: '', notice_days: 3 }),
      of: (row) => [
        { is: 'day', name: 'from', label: words.from },
        { is: 'day', name: 'to', label: words.to },
        {
          is: 'choice',
          name: 'kind',
          label: words.kind,
          options: [
            { value: 'closed', label: words.kindClosed },
            { value: 'open', label: words.kindOpen },
          ],
        },
        { is: 'number', name: 'notice_days', label: words.notice, unit: words.days, min: 0, max: 30 },
        { is: 'text', name: 'reason_zh', label: words.reason, max: 60, placeholder: words.reasonPlaceholder },
        { is: 'text', name: 'reason_en', label: words.reasonEn, max: 120 },
        ...(rowsIn(row['hours']).length > 0 ? [] : [parts]),
        ...(row['kind'] === 'open' ? [hoursField(language)] : []),
      ],
    },
  ];
}

function hoursField(language: Lang): Field {
  const words = officeCalendarWords[language];
  return {
    is: 'rows',
    name: 'hours',
    label: words.hours,
    help: words.hoursHelp,
    empty: 'missing',
    title: (row, nth) => words.sessionName(text(row['id'])) || words.someHours(nth + 1),
    fresh: () => ({ id: 'am', open: '09:00', close: '12:00', start: '09:00', stop: '11:30' }),
    of: () => [
      { is: 'text', name: 'id', label: words.sessionId, max: 10 },
      { is: 'clock', name: 'open', label: words.open },
      { is: 'clock', name: 'close', label: words.close },
      { is: 'clock', name: 'start', label: words.start },
      { is: 'clock', name: 'stop', label: words.stop },
    ],
  };
}

/** Timetables, days of rest and the building's own hours. */
export function hourFields(language: Lang): readonly Field[] {
  const words = officeCalendarWords[language];
  return [
    {
      is: 'rows',
      name: 'timetables',
      label: words.timetables,
      help: words.timetablesHelp,
      title: (row) => text(language === 'en' ? row['name_en'] : row['name_zh']),
      fresh: () => ({
        id: 'new',
        name_zh: '',
        name_en: '',
        from: '',
        to: '',
        sessions: [{ id: 'am', open: '09:00', close: '12:00' }],
        ticketing: {},
      }),
      of: (row) => [
        { is: 'text', name: 'name_zh', label: words.nameZh },
        { is: 'text', name: 'name_en', label: words.nameEn },
        { is: 'text', name: 'from', label: words.fromDay, placeholder: '05-01', max: 5 },
        { is: 'text', name: 'to', label: words.toDay, placeholder: '09-30', max: 5 },
        {
          is: 'rows',
          name: 'sessions',
          label: words.sessions,
          title: (one) => words.sessionName(text(one['id'])),
          fresh: () => ({ id: 'pm', open: '13:30', close: '17:30' }),
          of: () => [
            { is: 'text', name: 'id', label: words.sessionId, max: 10 },
            { is: 'clock', name: 'open', label: words.open },
            { is: 'clock', name: 'close', label: words.close },
          ],
        },
        ...rowsIn(row['sessions']).flatMap((one): Field[] => {
          const id = text(one['id']);
          return id === ''
            ? []
            : [
                { is: 'clock', name: `ticketing.${id}.start`, label: `${words.sessionName(id)}　${words.start}` },
                { is: 'clock', name: `ticketing.${id}.stop`, label: `${words.sessionName(id)}　${words.stop}` },
              ];
        }),
      ],
    },
    {
      is: 'own',
      name: 'weekly_rest',
      label: words.weeklyRest,
      draw: (value, change) => weekTicks(Array.isArray(value) ? value.map(Number) : [], change, language),
    },
    { is: 'heading', name: 'building', label: words.building, help: words.buildingHelp },
    { is: 'clock', name: 'building.open', label: words.building },
    { is: 'clock', name: 'building.lock', label: words.lock },
    { is: 'heading', name: 'shown', label: '', help: words.shownOnly },
  ];
}

/** Days of the week as ticks; Monday is 1. */
function weekTicks(rest: readonly number[], change: (next: readonly number[]) => void, language: Lang): TemplateResult {
  const words = officeCalendarWords[language];
  const turn = (no: number) => change(rest.includes(no) ? rest.filter((one) => one !== no) : [...rest, no].sort((a, b) => a - b));
  return html`<div class="ticks">${[1, 2, 3, 4, 5, 6, 7].map(
    (no) =>
      html`<label class="tick"><input type="checkbox" .checked=${rest.includes(no)} @change=${() => turn(no)} />${words.weekday(no)}</label>`,
  )}</div>`;
}
