import type { KioskLang } from '../words.ts';
import { commonEn } from './common.en.ts';
import { commonUg } from './common.ug.ts';
import { type CommonWords, commonZhCN } from './common.zh-CN.ts';

export type { CommonWords };
export const common: Record<KioskLang, CommonWords> = { 'zh-CN': commonZhCN, en: commonEn, ug: commonUg };
