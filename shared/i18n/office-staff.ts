import type { Lang } from '../words.ts';
import { officeStaffEn } from './office-staff.en.ts';
import { type OfficeStaffWords, officeStaffZhCN } from './office-staff.zh-CN.ts';

export type { OfficeStaffWords };
export const officeStaffWords: Record<Lang, OfficeStaffWords> = { 'zh-CN': officeStaffZhCN, en: officeStaffEn };
