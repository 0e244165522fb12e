const KOUJING = '大厅指标口径';
const ZHIDU = '好差评制度';
const CHENGNUO = '服务承诺制';
const YANSHI = '延时服务制';
const GAOZHI = '一次性告知制';

/** How each figure is counted, in words, and by which rule of the hall. On the page, and on the first sheet of the workbook. */
export const figuresZhCN = {
  taken: { name: '取号', how: '这些天里取出的号，按取号的那一天、那一刻算。', source: KOUJING },
  belongs: {
    name: '算在哪个业务、哪个窗口',
    how: '一个号算在它最后所在的业务，和最后叫它的窗口；转到别处的，算在别处。没有叫过的号不算在任何窗口。',
    source: KOUJING,
  },
  called: { name: '叫到', how: '至少叫过一次的号。', source: KOUJING },
  done: { name: '办结', how: '这些天取的号里，已经办完的。按半小时看时，算在办完的那半小时。', source: KOUJING },
  wait: { name: '等候时长', how: '第一次叫号 − 取号。中位数按整分钟（四舍五入）算；九成：十个人里有九个等得不比它久。', source: KOUJING },
  longest: { name: '最长等候', how: '等得最久的那个号，等了多少分钟。', source: KOUJING },
  legs: { name: '每段等候', how: '第一次等候，加上转窗、退回或重新排队以后又等的每一段，到再次叫号为止，各算一次。', source: KOUJING },
  withinAlert: { name: '未超警戒', how: '等候不超过本业务警戒分钟数的号 ÷ 叫到的号。警戒分钟数按现在的设置。', source: CHENGNUO },
  handling: {
    name: '办理时长',
    how: '办完 − 开始办理，中间挂起和等候的时间不算。没有点“开始办理”的，从最后一次叫号算起；由值班主任代为了结的不算。',
    source: KOUJING,
  },
  abandoned: { name: '弃号率', how: '（过期的号 + 没有办就取消的号）÷ 取号。', source: KOUJING },
  calls: { name: '叫号次数', how: '叫号和重呼一共多少次。', source: KOUJING },
  recalled: { name: '重呼率', how: '重呼过的号 ÷ 叫到的号。', source: KOUJING },
  misses: { name: '过号', how: '叫了没有来的次数；撤回的过号不算。', source: KOUJING },
  transferred: { name: '转窗', how: '转到别的窗口或业务的号，转几次都算一个。', source: '首问负责制' },
  extended: { name: '延时服务', how: '下班以后还在办理的分钟数，合计后不满一分钟的算一分钟。', source: YANSHI },
  priority: { name: '绿色通道', how: '依法优先的号 ÷ 取号；它们的等候时长另算。', source: KOUJING },
  satisfied: { name: '满意率', how: '评 5、4、3 分的 ÷ 评价总数。总和参评率一起看。', source: ZHIDU },
  rated: { name: '参评率', how: '评价总数 ÷ 办结。后来补的评价，算在取号的那一天。', source: ZHIDU },
  bad: { name: '差评率', how: '评 2、1 分的 ÷ 评价总数。', source: ZHIDU },
  estimate: { name: '预计说准', how: '真正的等候落在取号时说的范围里（不满一分钟的舍去）÷ 说过范围、又叫到的号。', source: KOUJING },
  error: { name: '预计偏差', how: '真正的等候离所说的范围差几分钟，在范围里是 0；取中位数。', source: KOUJING },
  load: {
    name: '忙闲度',
    how: '办理 ÷（办理 + 空闲）。办理：窗口开着、有号在办；空闲：开着、没有号在办。报了原因的暂停，和没有报原因的离岗，都不算开着。忘了关的窗口到当天结束都算开着。',
    source: KOUJING,
  },
  peak: { name: '高峰时段', how: '某一天里取号最多的三十分钟，每五分钟移一次地找；一样多的取最早的。', source: KOUJING },
  halves: { name: '半小时', how: '按取号的钟点分到每半小时；等候是那半小时取号的人的中位数。', source: KOUJING },
  matters: { name: '办得最多的事项', how: '取号时或在窗口定下的事项；没有定事项的号不算。办理时长取中位数。', source: KOUJING },
  missing: { name: '缺得最多的材料', how: '这些天开出的一次性告知单上，写着缺少或不合要求的材料，一单算一次。', source: GAOZHI },
  before: { name: '与前面比', how: '紧挨在前面、同样多天数的同样算法。', source: KOUJING },
};
export type FiguresWords = {
  readonly [Name in keyof typeof figuresZhCN]: { readonly name: string; readonly how: string; readonly source: string };
};
