import type { Lang } from '../words.ts';
import { editingEn } from './editing.en.ts';
import { type EditingWords, editingZhCN } from './editing.zh-CN.ts';

export type { EditingWords };
export const editingWords: Record<Lang, EditingWords> = { 'zh-CN': editingZhCN, en: editingEn };
