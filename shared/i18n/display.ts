import type { Lang } from '../words.ts';
import { displayEn } from './display.en.ts';
import { type DisplayWords, displayZhCN } from './display.zh-CN.ts';

export type { DisplayWords };
export const displayWords: Record<Lang, DisplayWords> = { 'zh-CN': displayZhCN, en: displayEn };
