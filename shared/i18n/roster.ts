import type { Lang } from '../words.ts';
import { rosterEn } from './roster.en.ts';
import { type RosterWords, rosterZhCN } from './roster.zh-CN.ts';

export type { RosterWords };
export const rosterWords: Record<Lang, RosterWords> = { 'zh-CN': rosterZhCN, en: rosterEn };
