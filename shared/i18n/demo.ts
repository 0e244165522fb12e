import type { Lang } from '../words.ts';
import { demoEn } from './demo.en.ts';
import { type DemoWords, demoZhCN } from './demo.zh-CN.ts';

export type { DemoWords };
export const demoWords: Record<Lang, DemoWords> = { 'zh-CN': demoZhCN, en: demoEn };
