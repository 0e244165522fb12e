import type { Lang } from '../words.ts';
import { reasonZhCN } from './reasons.zh-CN.ts';

/** What is wrong with a place of a document, as the shapes say it in English, in the language asked. */
export const reasonIn = (lang: Lang, reason: string): string => (lang === 'en' ? reason : reasonZhCN(reason));
