import type { BoardView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { openChime } from './chime.ts';
import { drift } from './drift.ts';
import { heroAt } from './hero.ts';
import { readingPages, type Turn, turned } from './pages.ts';
import { ringing } from './ringing.ts';
import type { RoomName } from './rooms.ts';
import type { Screen } from './screen.ts';
import { stageOf } from './stage.ts';

const BEAT = 10_000; // milliseconds: lines that flip by themselves flip together

const STALE_STRIP = 3.5; // rem, as in display.css
const TRIAL_STRIP = 2.5;

/** A board from view to view: what stands in the big field, which page is read, and what rings. */
export function showBoard(clock: HallClock, language: Lang, steady: () => number = () => performance.now()): Screen<BoardView> {
  const element = document.createElement('call-board');
  const upright = matchMedia('(orientation: portrait)');
  const shouldRing = ringing();
  const chime = openChime(() => draw());
  let view: BoardView | null = null;
  let brokenAt: number | null = null;
  let turn: Turn = { at: 0, key: '', since: 0 };

  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => chime.wake());

  function draw(): void {
    if (!view) return;
    const now = clock.now();
    const stale = brokenAt !== null;
    const hero = heroAt(view.calls, now);
    const stage = stageOf(view.hall, hero);
    const room = roomOf(view, stage === 'closed', upright.matches);
    const pages = readingPages(view, language, room, stale, stripOver(view, stale, room));
    turn = turned(turn, pages, steady());
    if (shouldRing(hero, view.calls, now) && !stale) chime.ring();
    const { x, y } = drift(steady());
    element.style.setProperty('--drift-x', `${x}px`);
    element.style.setProperty('--drift-y', `${y}px`);
    Object.assign(element, {
      view,
      hero,
      stage,
      room,
      now,
      language,
      page: pages[turn.at],
      beat: Math.floor(steady() / BEAT),
      staleSince: stale ? clock.read(view.at).clock : '',
      silent: chime.sound() === 'waiting',
      zoned: upright.matches && view.zone !== null,
    });
  }

  return {
    element,
    show: (seen) => {
      view = seen;
      brokenAt = null;
      draw();
    },
    lost: () => {
      brokenAt ??= steady();
      draw();
    },
    tick: draw,
  };
}

/** What a strip takes from the page; upright it is the calls that give way. */
function stripOver({ hall }: BoardView, stale: boolean, room: RoomName): number {
  if (room === 'upright') return 0;
  if (stale) return STALE_STRIP;
  return hall.trial || hall.clock.set ? TRIAL_STRIP : 0;
}

function roomOf({ duty }: BoardView, closed: boolean, upright: boolean): RoomName {
  if (closed) return upright ? 'night' : 'wide';
  if (upright) return 'upright';
  return duty.leader || duty.director ? 'beside' : 'tall';
}
