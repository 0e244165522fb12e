import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { specialLine } from '../shared/special-text.ts';
import { addDays, localTime } from '../shared/time.ts';
import type { HallView, QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';

/** An instant to come, as one says it at the desk: 13:15, 明天 08:15, 1月4日 08:15. */
export function whenOf(at: string, { day, timezone }: HallView, lang: KioskLang): string {
  const words = kioskWords[lang];
  const then = localTime(Date.parse(at), timezone);
  if (then.day === day) return words.soon(then.clock);
  return then.day === addDays(day, 1) ? words.tomorrow(then.clock) : words.onDay(common[lang].date(then.day), then.clock);
}

const nextOf = (hall: HallView, lang: KioskLang): string | null => (hall.nextOpening ? whenOf(hall.nextOpening, hall, lang) : null);

/** Under the hall's name: today's hours while numbers are given, otherwise why not and when again. */
export function hallLine(hall: HallView, lang: KioskLang): string {
  const words = kioskWords[lang];
  const { span, comma } = common[lang];
  if (hall.open) {
    const hours = hall.sessions.map(({ open, close }) => span(open, close)).join(comma);
    return hours ? words.today(hours) : words.openNow;
  }
  const why =
    hall.reason === 'special' && hall.special
      ? `${words.because.special}${common[lang].colon}${lang === 'en' ? hall.special.en : hall.special.zh}`
      : hall.reason === 'holiday' && hall.holiday
        ? words.holiday(lang === 'en' ? hall.holiday.en : hall.holiday.zh)
        : hall.reason
          ? words.because[hall.reason]
          : words.closedPlain;
  if (hall.reason === 'closing') return `${why}${comma}${words.keepTaken}`;
  const when = nextOf(hall, lang);
  return when ? `${why}${comma}${words.startsAt(when)}` : why;
}

/** The question of the first screen, or in its place that there are no numbers now. */
export function headline(hall: HallView, lang: KioskLang): { title: string; hint: string } {
  const words = kioskWords[lang];
  const ahead = hall.specials?.[0];
  if (hall.open) return { title: words.question, hint: ahead ? specialLine(ahead, lang) : words.howTo };
  const hint = hall.reason === 'closing' ? words.closingHint : words.closedHint(nextOf(hall, lang));
  if (hall.reason === 'holiday' && hall.holiday)
    return { title: words.holidayTitle(lang === 'en' ? hall.holiday.en : hall.holiday.zh), hint };
  if (hall.reason === 'special' && hall.special) {
    const reason = lang === 'en' ? hall.special.en : hall.special.zh;
    return { title: words.closedTitle.special, hint: `${reason}${common[lang].comma}${hint}` };
  }
  return { title: hall.reason ? words.closedTitle[hall.reason] : words.closedPlain, hint };
}

/** When a service gives numbers again, and the part of the day whose numbers are gone until then: this half, or all of today. */
export function againOf(nextOpening: string | null, hall: HallView, lang: KioskLang): { when: string | null; part: 'am' | 'pm' | 'today' } {
  if (nextOpening === null) return { when: null, part: 'today' };
  const when = whenOf(nextOpening, hall, lang);
  const then = localTime(Date.parse(nextOpening), hall.timezone);
  const before = hall.sessions.filter(({ start }) => start < then.clock).at(-1);
  if (then.day !== hall.day || !before) return { when, part: 'today' };
  return { when, part: before.open < '12:00' ? 'am' : 'pm' };
}

/** The live line of a card that gives no numbers: the reason, and when again. */
export function shutLine(row: QueueRow, hall: HallView, lang: KioskLang): string {
  const words = kioskWords[lang];
  if (!hall.open || row.reason === 'hall-closed') {
    const when = nextOf(hall, lang);
    return when ? words.shut(when) : words.queueShut;
  }
  const { when, part } = againOf(row.nextOpening, hall, lang);
  if (row.reason === 'quota-full') return words.quotaFull(part, when);
  const isFull = row.reason === 'queue-closed' && when !== null; // with no time told, the desk has stopped it
  return isFull ? words.tooMany(part, when) : words.queueShut;
}
