import type { Lang } from '../words.ts';

/** What is said of words that staff write themselves: they are kept for a time, and then destroyed. */
export const ownWordsWords: Record<Lang, { readonly noNumbers: string; readonly purged: string }> = {
  'zh-CN': { noNumbers: '不能写手机号和身份证号：写下的话会保存一段时间。请删掉号码再试。', purged: '（已清理）' },
  en: {
    noNumbers: 'No mobile or ID numbers here: what is written is kept for a time. Take the number out and try again.',
    purged: '(purged)',
  },
};
