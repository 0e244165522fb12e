import type { Lang } from '../words.ts';
import { deskEn } from './desk.en.ts';
import { type DeskWords, deskZhCN } from './desk.zh-CN.ts';

export type { DeskWords };
export const deskWords: Record<Lang, DeskWords> = { 'zh-CN': deskZhCN, en: deskEn };
