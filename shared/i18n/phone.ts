import type { Lang } from '../words.ts';
import { phoneEn } from './phone.en.ts';
import { type PhoneWords, phoneZhCN } from './phone.zh-CN.ts';

export type { PhoneWords };
export const phoneWords: Record<Lang, PhoneWords> = { 'zh-CN': phoneZhCN, en: phoneEn };
