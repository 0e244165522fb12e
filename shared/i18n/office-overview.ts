import type { Lang } from '../words.ts';
import { overviewEn } from './office-overview.en.ts';
import { type OverviewWords, overviewZhCN } from './office-overview.zh-CN.ts';

export const overviewWords: Record<Lang, OverviewWords> = { 'zh-CN': overviewZhCN, en: overviewEn };
