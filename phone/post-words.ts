import { phoneWords } from '../shared/i18n/phone.ts';
import type { PostBlock, PostRun, PostText } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';

/** A post in one language: its name, its lines as on the wall, and its whole text; empty where there is no more. */
export const postOf = (post: PostText, lang: Lang): { title: string; wall: readonly string[]; full: readonly PostBlock[] } =>
  lang === 'en'
    ? { title: post.name_en, wall: [post.summary_en], full: bodyOf(post.body_en, post.full_en) }
    : { title: post.name_zh, wall: post.lines_zh, full: bodyOf(post.body_zh, post.full_zh) };

/** What was written in Markdown goes before the paragraphs of older posts. */
const bodyOf = (body: readonly PostBlock[], full: readonly string[]): readonly PostBlock[] =>
  body.length > 0 ? body : full.map((text) => ({ is: 'paragraph', runs: [{ text, strong: false, em: false, href: null }] }));

/** A post, read aloud. */
export function spokenPost(post: PostText, lang: Lang): string {
  const { title, wall, full } = postOf(post, lang);
  return phoneWords[lang].spoken([title, ...(full.length > 0 ? full.flatMap(said) : wall)]);
}

const words = (runs: readonly PostRun[]): string => runs.map(({ text }) => text).join('');
function said(block: PostBlock): readonly string[] {
  if (block.is === 'line') return [];
  if (block.is === 'list') return block.items.map(({ runs }) => words(runs));
  if (block.is === 'table') return [block.head, ...block.rows].map((row) => row.map(words).join('，'));
  return [words(block.runs)];
}
