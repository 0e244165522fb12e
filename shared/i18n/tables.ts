import { tablesEn } from './tables.en.ts';
import { type TablesWords, tablesZhCN } from './tables.zh-CN.ts';

export type { TablesWords } from './tables.zh-CN.ts';
export const tablesWords: Readonly<Record<'zh-CN' | 'en', TablesWords>> = { 'zh-CN': tablesZhCN, en: tablesEn };
