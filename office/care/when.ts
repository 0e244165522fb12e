import { common } from '../../shared/i18n/common.ts';
import { localTime } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';

/** An instant (ISO) as it is read off the hall's wall. */
export function whenOf(at: string, zone: string, language: Lang): string {
  const { day, clock } = localTime(Date.parse(at), zone);
  return `${common[language].date(day)} ${clock}`;
}
