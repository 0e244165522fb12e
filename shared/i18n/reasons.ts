import type { Lang } from '../words.ts';
import { reasonsZhCN } from './reasons.zh-CN.ts';

/** What is wrong with a place of a document, as the shapes say it in English, in the language asked; what has no words yet stays as it is. */
export function reasonIn(lang: Lang, reason: string): string {
  if (lang === 'en') return reason;
  for (const [said, words] of reasonsZhCN) {
    const found = said.exec(reason);
    if (found) return words(...found.slice(1));
  }
  return reason;
}
