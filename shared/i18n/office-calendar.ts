import type { Lang } from '../words.ts';
import { officeCalendarEn } from './office-calendar.en.ts';
import { type OfficeCalendarWords, officeCalendarZhCN } from './office-calendar.zh-CN.ts';

export const officeCalendarWords: Record<Lang, OfficeCalendarWords> = { 'zh-CN': officeCalendarZhCN, en: officeCalendarEn };
