import type { Lang } from '../words.ts';
import { officeEn } from './office.en.ts';
import { type OfficeWords, officeZhCN } from './office.zh-CN.ts';

export type { OfficeWords };
export const officeWords: Record<Lang, OfficeWords> = { 'zh-CN': officeZhCN, en: officeEn };
