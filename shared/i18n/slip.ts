import type { Lang } from '../words.ts';
import { slipEn } from './slip.en.ts';
import { type SlipWords, slipZhCN } from './slip.zh-CN.ts';

export type { SlipWords };
export const slipWords: Record<Lang, SlipWords> = { 'zh-CN': slipZhCN, en: slipEn };
