import { lastPageWords } from '../shared/i18n/last-page.ts';
import type { HallView } from '../shared/views.ts';

// The page that cannot fail: it draws with nothing but the document itself, from a few words that were put by while all was well.

const KEY = 'paihao-last-page';
type PutBy = { readonly name: string; readonly hours: readonly (readonly [string, string])[]; readonly phone: string };

let putBy = '';
/** Puts by what the page will need: the hall's name, its hours and the telephone that is answered. */
export function putByForLastPage({ name, sessions, phones }: HallView): void {
  const page: PutBy = { name, hours: sessions.map(({ open, close }) => [open, close]), phone: phones.consult };
  const text = JSON.stringify(page);
  if (text === putBy) return;
  putBy = text;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // no store: the page will say less
  }
}

/** Takes the place of whatever stood here. */
export function showLastPage(): void {
  if (document.querySelector('.last')) return;
  const words = lastPageWords[document.documentElement.lang === 'en' ? 'en' : 'zh-CN'];
  const known = read();
  const page = document.createElement('main');
  page.className = 'last';
  const add = (tag: string, text: string) => {
    const part = document.createElement(tag);
    part.textContent = text;
    page.append(part);
  };
  if (known) add('h2', known.name);
  add('h1', words.cannotShow);
  add('p', words.lookElsewhere);
  if (known && known.hours.length > 0) add('p', `${words.hours} ${known.hours.map(([from, to]) => words.span(from, to)).join('　')}`);
  if (known?.phone) add('b', `${words.phone} ${known.phone}`);
  document.body.replaceChildren(page);
}

function read(): PutBy | null {
  try {
    return JSON.parse(putBy || (localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null; // unreadable: the page says what it can without it
  }
}
