import type { Lang } from '../words.ts';
import { officePairingEn } from './office-pairing.en.ts';
import { type OfficePairingWords, officePairingZhCN } from './office-pairing.zh-CN.ts';

export const officePairingWords: Record<Lang, OfficePairingWords> = { 'zh-CN': officePairingZhCN, en: officePairingEn };
