import type { Lang } from '../words.ts';
import { padEn } from './pad.en.ts';
import { type PadWords, padZhCN } from './pad.zh-CN.ts';

export type { PadWords };
export const padWords: Record<Lang, PadWords> = { 'zh-CN': padZhCN, en: padEn };
