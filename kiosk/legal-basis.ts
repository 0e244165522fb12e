import { kioskWords } from '../shared/i18n/kiosk.ts';
import { matterIn } from '../shared/matter-text.ts';
import { type MatterView, nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { type Block, part } from './block.ts';

/** The matter's name. */
export const titleOf = ({ name_zh, name_en }: Pick<MatterView, 'name_zh' | 'name_en'>, lang: KioskLang): string =>
  nameIn({ name: name_zh, nameEn: name_en }, lang);

/** 办理依据: all that is told of a matter beside its papers. */
export function basisOf(matter: MatterView, lang: KioskLang): readonly Block[] {
  const words = kioskWords[lang];
  const { name, laws, conditions, steps, promised, statutory, fee, result, notes } = matterIn(lang, matter);
  return [
    ...part(words.code(matter.code), [name, words.version(matter.version, matter.version_date ?? null)]),
    ...part(words.laws, laws),
    ...part(words.conditions, conditions),
    ...part(words.stepsTitle, [steps.map((step, nth) => `${nth + 1}. ${step}`).join('　')]),
    ...part(words.limitPromised, [promised]),
    ...part(words.limitByLaw, [statutory]),
    ...part(words.feeTitle, [fee]),
    ...part(words.result, [result]),
    ...part(words.notes, notes ? [notes] : []),
    ...part(words.consult('')[0], [matter.consult_phone]),
    ...part(words.complaintPhone, [matter.complaint_phone]),
  ];
}
