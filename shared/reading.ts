import { readEnglish } from './reading-en.ts';
import { type One, readChinese } from './reading-zh.ts';
import type { Lang } from './words.ts';

const READ: Record<Lang, (text: string, one: One) => string> = { 'zh-CN': readChinese, en: readEnglish };

/** Digits and letters of double width, as Chinese keyboards make them. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]|(?<=[\d０-９])：(?=[\d０-９])/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * A text of a screen as it is to be said: A001 is A 零零幺, window 03 is 三号窗口, two who wait are 两位. What was read
 * before is read the same again, and no two tickets or windows are ever read alike. `one` is the hall's choice for a 1 in a number.
 */
export const readAloud = (text: string, lang: Lang, one: One = '幺'): string => READ[lang](narrow(text), one);
