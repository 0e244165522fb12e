import type { Lang } from '../words.ts';
import { officeRulesEn } from './office-rules.en.ts';
import { type OfficeRulesWords, officeRulesZhCN } from './office-rules.zh-CN.ts';

export const officeRulesWords: Record<Lang, OfficeRulesWords> = { 'zh-CN': officeRulesZhCN, en: officeRulesEn };
