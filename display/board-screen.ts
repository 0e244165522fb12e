import type { BoardView } from '../shared/views.ts';
import type { Lang, TicketNumber } from '../shared/words.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { openChime } from './chime.ts';
import { drift } from './drift.ts';
import { type Hero, heroAt } from './hero.ts';
import { keepMuted, readMuted } from './muted.ts';
import { noticePieces } from './notices.ts';
import { readingPages, type Turn, turned } from './pages.ts';
import { ringing } from './ringing.ts';
import type { RoomName } from './rooms.ts';
import type { Screen } from './screen.ts';
import { stageOf } from './stage.ts';

const BEAT = 10_000; // milliseconds: lines that flip by themselves flip together

const STALE_STRIP = 3.5; // rem, as in display.css
const TRIAL_STRIP = 2.5;
const NOTICE_STRIP = 5; // rem, as in board-layout.ts
/** Signs of 2.5 rem beside the word that it is a notice. */
const NOTICE_ROOM = { lying: { line: 34, lines: 1 }, upright: { line: 16.5, lines: 2 } };

/** A board from view to view: what stands in the big field, which page is read, and what rings. */
export function showBoard(clock: HallClock, language: Lang, steady: () => number = () => performance.now()): Screen<BoardView> {
  const element = document.createElement('call-board');
  const upright = matchMedia('(orientation: portrait)');
  const shouldRing = ringing();
  const chime = openChime(() => draw(), readMuted());
  let view: BoardView | null = null;
  let brokenAt: number | null = null;
  let turn: Turn = { at: 0, key: '', since: 0 };
  let hero: Hero = { is: 'quiet' };
  let spoken = { nr: 0, since: 0 };
  let lastCalled: TicketNumber | null = null;

  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => chime.wake());

  function draw(): void {
    if (!view) return;
    const now = clock.now();
    const stale = brokenAt !== null;
    hero = heroAt(view.calls, now);
    if (hero.is !== 'quiet') lastCalled = hero.calls.at(-1)?.number ?? lastCalled;
    const stage = stageOf(view.hall, hero);
    const room = roomOf(view, stage === 'closed', upright.matches);
    const notices = noticePieces(view.announcements, now, NOTICE_ROOM[upright.matches ? 'upright' : 'lying']);
    const newest = notices[0]?.nr ?? 0;
    if (newest !== spoken.nr) spoken = { nr: newest, since: steady() }; // a new one is not kept waiting
    const notice = notices[Math.floor((steady() - spoken.since) / BEAT) % notices.length];
    const pages = readingPages(view, language, room, stale, stripsOver(view, stale, room, notice !== undefined));
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
      notice,
      beat: Math.floor(steady() / BEAT),
      staleSince: stale ? clock.read(view.at).clock : '',
      silent: chime.sound() === 'suspended',
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
    call: () => ({ number: lastCalled, now: hero.is === 'calling' }),
    sound: chime.sound,
    mute: (muted) => {
      keepMuted(muted);
      chime.mute(muted);
    },
    testSound: chime.ring,
  };
}

/** What the strips take from the page; upright it is the calls that give way. */
function stripsOver({ hall }: BoardView, stale: boolean, room: RoomName, notice: boolean): number {
  if (room === 'upright') return 0;
  const above = stale ? STALE_STRIP : hall.trial || hall.clock.set ? TRIAL_STRIP : 0;
  return above + (notice ? NOTICE_STRIP : 0);
}

function roomOf({ duty }: BoardView, closed: boolean, upright: boolean): RoomName {
  if (closed) return upright ? 'night' : 'wide';
  if (upright) return 'upright';
  return duty.leader || duty.director ? 'beside' : 'tall';
}
