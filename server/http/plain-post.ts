import { phoneWords } from '../../shared/i18n/phone.ts';
import type { PostText } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { escaped } from './plain-ticket.ts';

/** A post as the page says it before any script has run, or where none runs: all of its text. */
export function plainPost(post: PostText | null, lang: Lang): string {
  const words = phoneWords[lang];
  if (!post) return `<main id="plain" lang="${lang}"><p>${escaped(words.noPost)}</p></main>`;
  const [title, full, wall] = lang === 'en' ? [post.name_en, post.full_en, [post.summary_en]] : [post.name_zh, post.full_zh, post.lines_zh];
  const lines = [...full, ...wall].map((line) => `<p>${escaped(line)}</p>`).join('');
  return `<main id="plain" class="post" lang="${lang}"><h1>${escaped(title)}</h1>${lines}</main>`;
}
