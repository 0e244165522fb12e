import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';

/** A reason is recorded, and hung over the window, in the hall's own language, whatever language the clerk reads. */
export const reasonRecorded = (nth: number): string | undefined => staffWords['zh-CN'].reasons[nth];

/** The same reason as this clerk reads it; one that somebody else worded is shown as it is. */
export function reasonSaid(recorded: string, lang: Lang): string {
  const nth = staffWords['zh-CN'].reasons.indexOf(recorded);
  return staffWords[lang].reasons[nth] ?? recorded;
}
