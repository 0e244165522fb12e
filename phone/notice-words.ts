import { phoneWords } from '../shared/i18n/phone.ts';
import type { TaggedMaterial } from '../shared/materials.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';

/** How long it takes: as promised, and as the law has it. */
export function limitsOf({ time_limit: { promised, statutory } }: MatterView, lang: Lang): readonly string[] {
  const words = phoneWords[lang];
  const limit = ({ value, unit }: typeof promised) => (unit === 'workday' ? words.workdays(value ?? 0) : words.days(value ?? 0));
  return [
    promised.value === null ? '' : promised.value === 0 ? words.atOnce : words.promised(limit(promised)),
    statutory.value ? words.statutory(limit(statutory)) : '',
  ].filter(Boolean);
}

/** In which form a paper is wanted, and what stands beside it. */
export function howOf({ form, copies, note, tag }: TaggedMaterial, lang: Lang): string {
  const words = phoneWords[lang];
  const byForm = tag === 'none' || (tag === 'here' && note) ? '' : words.how(form, copies);
  return [byForm, note ?? ''].filter(Boolean).join(words.howJoin);
}

/** What stands behind the list: law, conditions, steps, result, notes; parts that are empty are left out. */
export function basisOf(matter: MatterView, lang: Lang): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const words = phoneWords[lang];
  return [
    { title: words.laws, lines: matter.legal_basis.map(({ law, article }) => `《${law}》${article ?? ''}`) },
    { title: words.conditions, lines: matter.conditions },
    { title: words.steps, lines: matter.steps.map((step, nth) => `${nth + 1}. ${step}`) },
    { title: words.result, lines: [matter.result_zh] },
    { title: words.notes, lines: matter.notes_zh ? [matter.notes_zh] : [] },
  ].filter(({ lines }) => lines.length > 0);
}
