import type { Lang } from '../words.ts';
import { officeSetUpEn } from './office-set-up.en.ts';
import { type OfficeSetUpWords, officeSetUpZhCN } from './office-set-up.zh-CN.ts';

export type { OfficeSetUpWords };
export const officeSetUpWords: Record<Lang, OfficeSetUpWords> = { 'zh-CN': officeSetUpZhCN, en: officeSetUpEn };
