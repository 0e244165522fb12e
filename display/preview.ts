import './board/call-board.ts';
import './sign/window-sign.ts';
import type { BoardView, SignView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { followOffice, tellOffice } from '../ui/in-preview.ts';
import { showBoard } from './board/board-screen.ts';
import type { Page } from './pages/page.ts';
import { showSign } from './sign/sign-screen.ts';

// A board or a window's screen as the office looks at it: pictures alone, without a line and without a voice.

const TICK = 500; // milliseconds
const clock = hallClock();
const language: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
type Board = ReturnType<typeof showBoard>;
let board: Board | null = null;
let sign: ReturnType<typeof showSign> | null = null;
let told = '';

followOffice(({ place, view, at, page }) => {
  const isSign = place.startsWith('sign/');
  if (isSign) sign ??= showSign(clock, language);
  else board ??= showBoard(clock, language);
  const screen = isSign ? sign : board;
  if (!screen) return;
  clock.hear(view as BoardView | SignView);
  const [what, slug = ''] = at?.split('/') ?? [];
  board?.only?.(what === 'post' ? (pages) => ofPost(pages, slug, page) : what === 'person' ? onDuty : null);
  if (isSign) sign?.show(view as SignView);
  else board?.show(view as BoardView);
  if (!screen.element.isConnected) document.body.replaceChildren(screen.element);
});
setInterval(() => (board ?? sign)?.tick(), TICK);

/** Who is on duty, and nothing else. */
const onDuty = (all: readonly Page[]): readonly Page[] => all.filter((page) => page.kind === 'duty' && !page.tomorrow);

/** The pages of one post, or one of them; the office is told how long each is read. */
function ofPost(all: readonly Page[], slug: string, page: number | null): readonly Page[] {
  const keys = [`post ${slug} `, `picture ${slug} `, `code ${slug}`];
  const own = all.filter(
    ({ key }, nth) => keys.some((one) => `${key} `.startsWith(one)) && all.findIndex((other) => other.key === key) === nth,
  );
  const seconds = own.map((one) => one.seconds);
  if (told !== seconds.join()) tellOffice({ paihao: 'preview-pages', seconds });
  told = seconds.join();
  const one = page === null ? undefined : own[Math.min(page, own.length - 1)];
  return one ? [one] : own;
}
