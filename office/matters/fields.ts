import type { OfficeMattersWords } from '../../shared/i18n/office-matters.ts';
import type { Department, Matter, Queue } from '../../shared/settings.ts';
import { type Lang, LIFE_EVENTS } from '../../shared/words.ts';
import type { Field, Option } from '../editing/field.ts';

const FORMS = ['original', 'copy', 'original+copy', 'form', 'electronic', 'on_site'] as const;
const SOURCES = ['self', 'hall', 'gov', 'shared', 'agency', 'bank'] as const;
const NECESSITIES = ['required', 'tolerable', 'conditional', 'exempt'] as const;
const UNITS = ['workday', 'day'] as const;

const named = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }));

export type Offered = { readonly departments: readonly Department[]; readonly queues: readonly Queue[] };

/** The form of a matter, or of one of its versions to come (`ahead`), which has its day and no code of its own. */
export function matterFields(
  words: OfficeMattersWords,
  language: Lang,
  { departments, queues }: Offered,
  matter: Partial<Matter>,
  ahead: boolean,
): Field[] {
  const said = words.fields;
  const inLang = ({ name_zh, name_en }: { name_zh: string; name_en: string }) => (language === 'en' ? name_en : name_zh);
  const heading = (name: keyof OfficeMattersWords['sections']): Field => ({
    is: 'heading',
    name: `h-${name}`,
    label: words.sections[name],
  });
  const situations = (matter.situations ?? []).map(({ id, name_zh, name_en }) => ({ value: id, label: inLang({ name_zh, name_en }) }));
  const limit = (of: 'statutory' | 'promised'): Field[] => [
    { is: 'number', name: `time_limit.${of}.value`, label: `${said[of]}　${said.value}`, min: 0, empty: 'null' },
    {
      is: 'choice',
      name: `time_limit.${of}.unit`,
      label: said.unit,
      options: named(UNITS, said.units),
      none: said.unitNone,
      empty: 'null',
    },
    { is: 'text', name: `time_limit.${of}.text_zh`, label: said.text_zh },
    { is: 'text', name: `time_limit.${of}.text_en`, label: said.text_en, empty: 'missing' },
  ];
  return [
    heading('basics'),
    { is: 'text', name: 'name_zh', label: said.name_zh, wide: true },
    { is: 'text', name: 'name_en', label: said.name_en, wide: true },
    ...(ahead ? [] : [{ is: 'text', name: 'code', label: said.code, help: said.codeHelp } as const]),
    {
      is: 'choice',
      name: 'department',
      label: said.department,
      options: departments.map((one) => ({ value: one.id, label: language === 'en' ? one.name_en : one.short_zh })),
    },
    {
      is: 'choice',
      name: 'category',
      label: said.category,
      options: queues.map((one) => ({ value: one.code, label: `${one.code}　${inLang(one)}` })),
    },
    { is: 'text', name: 'matter_type', label: said.matter_type },
    { is: 'choice', name: 'audience', label: said.audience, options: named(['person', 'enterprise', 'both'] as const, said.audiences) },
    { is: 'choice', name: 'kind', label: said.kind, options: named(['instant', 'promised'] as const, said.kinds) },
    { is: 'text', name: 'version', label: said.version },
    { is: 'day', name: 'version_date', label: said.version_date, empty: 'missing' },
    { is: 'many', name: 'channels', label: said.channels, options: named(['window', 'online', 'self_service'] as const, said.channel) },
    { is: 'many', name: 'life_events', label: said.life_events, options: named(LIFE_EVENTS, said.events) },
    heading('limits'),
    ...limit('statutory'),
    ...limit('promised'),
    {
      is: 'rows',
      name: 'legal_basis',
      label: words.sections.basis,
      title: (row, nth) => text(row['law']) || String(nth + 1),
      fresh: () => ({ law: '' }),
      of: () => [
        { is: 'text', name: 'law', label: said.law },
        { is: 'text', name: 'law_en', label: said.law_en, empty: 'missing' },
        { is: 'text', name: 'article', label: said.article, empty: 'missing' },
        { is: 'text', name: 'article_en', label: said.article_en, empty: 'missing' },
      ],
    },
    heading('conditions'),
    { is: 'lines', name: 'conditions', label: said.lines },
    { is: 'lines', name: 'conditions_en', label: said.linesEn, empty: 'missing' },
    {
      is: 'rows',
      name: 'situations',
      label: words.sections.situations,
      help: said.groupHelp,
      empty: 'missing',
      title: (row, nth) => text(row['name_zh']) || String(nth + 1),
      fresh: () => ({ id: freeSituation(matter), name_zh: '', name_en: '', group: 'case' }),
      of: () => [
        { is: 'text', name: 'name_zh', label: said.situation, max: 20 },
        { is: 'text', name: 'name_en', label: said.situationEn, max: 40 },
        { is: 'text', name: 'group', label: said.group },
        { is: 'text', name: 'id', label: said.situationId },
      ],
    },
    {
      is: 'rows',
      name: 'materials',
      label: words.sections.materials,
      title: (row, nth) => `${nth + 1}　${text(row['name'])}`,
      fresh: () => ({ name: '', form: 'original', copies: 0, source: 'self', necessity: 'required' }),
      of: () => [
        { is: 'text', name: 'name', label: said.material },
        { is: 'text', name: 'name_en', label: said.materialEn, empty: 'missing' },
        { is: 'choice', name: 'necessity', label: said.necessity, options: named(NECESSITIES, said.necessities) },
        { is: 'choice', name: 'form', label: said.form, options: named(FORMS, said.forms) },
        { is: 'number', name: 'copies', label: said.copies, unit: said.copiesUnit, min: 0 },
        { is: 'choice', name: 'source', label: said.source, options: named(SOURCES, said.sources) },
        { is: 'text', name: 'note', label: said.note, empty: 'missing' },
        { is: 'text', name: 'note_en', label: said.note_en, empty: 'missing' },
        { is: 'text', name: 'example_zh', label: said.example_zh, empty: 'missing', max: 60 },
        { is: 'text', name: 'example_en', label: said.example_en, empty: 'missing', max: 120 },
        ...(situations.length > 0
          ? [{ is: 'many', name: 'situations', label: said.inSituations, help: said.inSituationsHelp, options: situations } as const]
          : []),
      ],
    },
    heading('steps'),
    { is: 'lines', name: 'steps', label: said.lines },
    { is: 'lines', name: 'steps_en', label: said.linesEn, empty: 'missing' },
    heading('fee'),
    { is: 'yes', name: 'fee.charged', label: said.charged },
    { is: 'text', name: 'fee.text_zh', label: said.text_zh },
    { is: 'text', name: 'fee.text_en', label: said.text_en, empty: 'missing' },
    heading('result'),
    { is: 'text', name: 'result_zh', label: said.result_zh },
    { is: 'text', name: 'result_en', label: said.result_en, empty: 'missing' },
    { is: 'text', name: 'notes_zh', label: said.notes_zh, rows: 2, empty: 'missing' },
    { is: 'text', name: 'notes_en', label: said.notes_en, rows: 2, empty: 'missing' },
    heading('phones'),
    { is: 'text', name: 'consult_phone', label: said.consult_phone },
    { is: 'text', name: 'complaint_phone', label: said.complaint_phone },
    heading('checked'),
    { is: 'yes', name: 'verified', label: said.verified, wide: true },
    { is: 'lines', name: 'unsure', label: said.unsure, help: said.unsureHelp, rows: 2 },
  ];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const freeSituation = ({ situations = [] }: Partial<Matter>): string => {
  for (let nth = situations.length + 1; ; nth += 1) if (situations.every(({ id }) => id !== `case-${nth}`)) return `case-${nth}`;
};
