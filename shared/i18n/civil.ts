import type { Lang } from '../words.ts';
import { civilEn } from './civil.en.ts';
import { type CivilStep, type CivilWords, civilZhCN } from './civil.zh-CN.ts';

export type { CivilStep, CivilWords };
export const civilWords: Record<Lang, CivilWords> = { 'zh-CN': civilZhCN, en: civilEn };
