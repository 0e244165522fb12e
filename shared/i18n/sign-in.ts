import type { Lang } from '../words.ts';
import { signInEn } from './sign-in.en.ts';
import { type Door, type SignInWords, signInZhCN } from './sign-in.zh-CN.ts';

export type { Door, SignInWords };
export const signInWords: Record<Lang, SignInWords> = { 'zh-CN': signInZhCN, en: signInEn };
