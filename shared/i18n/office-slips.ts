import type { Lang } from '../words.ts';
import { officeSlipsEn } from './office-slips.en.ts';
import { type OfficeSlipsWords, officeSlipsZhCN } from './office-slips.zh-CN.ts';

export const officeSlipsWords: Record<Lang, OfficeSlipsWords> = { 'zh-CN': officeSlipsZhCN, en: officeSlipsEn };
