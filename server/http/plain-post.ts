import { phoneWords } from '../../shared/i18n/phone.ts';
import type { PostBlock, PostRun, PostText } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { escaped } from './plain-ticket.ts';

/** A post as the page says it before any script has run, or where none runs: all of its text. */
export function plainPost(post: PostText | null, lang: Lang): string {
  const words = phoneWords[lang];
  if (!post) return `<main id="plain" lang="${lang}"><p>${escaped(words.noPost)}</p></main>`;
  const [title, body, full, wall] =
    lang === 'en'
      ? [post.name_en, post.body_en, post.full_en, [post.summary_en]]
      : [post.name_zh, post.body_zh, post.full_zh, post.lines_zh];
  const paragraphs = (texts: readonly string[]) => texts.map((line) => `<p>${escaped(line)}</p>`).join('');
  const lines = (body.length > 0 ? body.map(plainBlock).join('') : paragraphs(full)) + paragraphs(wall);
  return `<main id="plain" class="post" lang="${lang}"><h1>${escaped(title)}</h1>${lines}</main>`;
}

function plainBlock(block: PostBlock): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level}>${plainRuns(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${plainRuns(block.runs)}</p>`;
    case 'list':
      return `<ul>${block.items.map(({ runs }) => `<li>${plainRuns(runs)}</li>`).join('')}</ul>`;
    case 'table': {
      const row = (cells: PostRun[][], cell: 'th' | 'td') =>
        `<tr>${cells.map((runs) => `<${cell}>${plainRuns(runs)}</${cell}>`).join('')}</tr>`;
      return `<table>${row(block.head, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    }
    case 'line':
      return '<hr>';
  }
}

const plainRuns = (runs: readonly PostRun[]): string =>
  runs
    .map(({ text, strong, href }) => {
      if (text === '\n') return '<br>';
      const said = strong ? `<b>${escaped(text)}</b>` : escaped(text);
      return href ? `<a href="${escaped(href)}" rel="noopener noreferrer">${said}</a>` : said;
    })
    .join('');
