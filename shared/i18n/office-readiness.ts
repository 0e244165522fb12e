import type { Lang } from '../words.ts';
import { officeReadinessEn } from './office-readiness.en.ts';
import { type OfficeReadinessWords, officeReadinessZhCN } from './office-readiness.zh-CN.ts';

export type { OfficeReadinessWords };
export const officeReadinessWords: Record<Lang, OfficeReadinessWords> = { 'zh-CN': officeReadinessZhCN, en: officeReadinessEn };
