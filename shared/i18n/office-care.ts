import type { Lang } from '../words.ts';
import { officeCareEn } from './office-care.en.ts';
import { type OfficeCareWords, officeCareZhCN } from './office-care.zh-CN.ts';

export type { OfficeCareWords };
export const officeCareWords: Record<Lang, OfficeCareWords> = { 'zh-CN': officeCareZhCN, en: officeCareEn };
