import type { Lang } from '../words.ts';
import { chartsEn } from './office-charts.en.ts';
import { type ChartWords, chartsZhCN } from './office-charts.zh-CN.ts';

export const chartWords: Record<Lang, ChartWords> = { 'zh-CN': chartsZhCN, en: chartsEn };
