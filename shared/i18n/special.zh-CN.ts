/** That the hall is shut or open at an unusual time; the reference for every other language. `hours` is empty where it is all day. */
export const specialZhCN = {
  oneDay: (date: string, weekday: string) => `${date}（${weekday}）`,
  days: (from: string, to: string) => `${from}至${to}`,
  closed: (when: string, hours: string) => `${when}${hours || '全天'}停止办公`,
  open: (when: string, hours: string) => `${when}${hours}开放`,
};
export type SpecialWords = typeof specialZhCN;
