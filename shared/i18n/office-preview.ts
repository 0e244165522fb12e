import type { Lang } from '../words.ts';
import { officePreviewEn } from './office-preview.en.ts';
import { type OfficePreviewWords, officePreviewZhCN } from './office-preview.zh-CN.ts';

export type { OfficePreviewWords };
export const officePreviewWords: Record<Lang, OfficePreviewWords> = { 'zh-CN': officePreviewZhCN, en: officePreviewEn };
