import type { Lang } from '../words.ts';
import { figureFilesEn } from './figure-files.en.ts';
import { type FigureFileWords, figureFilesZhCN } from './figure-files.zh-CN.ts';

export const figureFileWords: Record<Lang, FigureFileWords> = { 'zh-CN': figureFilesZhCN, en: figureFilesEn };
