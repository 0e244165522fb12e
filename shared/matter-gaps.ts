import type { Matter } from './settings.ts';

/** What a matter may lack before a citizen can rely on it. `unverified`: nobody has signed that it is right yet (`verified`, `unsure`). */
export const GAPS = ['english', 'basis', 'conditions', 'materials', 'limit', 'steps', 'fee', 'unsure', 'unverified'] as const;
export type Gap = (typeof GAPS)[number];
/** The places of each gap as one would write them: `materials[2].name_en`; of `unsure` the fields that somebody has named. */
export type Gaps = ReadonlyMap<Gap, readonly string[]>;

/**
 * What is not written, or not sure. Texts are lacking where they are empty; a matter that says in its notes that nothing is to
 * be brought may well have no materials, so `unverified` and `unsure` stand apart: they are for whoever checks, not for whoever writes.
 */
export function gapsOf(matter: Matter): Gaps {
  const found = new Map<Gap, string[]>();
  const add = (gap: Gap, places: readonly string[]) => {
    if (places.length > 0) found.set(gap, [...(found.get(gap) ?? []), ...places]);
  };
  add('english', withoutEnglish(matter));
  if (matter.legal_basis.length === 0) add('basis', ['legal_basis']);
  if (matter.conditions.length === 0) add('conditions', ['conditions']);
  if (matter.materials.length === 0 && !matter.notes_zh) add('materials', ['materials']);
  if (matter.steps.length === 0) add('steps', ['steps']);
  const { promised, statutory } = matter.time_limit;
  if (matter.kind === 'promised' && promised.value === null) add('limit', ['time_limit.promised.value']);
  if (promised.value !== null && statutory.value !== null && promised.unit === statutory.unit && promised.value > statutory.value)
    add('limit', ['time_limit.promised.value']); // a promise longer than the law allows is none
  add('unsure', namesIn(matter.unsure));
  if (matter.verified === false) add('unverified', ['verified']);
  return found;
}

/** Whether something has yet to be written; what has only to be checked does not count. */
export const isIncomplete = (gaps: Gaps): boolean => [...gaps.keys()].some((gap) => gap !== 'unverified' && gap !== 'unsure');

function withoutEnglish(matter: Matter): string[] {
  const { time_limit, legal_basis, conditions, materials, steps, fee } = matter;
  const both: readonly (readonly [zh: string | undefined, en: string | undefined, place: string])[] = [
    [matter.name_zh, matter.name_en, 'name_en'],
    [time_limit.statutory.text_zh, time_limit.statutory.text_en, 'time_limit.statutory.text_en'],
    [time_limit.promised.text_zh, time_limit.promised.text_en, 'time_limit.promised.text_en'],
    [fee.text_zh, fee.text_en, 'fee.text_en'],
    [matter.result_zh, matter.result_en, 'result_en'],
    [matter.notes_zh, matter.notes_en, 'notes_en'],
    [conditions.join(''), matter.conditions_en?.join(''), 'conditions_en'],
    [steps.join(''), matter.steps_en?.join(''), 'steps_en'],
    ...legal_basis.map(({ law, law_en }, nth) => [law, law_en, `legal_basis[${nth}].law_en`] as const),
    ...materials.flatMap(({ name, name_en, note, note_en, example_zh, example_en }, nth) => [
      [name, name_en, `materials[${nth}].name_en`] as const,
      [note, note_en, `materials[${nth}].note_en`] as const,
      [example_zh, example_en, `materials[${nth}].example_en`] as const,
    ]),
  ];
  return both.flatMap(([zh, en, place]) => (zh && !en ? [place] : []));
}

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
