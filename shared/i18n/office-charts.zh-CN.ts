/** What stands on every chart. */
export const chartsZhCN = {
  seeTable: '看表',
  seeChart: '看图',
  notDrawn: '图没有取到，请刷新页面；数字在“看表”里。',
};
export type ChartWords = typeof chartsZhCN;
