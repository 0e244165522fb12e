import { phoneWords } from '../shared/i18n/phone.ts';
import type { PostText } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';

/** A post in one language: its name, its lines as on the wall, and its whole text, a paragraph each; empty where there is no more. */
export const postOf = (post: PostText, lang: Lang): { title: string; wall: readonly string[]; full: readonly string[] } =>
  lang === 'en'
    ? { title: post.name_en, wall: [post.summary_en], full: post.full_en }
    : { title: post.name_zh, wall: post.lines_zh, full: post.full_zh };

/** A post, read aloud. */
export function spokenPost(post: PostText, lang: Lang): string {
  const { title, wall, full } = postOf(post, lang);
  return phoneWords[lang].spoken([title, ...(full.length > 0 ? full : wall)]);
}
