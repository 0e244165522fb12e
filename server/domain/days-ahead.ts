import { isWorkday, sessionsOn } from '../../shared/schedule.ts';
import type { Calendar } from '../../shared/settings.ts';
import { addDays } from '../../shared/time.ts';
import type { HolidayView, HoursView } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';

const LONGEST = 20; // days: no holiday is as long, with the weekends beside it
const WORKED_NEAR = 14; // days: a rest day that is worked for a holiday lies no further from it

/** The hours of the next day that is worked, today counted. None where no such day is known. */
export function hoursAhead(calendar: Calendar, today: Day): HoursView {
  const next = daysFrom(today, LONGEST).find((day) => isWorkday(calendar, day));
  return {
    sessions: next ? sessionsOn(calendar, next) : [],
    week: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !calendar.weekly_rest.includes(weekday)),
  };
}

/** Holidays that begin within so many days, and the one that is: each with the days of rest beside it. */
export function holidaysAhead(calendar: Calendar, today: Day, within: number): HolidayView[] {
  const found: HolidayView[] = [];
  for (const day of daysFrom(today, within + 1)) {
    const notice = noticeOf(calendar, day);
    if (notice?.kind !== 'holiday' || found.some(({ from, to }) => from <= day && day <= to)) continue;
    const from = restUntil(calendar, day, -1);
    const to = restUntil(calendar, day, 1);
    const back = addDays(to, 1);
    found.push({
      name: plain(notice.name_zh),
      nameEn: plain(notice.name_en),
      from,
      to,
      back: isWorkday(calendar, back) ? back : null,
      worked: daysFrom(addDays(from, -WORKED_NEAR), 2 * WORKED_NEAR + LONGEST).filter((one) => {
        const its = noticeOf(calendar, one);
        return its?.kind === 'makeup_workday' && one >= today && its.name_zh.startsWith(plain(notice.name_zh));
      }),
    });
  }
  return found;
}

const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, ahead) => addDays(first, ahead));
const noticeOf = ({ years }: Calendar, day: Day) =>
  years.find(({ year }) => year === Number(day.slice(0, 4)))?.days.find(({ date }) => date === day);
/** 春节（除夕）is 春节. */
const plain = (name: string): string => name.replace(/\s*[（(].*$/, '');

/** The last of the days of rest that hang together with one, forwards or backwards. */
function restUntil(calendar: Calendar, day: Day, step: 1 | -1): Day {
  let last = day;
  for (let steps = 0; steps < LONGEST && !isWorkday(calendar, addDays(last, step)); steps += 1) last = addDays(last, step);
  return last;
}
