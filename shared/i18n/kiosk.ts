import type { KioskLang } from '../words.ts';
import { kioskEn } from './kiosk.en.ts';
import { kioskUg } from './kiosk.ug.ts';
import { type KioskWords, kioskZhCN } from './kiosk.zh-CN.ts';

export type { KioskWords };
export const kioskWords: Record<KioskLang, KioskWords> = { 'zh-CN': kioskZhCN, en: kioskEn, ug: kioskUg };
