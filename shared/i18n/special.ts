import type { KioskLang } from '../words.ts';
import { specialEn } from './special.en.ts';
import { specialUg } from './special.ug.ts';
import { type SpecialWords, specialZhCN } from './special.zh-CN.ts';

export const specialWords: Record<KioskLang, SpecialWords> = { 'zh-CN': specialZhCN, en: specialEn, ug: specialUg };
