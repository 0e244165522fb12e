import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { specialLine } from '../shared/special-text.ts';
import { addDays, localTime } from '../shared/time.ts';
import type { HallView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';

/** Whether numbers are given now; if not, why and when again. */
export function stateOf(hall: HallView, lang: Lang): string {
  const words = phoneWords[lang];
  if (hall.state === 'emergency') return words.emergency;
  if (hall.open) return words.openNow;
  const holiday = hall.reason === 'holiday' && hall.holiday;
  const special = hall.reason === 'special' && hall.special;
  const why = special
    ? `${words.because.special}${common[lang].colon}${lang === 'en' ? special.en : special.zh}`
    : holiday
      ? words.holiday(lang === 'en' ? holiday.en : holiday.zh)
      : hall.reason
        ? words.because[hall.reason]
        : words.noNumbers;
  if (!hall.nextOpening || hall.reason === 'closing') return why;
  const then = localTime(Date.parse(hall.nextOpening), hall.timezone);
  const when =
    then.day === hall.day
      ? then.clock
      : then.day === addDays(hall.day, 1)
        ? words.tomorrow(then.clock)
        : words.onDay(common[lang].date(then.day), then.clock);
  return `${why}${common[lang].comma}${words.numbersFrom(when)}`;
}

/** What is otherwise than usual in the days ahead, a line each. */
export const specialsOf = (hall: HallView, lang: Lang): readonly string[] => (hall.specials ?? []).map((one) => specialLine(one, lang));

/** Today's hours, a line a session; empty on a day of rest. */
export const hoursOf = (hall: HallView, lang: Lang): readonly string[] =>
  hall.sessions.map(({ open, close, start, stop }) =>
    phoneWords[lang].sessionHours(common[lang].span(open, close), common[lang].span(start, stop)),
  );
