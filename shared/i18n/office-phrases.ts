import type { Lang } from '../words.ts';
import { officePhrasesEn } from './office-phrases.en.ts';
import { type OfficePhrasesWords, officePhrasesZhCN } from './office-phrases.zh-CN.ts';

export const officePhrasesWords: Record<Lang, OfficePhrasesWords> = { 'zh-CN': officePhrasesZhCN, en: officePhrasesEn };
