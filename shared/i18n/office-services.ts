import type { Lang } from '../words.ts';
import { officeServicesEn } from './office-services.en.ts';
import { type OfficeServicesWords, officeServicesZhCN } from './office-services.zh-CN.ts';

export type { OfficeServicesWords };
export const officeServicesWords: Record<Lang, OfficeServicesWords> = { 'zh-CN': officeServicesZhCN, en: officeServicesEn };
