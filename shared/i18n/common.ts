import type { Lang } from '../words.ts';
import { commonEn } from './common.en.ts';
import { type CommonWords, commonZhCN } from './common.zh-CN.ts';

export type { CommonWords };
export const common: Record<Lang, CommonWords> = { 'zh-CN': commonZhCN, en: commonEn };
