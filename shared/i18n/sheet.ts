import type { Lang } from '../words.ts';
import { sheetEn } from './sheet.en.ts';
import { type SheetWords, sheetZhCN } from './sheet.zh-CN.ts';

export type { SheetWords };
export const sheetWords: Record<Lang, SheetWords> = { 'zh-CN': sheetZhCN, en: sheetEn };
