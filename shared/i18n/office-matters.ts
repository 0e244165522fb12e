import type { Lang } from '../words.ts';
import { officeMattersEn } from './office-matters.en.ts';
import { type OfficeMattersWords, officeMattersZhCN } from './office-matters.zh-CN.ts';

export type { OfficeMattersWords };
export const officeMattersWords: Record<Lang, OfficeMattersWords> = { 'zh-CN': officeMattersZhCN, en: officeMattersEn };
