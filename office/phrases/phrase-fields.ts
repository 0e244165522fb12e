import { html, type TemplateResult } from 'lit';
import { officePhrasesWords } from '../../shared/i18n/office-phrases.ts';
import { slotsOf } from '../../shared/phrase-slots.ts';
import type { Lang } from '../../shared/words.ts';
import type { Field, Values } from '../editing/field.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A sentence of the hall's voice. */
export function sentenceFields(row: Values, language: Lang): readonly Field[] {
  const words = officePhrasesWords[language];
  const slots = slotsOf(text(row['id']));
  const help = slots ? words.slots(slots.map((name) => `{${name}}`)) : '';
  return [
    { is: 'text', name: 'zh', label: words.zh, rows: 2, max: 200, help },
    { is: 'text', name: 'en', label: words.en, rows: 2, max: 300, help },
    { is: 'number', name: 'repeat', label: words.repeat, unit: words.times, min: 1, max: 3 },
  ];
}

/** The grades of a rating and the reasons of a bad one: only their words. */
export function ratingFields(language: Lang): readonly Field[] {
  const words = officePhrasesWords[language];
  const named: readonly Field[] = [
    { is: 'text', name: 'zh', label: words.zh, max: 20 },
    { is: 'text', name: 'en', label: words.en, max: 40 },
  ];
  return [
    {
      is: 'own',
      name: 'rating_grades',
      label: words.grades,
      help: words.gradesHelp,
      draw: (value, change) =>
        wordsOf(value, change, (row) => `${words.grade(Number(row['score']))}${row['bad'] ? `　${words.bad}` : ''}`, named, language),
    },
    {
      is: 'own',
      name: 'bad_rating_reasons',
      label: words.reasons,
      draw: (value, change) => wordsOf(value, change, (row) => text(row['id']), named, language),
    },
  ];
}

/** Rows whose words can be changed, and which are neither added nor taken away. */
function wordsOf(
  value: unknown,
  change: (next: unknown) => void,
  title: (row: Values) => string,
  fields: readonly Field[],
  language: Lang,
): TemplateResult {
  const rows: readonly Values[] = Array.isArray(value) ? value : [];
  return html`${rows.map(
    (
      row,
      nth,
    ) => html`<div class="row"><header><b>${title(row)}</b></header><form-fields .language=${language} .fields=${fields} .value=${row}
      @form-change=${(event: CustomEvent<{ value: Values }>) => {
        event.stopPropagation();
        change(rows.map((one, at) => (at === nth ? event.detail.value : one)));
      }}></form-fields></div>`,
  )}`;
}

export function courtesyFields(language: Lang): readonly Field[] {
  const words = officePhrasesWords[language];
  return [
    {
      is: 'rows',
      name: 'courtesy',
      label: words.courtesy,
      help: words.courtesyHelp,
      title: (row) => text(row['scene_zh']),
      fresh: () => ({ scene_zh: '', zh: '' }),
      of: () => [
        { is: 'text', name: 'scene_zh', label: words.scene, max: 40 },
        { is: 'text', name: 'zh', label: words.sentence, max: 120, wide: true },
      ],
    },
    { is: 'lines', name: 'forbidden', label: words.forbidden, help: words.forbiddenHelp, rows: 12 },
  ];
}

/** How the hall speaks: a form over the document `hall`. */
export function soundFields(zones: readonly { readonly value: string; readonly label: string }[], language: Lang): readonly Field[] {
  const words = officePhrasesWords[language];
  const nameOf = (zone: unknown): string => zones.find(({ value }) => value === zone)?.label ?? words.everywhere;
  return [
    { is: 'text', name: 'voice.pack', label: words.pack, help: words.packHelp, empty: 'missing', max: 40 },
    { is: 'choice', name: 'voice.one', label: words.one, options: ['幺', '一'].map((value) => ({ value, label: value })) },
    {
      is: 'rows',
      name: 'voice.loudness',
      label: words.loudness,
      help: words.loudnessHelp,
      title: (row) => words.loudTitle(nameOf(row['zone']), text(row['from']), text(row['to'])),
      fresh: () => ({ zone: null, from: '12:00', to: '14:00', percent: 50 }),
      of: () => [
        { is: 'choice', name: 'zone', label: words.zone, options: zones, none: words.everywhere, empty: 'null' },
        { is: 'clock', name: 'from', label: words.from },
        { is: 'clock', name: 'to', label: words.to },
        { is: 'number', name: 'percent', label: words.percent, unit: '%', min: 0, max: 100 },
      ],
    },
    { is: 'lines', name: 'voice.speakers', label: words.speakers, help: words.speakersHelp },
    {
      is: 'own',
      name: 'voice.together',
      label: words.together,
      help: words.togetherHelp,
      draw: (value, change) =>
        html`<textarea rows="3" aria-label=${words.together} .value=${Array.isArray(value) ? value.map((group) => (Array.isArray(group) ? group.join(' ') : '')).join('\n') : ''}
          @change=${(event: Event) => change(groupsIn((event.target as HTMLTextAreaElement).value))}></textarea>`,
    },
  ];
}

const groupsIn = (written: string): string[][] =>
  written
    .split('\n')
    .map((line) => line.toUpperCase().match(/[A-Z]/g) ?? [])
    .filter((group) => group.length > 0);
