import type { Lang } from '../words.ts';
import { consoleEn } from './console.en.ts';
import { type ConsoleWords, consoleZhCN } from './console.zh-CN.ts';

export type { ConsoleWords };
export const consoleWords: Record<Lang, ConsoleWords> = { 'zh-CN': consoleZhCN, en: consoleEn };
