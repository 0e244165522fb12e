import { common } from './i18n/common.ts';
import { specialWords } from './i18n/special.ts';
import type { SpecialView } from './views.ts';
import type { KioskLang } from './words.ts';

/** That the hall is shut or open at an unusual time, as one sentence without its full stop: 12月2日（星期三）13:30—17:30 停止办公：停电检修. */
export function specialLine({ kind, from, to, hours, reason, reasonEn }: SpecialView, lang: KioskLang): string {
  const { date, weekday, span, list, colon } = common[lang];
  const words = specialWords[lang];
  const when = from === to ? words.oneDay(date(from), weekday(from)) : words.days(date(from), date(to));
  const spans = hours ? list(hours.map(({ open, close }) => span(open, close))) : '';
  return `${words[kind](when, spans)}${colon}${lang === 'en' ? reasonEn : reason}`;
}
