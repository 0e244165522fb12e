import type { Lang } from '../words.ts';
import { staffSlipEn } from './staff-slip.en.ts';
import { type StaffSlipWords, staffSlipZhCN } from './staff-slip.zh-CN.ts';

export type { StaffSlipWords };
export const staffSlipWords: Record<Lang, StaffSlipWords> = { 'zh-CN': staffSlipZhCN, en: staffSlipEn };
