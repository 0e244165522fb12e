import type { SpecialWords } from './special.zh-CN.ts';

export const specialUg: SpecialWords = {
  oneDay: (date, weekday) => `${date} (${weekday})`,
  days: (from, to) => `${from} - ${to}`,
  closed: (when, hours) => `${when} ${hours || 'پۈتۈن كۈن'} ئىش توختىتىلىدۇ`,
  open: (when, hours) => `${when} ${hours} ئوچۇق`,
};
