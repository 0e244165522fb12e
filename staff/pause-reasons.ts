import { staffWords } from '../shared/i18n/staff.ts';
import { type Lang, PAUSE_KINDS, type PauseKind } from '../shared/words.ts';

/** A reason is recorded, and hung over the window, in the hall's own language, whatever language the clerk reads. */
export const reasonRecorded = (kind: PauseKind): string => staffWords['zh-CN'].reasons[kind];

/** The same reason as this clerk reads it; one that somebody else worded is shown as it is. */
export function reasonSaid(recorded: string, lang: Lang): string {
  const kind = PAUSE_KINDS.find((one) => reasonRecorded(one) === recorded);
  return kind ? staffWords[lang].reasons[kind] : recorded;
}
