import type { ChartWords } from './office-charts.zh-CN.ts';

export const chartsEn: ChartWords = {
  seeTable: 'See table',
  seeChart: 'See chart',
  notDrawn: 'The chart could not be fetched. Reload the page; the figures stand behind “See table”.',
};
