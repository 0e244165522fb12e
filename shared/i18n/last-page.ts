import type { Lang } from '../words.ts';
import { lastPageEn } from './last-page.en.ts';
import { type LastPageWords, lastPageZhCN } from './last-page.zh-CN.ts';

export const lastPageWords: Record<Lang, LastPageWords> = { 'zh-CN': lastPageZhCN, en: lastPageEn };
