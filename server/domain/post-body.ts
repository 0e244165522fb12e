import { lexer, type Token, type Tokens } from 'marked';
import type { PostBlock, PostRun } from '../../shared/views.ts';

/**
 * The Markdown of a post as the few things that its page can show: headings, paragraphs, lists, tables, bold, italic and links.
 * No markup passes: HTML stands there as it was typed, a link leads to https or a telephone or is only its words.
 */
export function postBody(markdown: string): PostBlock[] {
  return lexer(markdown, { gfm: true, breaks: true }).flatMap(blocksOf);
}

type Style = Omit<PostRun, 'text'>;
const PLAIN: Style = { strong: false, em: false, href: null };

function blocksOf(token: Token): PostBlock[] {
  switch (token.type) {
    case 'heading':
      return [{ is: 'heading', level: Math.min(3, Math.max(2, token.depth + 1)), runs: runsOf(token.tokens) }];
    case 'paragraph':
      return [{ is: 'paragraph', runs: runsOf(token.tokens) }];
    case 'list':
      return [{ is: 'list', ordered: Boolean(token.ordered), items: itemsOf(token as Tokens.List, 0) }];
    case 'table':
      return [tableOf(token as Tokens.Table)];
    case 'blockquote':
      return (token.tokens ?? []).flatMap(blocksOf);
    case 'hr':
      return [{ is: 'line' }];
    case 'space':
    case 'def':
      return [];
    default: // code, HTML and whatever Markdown may learn: the words as they were typed
      return words(token) ? [{ is: 'paragraph', runs: [{ text: words(token), ...PLAIN }] }] : [];
  }
}

const words = (token: Token): string => ('text' in token ? String(token.text) : token.raw).trim();

function itemsOf({ items, ordered }: Tokens.List, depth: number): { depth: number; ordered: boolean; runs: PostRun[] }[] {
  return items.flatMap(({ tokens }) => {
    const inner = tokens.filter(({ type }) => type === 'list').flatMap((list) => itemsOf(list as Tokens.List, depth + 1));
    const own = tokens
      .filter(({ type }) => type !== 'list')
      .flatMap((one, nth) => [...(nth > 0 ? [{ text: '\n', ...PLAIN }] : []), ...runsOf([one])]);
    return [{ depth: Math.min(depth, 3), ordered: Boolean(ordered), runs: own }, ...inner];
  });
}

function tableOf({ header, rows }: Tokens.Table): PostBlock {
  return {
    is: 'table',
    head: header.map(({ tokens }) => runsOf(tokens)),
    rows: rows.map((row) => row.map(({ tokens }) => runsOf(tokens))),
  };
}

function runsOf(tokens: readonly Token[] = [], style: Style = PLAIN): PostRun[] {
  return tokens.flatMap((token): PostRun[] => {
    switch (token.type) {
      case 'strong':
        return runsOf(token.tokens, { ...style, strong: true });
      case 'em':
        return runsOf(token.tokens, { ...style, em: true });
      case 'link':
        return runsOf(token.tokens, { ...style, href: linkOf(String(token.href)) });
      case 'br':
        return [{ text: '\n', ...style }];
      case 'escape':
        return [{ text: String(token.text), ...style }];
      case 'text':
      case 'paragraph':
      case 'del':
        return token.tokens ? runsOf(token.tokens, style) : [{ text: unescaped(String(token.text)), ...style }];
      case 'checkbox':
        return [];
      default:
        return words(token) ? [{ text: words(token), ...style }] : [];
    }
  });
}

/** The lexer leaves entities as they are: only the five of HTML itself are written by people. */
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');

/** Only what leads to a page over a safe line, or to a telephone. */
function linkOf(href: string): string | null {
  const telephone = /^tel:([\d+\- ]{3,30})$/i.exec(href)?.[1];
  if (telephone) return `tel:${telephone.replace(/[^\d+]/g, '')}`;
  try {
    const url = new URL(href);
    return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
  } catch {
    return null; // no address at all: the words stand alone
  }
}
