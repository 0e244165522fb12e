import type { Lang } from '../words.ts';
import { officeJournalEn } from './office-journal.en.ts';
import { type OfficeJournalWords, officeJournalZhCN } from './office-journal.zh-CN.ts';

export type { OfficeJournalWords };
export const officeJournalWords: Record<Lang, OfficeJournalWords> = { 'zh-CN': officeJournalZhCN, en: officeJournalEn };
