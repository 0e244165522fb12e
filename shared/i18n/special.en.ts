import type { SpecialWords } from './special.zh-CN.ts';

export const specialEn: SpecialWords = {
  oneDay: (date, weekday) => `on ${weekday}, ${date}`,
  days: (from, to) => `from ${from} to ${to}`,
  closed: (when, hours) => `Closed ${when}${hours ? `, ${hours}` : ', all day'}`,
  open: (when, hours) => `Open ${when}${hours ? `, ${hours}` : ''}`,
};
