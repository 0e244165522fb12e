import type { Lang } from '../words.ts';
import { officeFiguresEn } from './office-figures.en.ts';
import { type OfficeFiguresWords, officeFiguresZhCN } from './office-figures.zh-CN.ts';
import { officeFiguresSaidEn } from './office-figures-said.en.ts';
import { type OfficeFiguresSaidWords, officeFiguresSaidZhCN } from './office-figures-said.zh-CN.ts';

export type { OfficeFiguresSaidWords, OfficeFiguresWords };
export const officeFiguresWords: Record<Lang, OfficeFiguresWords> = { 'zh-CN': officeFiguresZhCN, en: officeFiguresEn };
export const officeFiguresSaid: Record<Lang, OfficeFiguresSaidWords> = { 'zh-CN': officeFiguresSaidZhCN, en: officeFiguresSaidEn };
