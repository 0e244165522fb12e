import type { Lang } from '../words.ts';
import { officePeopleEn } from './office-people.en.ts';
import { type OfficePeopleWords, officePeopleZhCN } from './office-people.zh-CN.ts';

export type { OfficePeopleWords };
export const officePeopleWords: Record<Lang, OfficePeopleWords> = { 'zh-CN': officePeopleZhCN, en: officePeopleEn };
