import { isWorkday, sessionsOn } from './schedule.ts';
import type { Calendar } from './settings.ts';
import { addDays, instantAt, localTime } from './time.ts';
import type { Day, Instant } from './words.ts';

const LOOK_AHEAD = 400; // days; a calendar without a single day of work ends somewhere

/** The day that is so many working days after a day, which itself does not count (期间开始之日不计入); the day itself for none. */
export function workdayAfter(calendar: Calendar, day: Day, count: number): Day {
  let then = day;
  for (let left = count, ahead = 0; left > 0 && ahead < LOOK_AHEAD; ahead += 1) {
    then = addDays(then, 1);
    if (isWorkday(calendar, then)) left -= 1;
  }
  return then;
}

/** When so many working days are over: the last working day's closing time. */
export function dueAfter(calendar: Calendar, at: Instant, count: number): Instant {
  const day = workdayAfter(calendar, localTime(at, calendar.timezone).day, count);
  return instantAt(day, sessionsOn(calendar, day).at(-1)?.close ?? '24:00', calendar.timezone);
}
