import type { Clock } from '../words.ts';

/** Of the page that a screen falls back to when nothing else can be drawn. */
export const lastPageZhCN = {
  cannotShow: '这块屏幕暂时不能显示叫号',
  lookElsewhere: '请看其他屏幕和窗口上的号码，或到咨询台询问',
  hours: '办理时间',
  span: (from: Clock, to: Clock) => `${from}—${to}`,
  phone: '咨询电话',
};
export type LastPageWords = typeof lastPageZhCN;
