import type { Post } from '../shared/settings.ts';
import type { BoardView, DutyView, QueueRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { cutText, type Room } from './cut-post.ts';
import { ROOMS, type RoomName } from './rooms.ts';

type Nth = { readonly key: string; readonly nth: number; readonly of: number; readonly seconds: number };

/** A page of the reading side. `key` names it as long as it is the same page of the same thing. */
export type Page =
  | (Nth & { readonly kind: 'post'; readonly title: string; readonly paragraphs: readonly string[]; readonly size: string })
  | (Nth & { readonly kind: 'waiting'; readonly rows: readonly QueueRow[]; readonly othersFree: boolean })
  | (Nth & { readonly kind: 'duty'; readonly duty: DutyView });

const ROWS_LOST = { beside: 2, tall: 4, wide: 0, night: 0, upright: 1 }; // English names need up to three lines
const POSTS_BETWEEN_DUTY = 4; // so often does the day's duty come round again

/** SCREENS 0.10: long enough to be read at four characters a second, and never under ten seconds. */
export const dwell = (characters: number): number => Math.max(10, Math.ceil(characters / 4 + 3));

/**
 * All pages of a round: who is on duty, then rule after rule, with the waiting in between. A stale board tells no waiting. `strip` is how
 * many rem a strip over the page takes from it.
 */
export function readingPages(
  { posts, duty, waiting }: Pick<BoardView, 'posts' | 'duty' | 'waiting'>,
  language: Lang,
  room: RoomName,
  stale: boolean,
  strip = 0,
): readonly Page[] {
  const lines = stale || room === 'wide' || room === 'night' ? [] : waitingPages(waiting, language, room, strip);
  if (posts.length === 0) return [...dutyPages(duty), ...lines];
  return posts.flatMap((post, nth) => [
    ...(nth % POSTS_BETWEEN_DUTY === 0 ? dutyPages(duty) : []),
    ...postPages(post, language, { ...ROOMS[room], height: ROOMS[room].height - strip }),
    ...lines,
  ]);
}

function postPages(post: Post, language: Lang, room: Room): readonly Page[] {
  const zh = language === 'zh-CN';
  const sentences = zh ? post.lines_zh : post.summary_en.split(/(?<=[.!?])\s+/);
  const cut = cutText(sentences, room);
  return cut.map(({ paragraphs, size }, at) => ({
    kind: 'post',
    key: `post ${post.slug} ${at}`,
    title: zh ? post.name_zh : post.name_en,
    paragraphs,
    size,
    nth: at + 1,
    of: cut.length,
    seconds: Math.max(dwell(paragraphs.join('').length), Math.round(post.display_seconds / cut.length)),
  }));
}

/** The queues somebody waits in, most people first, as many on each page. Long names need two lines, so there are fewer rows then. */
function waitingPages(waiting: readonly QueueRow[], language: Lang, room: RoomName, strip: number): readonly Page[] {
  const rows = waiting.filter((one) => one.waiting > 0).sort((a, b) => b.waiting - a.waiting);
  const most =
    { beside: 5, tall: 9, wide: 5, night: 5, upright: 3 }[room] -
    (language === 'zh-CN' ? 0 : ROWS_LOST[room]) -
    (strip > 0 && language === 'zh-CN' ? 1 : 0);
  const others = waiting.filter((one) => one.open && one.waiting === 0);
  const of = Math.max(1, Math.ceil(rows.length / most));
  const perPage = Math.ceil(rows.length / of);
  return Array.from({ length: of }, (_, at) => ({
    kind: 'waiting',
    key: `waiting ${at}`,
    rows: rows.slice(at * perPage, (at + 1) * perPage),
    othersFree: others.length > 0 && others.every(({ free }) => free),
    nth: at + 1,
    of,
    seconds: dwell(perPage * 12),
  }));
}

const dutyPages = (duty: DutyView): readonly Page[] =>
  duty.leader || duty.director || duty.staff.length > 0 ? [{ kind: 'duty', key: 'duty', duty, nth: 1, of: 1, seconds: 12 }] : [];

/** Where the reading side is: at which page since when, in milliseconds of this machine's steady counter. */
export type Turn = { readonly at: number; readonly key: string; readonly since: number };

/** The turn a moment later: the page stays until its time is up, and keeps its place when the pages around it change. */
export function turned({ at, key, since }: Turn, pages: readonly Page[], steady: number): Turn {
  const here = pages[at]?.key === key ? at : nearest(pages, key, at);
  const page = pages[here];
  if (page && page.key === key && steady - since < page.seconds * 1000) return { at: here, key, since };
  const next = page && page.key === key ? (here + 1) % pages.length : Math.max(0, here);
  return { at: next, key: pages[next]?.key ?? '', since: steady };
}

/** The same page elsewhere, as near as can be; a page that is gone gives way to whatever stands in its place. */
function nearest(pages: readonly Page[], key: string, at: number): number {
  const same = pages.flatMap((page, nth) => (page.key === key ? [nth] : [])).sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return same[0] ?? Math.min(at, pages.length - 1);
}
