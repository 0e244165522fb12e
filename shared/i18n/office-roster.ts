import type { Lang } from '../words.ts';
import { officeRosterEn } from './office-roster.en.ts';
import { type OfficeRosterWords, officeRosterZhCN } from './office-roster.zh-CN.ts';

export type { OfficeRosterWords };
export const officeRosterWords: Record<Lang, OfficeRosterWords> = { 'zh-CN': officeRosterZhCN, en: officeRosterEn };
