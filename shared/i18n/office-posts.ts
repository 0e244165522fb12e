import type { Lang } from '../words.ts';
import { officePostsEn } from './office-posts.en.ts';
import { type OfficePostsWords, officePostsZhCN } from './office-posts.zh-CN.ts';

export type { OfficePostsWords };
export const officePostsWords: Record<Lang, OfficePostsWords> = { 'zh-CN': officePostsZhCN, en: officePostsEn };
