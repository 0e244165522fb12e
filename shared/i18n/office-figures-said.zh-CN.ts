import { officeFiguresZhCN } from './office-figures.zh-CN.ts';

const { minutes, percent } = officeFiguresZhCN;

/** The answers that stand as the titles of charts: sentences made of what was counted. Minutes and shares come as numbers. */
export const officeFiguresSaidZhCN = {
  busiestDay: (day: string, taken: number, mean: number) => `${day}取号最多，${taken} 个；平均每天 ${mean} 个`,
  busiestSpan: (span: string, taken: number) => `${span}取号最多，${taken} 个`,
  busiestHalf: (half: string, taken: number, days: number) =>
    days > 1 ? `${half} 来得最多，平均每天 ${taken} 个` : `${half} 来得最多，${taken} 个`,
  waits: (queue: string, wait: number, over: number | null) =>
    `${queue}等得最久，中位 ${minutes(wait)}${over === null ? '' : over === 0 ? '；都没有超过警戒' : `；${over} 项业务超过警戒`}`,
  nobodyWaits: '来了就叫，没有人等',
  heatQueue: (half: string, queue: string, wait: number) => `${half} 取${queue}号的人等得最久，中位 ${minutes(wait)}`,
  heatWait: (weekday: string, half: string, wait: number) => `${weekday} ${half} 来的人等得最久，中位 ${minutes(wait)}`,
  heatTaken: (weekday: string, half: string, taken: number) => `${weekday} ${half} 来的人最多，${taken} 个号`,
  service: (slow: string, slowly: number, fast: string | null, quickly: number) =>
    `${slow}办得最久，中位 ${minutes(slowly)}${fast === null ? '' : `；${fast}最快，${minutes(quickly)}`}`,
  matterTime: (matter: string, handling: number) => `常办的事项里，${matter}办得最久，中位 ${minutes(handling)}`,
  extended: (total: number, window: string, most: number, windows: number) =>
    windows === 1
      ? `${window}下班后多办了 ${minutes(total)}`
      : `${windows} 个窗口下班后一共多办了 ${minutes(total)}，${window}最多，${minutes(most)}`,
  load: (busy: string, most: number, idle: string | null, least: number) =>
    `${busy}最忙，开窗时间的 ${percent(most)} 在办理${idle === null ? '' : `；${idle}最闲，${percent(least)}`}`,
  absent: (window: string, absent: number) => `；${window}无人 ${minutes(absent)}`,
  events: (recalled: number, misses: number, transferred: number, window: string, most: number) =>
    `重呼 ${recalled}，过号 ${misses}，转窗 ${transferred}${most > 0 ? `；${window}过号最多，${most} 次` : ''}`,
  abandoned: (queue: string, of: number, share: number) => `${queue}弃号最多，每 100 个号有 ${of} 个没有办；全厅 ${percent(share)}`,
  estimate: (told: number, within: number, sooner: number, later: number) =>
    `${told} 个说过时间的号，${percent(within / told)} 说准${within === told ? '' : later > sooner ? '；没说准的多半晚了' : later < sooner ? '；没说准的多半早了' : ''}`,
  ranges: (queue: string, off: number, later: boolean) => `${queue}差得最多，中位${later ? '多' : '少'}等了 ${minutes(off)}`,
  rangesWell: '每项业务的中位等候都在说的范围里',
  matters: (matter: string, taken: number, share: number) => `${matter}办的人最多，${taken} 个号，占 ${percent(share)}`,
  missing: (material: string, count: number) => `${material}缺得最多，${count} 次`,
  reviews: (count: number, satisfied: number, rated: number) => `${count} 个评价，满意率 ${percent(satisfied)}，参评率 ${percent(rated)}`,
  bad: (count: number, window: string, most: number) => `${count} 个差评，${window}最多，${most} 个`,
};
export type OfficeFiguresSaidWords = typeof officeFiguresSaidZhCN;
