import type { Lang } from '../words.ts';
import { kioskEn } from './kiosk.en.ts';
import { type KioskWords, kioskZhCN } from './kiosk.zh-CN.ts';

export type { KioskWords };
export const kioskWords: Record<Lang, KioskWords> = { 'zh-CN': kioskZhCN, en: kioskEn };
