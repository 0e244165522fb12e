import type { Lang } from '../words.ts';
import { staffEn } from './staff.en.ts';
import { type StaffWords, staffZhCN } from './staff.zh-CN.ts';

export type { StaffWords };
export const staffWords: Record<Lang, StaffWords> = { 'zh-CN': staffZhCN, en: staffEn };
