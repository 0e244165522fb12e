import type { BoardView, QueueRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { dutyPages, postedRoster } from './duty-pages.ts';
import { dwell, type Looks, type Page, spread } from './page.ts';
import { holidayPages, isDue, postPages, specialPages } from './post-pages.ts';
import type { RoomName } from './rooms.ts';
import { roundOf } from './round.ts';
import { amenitiesPages, clerksPages, hoursPages, phonesPages } from './row-pages.ts';

const ROWS_LOST = { beside: 2, tall: 4, wide: 0, night: 0, upright: 1 }; // English names need up to three lines
const POSTS_BETWEEN_DUTY = 4; // so often does the day's duty come round again

/** What of a board's view is read beside the calls. */
export type Read = Pick<BoardView, 'posts' | 'duty' | 'waiting' | 'hall' | 'hours' | 'holidays' | 'clerks' | 'amenities' | 'zones'>;

/**
 * All pages of a round: who is on duty, then post after post, with the waiting or something else to know in between. There is always one:
 * hours and telephones need nothing but the hall.
 */
export function readingPages(view: Read, looks: Looks): readonly Page[] {
  const { room, stale } = looks;
  const lines = stale || room === 'wide' || room === 'night' ? [] : waitingPages(view.waiting, looks.language, room, looks.strip);
  const others = [
    postedRoster(view, looks),
    holidayPages(view.holidays, looks),
    hoursPages(view, looks),
    phonesPages(view, looks),
    clerksPages(view, looks),
    amenitiesPages(view, looks),
  ].filter((pages) => pages.length > 0);
  const round = roundOf(view.posts.filter((post) => isDue(post, looks.at)));
  const special = specialPages(view.hall.specials ?? [], looks);
  const posts = round.flatMap((post, nth) => [
    ...(nth % POSTS_BETWEEN_DUTY === 0 ? [...special, ...dutyPages(view, looks)] : []),
    ...postPages(post, view.hall.url, looks),
    ...(nth % 2 === 0 ? lines : (others[(nth - 1) / 2] ?? [])),
  ]);
  const shown = Math.floor(round.length / 2);
  return [...(round.length === 0 ? [...special, ...dutyPages(view, looks), ...lines] : posts), ...others.slice(shown).flat()];
}

/** The queues somebody waits in, most people first, as many on each page. Long names need two lines, so there are fewer rows then. */
function waitingPages(waiting: readonly QueueRow[], language: Lang, room: RoomName, strip: number): readonly Page[] {
  const rows = waiting.filter((one) => one.waiting > 0).sort((a, b) => b.waiting - a.waiting);
  const most =
    { beside: 5, tall: 9, wide: 5, night: 5, upright: 3 }[room] -
    (language === 'zh-CN' ? 0 : ROWS_LOST[room]) -
    (strip > 0 && language === 'zh-CN' ? 1 : 0);
  const others = waiting.filter((one) => one.open && one.waiting === 0);
  const cut = spread(rows, most);
  return cut.map((some, at) => ({
    kind: 'waiting',
    key: `waiting ${at}`,
    rows: some,
    othersFree: others.length > 0 && others.every(({ free }) => free),
    nth: at + 1,
    of: cut.length,
    seconds: dwell(Math.ceil(rows.length / cut.length) * 12),
  }));
}
