import type { OfficeServicesWords } from '../../shared/i18n/office-services.ts';
import type { Calendar, Department, Hall, Queue, Staff, Window } from '../../shared/settings.ts';
import type { Lang } from '../../shared/words.ts';
import type { Field, Option } from '../editing/field.ts';
import { servedAt } from './ranks.ts';

/** Everything that the forms of this page offer to choose from, as it stands on the desk. */
export type Around = {
  readonly hall: Hall;
  readonly calendar: Calendar;
  readonly departments: readonly Department[];
  readonly queues: readonly Queue[];
  readonly windows: readonly Window[];
  readonly staff: readonly Staff[];
  /** In the order of their document. */
  readonly matters: readonly { readonly code: string }[];
};
type Named = { readonly name_zh: string; readonly name_en: string };

const inLang = (language: Lang, { name_zh, name_en }: Named): string => (language === 'en' ? name_en || name_zh : name_zh);
export const zonesIn = (language: Lang, { zones }: Hall): Option[] =>
  zones.map((zone) => ({ value: zone.code, label: `${zone.code}　${inLang(language, zone)}` }));
export const departmentsIn = (language: Lang, departments: readonly Department[]): Option[] =>
  departments.map((one) => ({ value: one.id, label: language === 'en' ? one.name_en : one.short_zh || one.name_zh || one.id }));
const people = (staff: readonly Staff[]): Option[] => staff.map(({ id, name, badge_no }) => ({ value: id, label: `${name}　${badge_no}` }));

export function departmentFields(
  words: OfficeServicesWords,
  language: Lang,
  { hall, staff, queues }: Around,
): (row: Partial<Department>) => Field[] {
  const said = words.department;
  return ({ id }) => [
    { is: 'text', name: 'name_zh', label: said.name_zh, wide: true },
    { is: 'text', name: 'short_zh', label: said.short_zh },
    { is: 'text', name: 'name_en', label: said.name_en },
    { is: 'text', name: 'id', label: said.id, help: said.idHelp },
    { is: 'text', name: 'code', label: said.code },
    { is: 'choice', name: 'zone', label: said.zone, options: zonesIn(language, hall) },
    {
      is: 'choice',
      name: 'chief_representative',
      label: said.chief_representative,
      options: people(staff),
      none: said.nobody,
      empty: 'null',
    },
    { is: 'text', name: 'consult_phone', label: said.consult_phone },
    { is: 'text', name: 'complaint_phone', label: said.complaint_phone },
    { is: 'text', name: 'pinyin', label: said.pinyin, help: said.pinyinHelp, empty: 'missing', wide: true },
    {
      is: 'heading',
      name: 'queues',
      label: said.hasQueues(
        queues
          .filter(({ departments }) => id !== undefined && departments.includes(id))
          .map((queue) => `${queue.code} ${inLang(language, queue)}`)
          .join('、') || '—',
      ),
    },
  ];
}

/** A queue's form has one field that is the hall's: its place on the kiosk's first page. */
export const HOME = 'home';

export function queueFields(
  words: OfficeServicesWords,
  language: Lang,
  { hall, calendar, departments, windows }: Around,
): (row: Partial<Queue>) => Field[] {
  const said = words.queue;
  const sessions = [...new Set(calendar.timetables.flatMap((table) => table.sessions.map(({ id }) => id)))];
  const named = (id: string) => (Object.hasOwn(said.sessions, id) ? said.sessions[id as keyof typeof said.sessions] : id);
  return ({ code = '' }) => {
    const served = servedAt(windows, code);
    const where = said.servedAt(served.first.join('、'), served.second.join('、')) || said.servedNowhere;
    return [
      { is: 'text', name: 'code', label: said.code, help: said.codeHelp, max: 1 },
      { is: 'text', name: 'name_zh', label: said.name_zh },
      { is: 'text', name: 'name_en', label: said.name_en },
      { is: 'choice', name: 'zone', label: said.zone, options: zonesIn(language, hall) },
      { is: 'text', name: 'examples_zh', label: said.examples_zh, help: said.examplesHelp, max: 60 },
      { is: 'text', name: 'examples_en', label: said.examples_en, max: 90 },
      {
        is: 'choice',
        name: HOME,
        label: said.home,
        help: said.homeHelp,
        none: said.homeNone,
        options: homePlaces(hall, code).map((nth) => ({ value: String(nth), label: said.homeAt(nth) })),
      },
      { is: 'many', name: 'departments', label: said.departments, options: departmentsIn(language, departments) },
      { is: 'heading', name: 'numbers', label: words.sections.numbers },
      ...sessions.map(
        (id): Field => ({
          is: 'number',
          name: `quota.${id}`,
          label: said.quota(named(id)),
          unit: said.quotaUnit,
          min: 0,
          empty: 'missing',
          help: said.quotaHelp,
        }),
      ),
      { is: 'number', name: 'ticket_digits', label: said.ticket_digits, unit: said.digits, min: 2, max: 5 },
      { is: 'yes', name: 'requires_id', label: said.requires_id },
      { is: 'yes', name: 'one_active_ticket_per_person', label: said.one_active },
      { is: 'heading', name: 'waiting', label: words.sections.waiting, help: `${where}${language === 'en' ? '. ' : '。'}${said.priority}` },
      {
        is: 'number',
        name: 'avg_service_minutes',
        label: said.avg_service_minutes,
        unit: said.minutes,
        min: 1,
        step: 'any',
        help: said.avgHelp,
      },
      { is: 'number', name: 'alert.waiting_people', label: said.alert_people, unit: said.people, min: 1 },
      { is: 'number', name: 'alert.waiting_minutes', label: said.alert_minutes, unit: said.minutes, min: 1 },
      { is: 'heading', name: 'other', label: words.sections.other },
      { is: 'text', name: 'pinyin', label: said.pinyin, help: words.department.pinyinHelp, empty: 'missing' },
      { is: 'text', name: 'names.ug', label: `${said.names}　${said.language.ug}`, empty: 'missing' },
    ];
  };
}

/** The places it may take: those that are taken, and one more if it has none. */
function homePlaces({ home_queues }: Hall, code: string): number[] {
  const count = home_queues.length + (home_queues.includes(code) ? 0 : 1);
  return Array.from({ length: count }, (_, nth) => nth + 1);
}

/** The home page with a queue at a place, counted from 1; null: not on it. The others keep their order. */
export function homeWith(home: readonly string[], code: string, place: number | null): string[] {
  const others = home.filter((one) => one !== code);
  if (place === null) return others;
  return [...others.slice(0, place - 1), code, ...others.slice(place - 1)];
}

export function windowFields(words: OfficeServicesWords, language: Lang, { hall, departments, staff }: Around): () => Field[] {
  const said = words.window;
  const types = ['enquiry', 'general', 'dedicated', 'collection', 'agency', 'feedback'] as const;
  const statuses = ['open', 'reserve'] as const;
  return () => [
    { is: 'text', name: 'no', label: said.no, max: 2 },
    { is: 'text', name: 'name_zh', label: said.name_zh },
    { is: 'text', name: 'name_en', label: said.name_en },
    { is: 'choice', name: 'zone', label: said.zone, options: zonesIn(language, hall) },
    { is: 'choice', name: 'type', label: said.type, options: types.map((value) => ({ value, label: said.types[value] })) },
    { is: 'choice', name: 'status', label: said.status, options: statuses.map((value) => ({ value, label: said.statuses[value] })) },
    { is: 'choice', name: 'post_a', label: said.post_a, options: people(staff) },
    { is: 'choice', name: 'post_b', label: said.post_b, options: people(staff), none: said.nobody, empty: 'null' },
    { is: 'yes', name: 'low_counter', label: said.low_counter },
    { is: 'yes', name: 'priority_window', label: said.priority_window },
    { is: 'yes', name: 'tidal', label: said.tidal },
    { is: 'number', name: 'recall_max', label: said.recall_max, unit: said.times, min: 0, empty: 'missing', help: said.recallHelp },
    { is: 'text', name: 'promise_zh', label: said.promise_zh, max: 40 },
    { is: 'text', name: 'promise_en', label: said.promise_en, max: 80 },
    { is: 'many', name: 'departments', label: said.departments, options: departmentsIn(language, departments) },
  ];
}
