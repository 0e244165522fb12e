import type { Lang } from '../words.ts';
import { figuresEn } from './figures.en.ts';
import { type FiguresWords, figuresZhCN } from './figures.zh-CN.ts';

export type FigureName = keyof FiguresWords;
export const figuresWords: Record<Lang, FiguresWords> = { 'zh-CN': figuresZhCN, en: figuresEn };
