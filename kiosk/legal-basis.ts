import { kioskWords } from '../shared/i18n/kiosk.ts';
import { type MatterView, nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { type Block, part } from './block.ts';

/** The matter's name. */
export const titleOf = ({ name_zh, name_en }: Pick<MatterView, 'name_zh' | 'name_en'>, lang: KioskLang): string =>
  nameIn({ name: name_zh, nameEn: name_en }, lang);

/** 办理依据: all that is told of a matter beside its papers. What was written in Chinese alone stays so. */
export function basisOf(matter: MatterView, lang: KioskLang): readonly Block[] {
  const words = kioskWords[lang];
  const { promised, statutory } = matter.time_limit;
  return [
    ...part(words.code(matter.code), [titleOf(matter, lang), words.version(matter.version, matter.version_date ?? null)]),
    ...part(
      words.laws,
      matter.legal_basis.map(({ law, article }) => `《${law}》${article ?? ''}`),
    ),
    ...part(words.conditions, matter.conditions),
    ...part(words.stepsTitle, [matter.steps.map((step, nth) => `${nth + 1}. ${step}`).join('　')]),
    ...part(words.limitPromised, [promised.text_zh]),
    ...part(words.limitByLaw, [statutory.text_zh]),
    ...part(words.feeTitle, [matter.fee.text_zh]),
    ...part(words.result, [matter.result_zh]),
    ...part(words.notes, matter.notes_zh ? [matter.notes_zh] : []),
    ...part(words.consult('')[0], [matter.consult_phone]),
    ...part(words.complaintPhone, [matter.complaint_phone]),
  ];
}
