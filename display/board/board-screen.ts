import { localTime } from '../../shared/time.ts';
import type { AnnouncementView, BoardView, DutyView } from '../../shared/views.ts';
import type { Lang, TicketNumber } from '../../shared/words.ts';
import type { HallClock } from '../../ui/hall-clock.ts';
import { drift } from '../drift.ts';
import { asAsked, keepMounting, readMounting, shapeOf, turnPage } from '../mounting.ts';
import { dutyAt } from '../pages/on-duty.ts';
import type { Page } from '../pages/page.ts';
import { readingPages } from '../pages/pages.ts';
import { openPictures } from '../pages/pictures.ts';
import type { RoomName } from '../pages/rooms.ts';
import { type Turn, turned } from '../pages/turn.ts';
import type { Screen } from '../screen.ts';
import { keepMuted, readMuted } from '../voice/muted.ts';
import { openVoice } from '../voice/voice.ts';
import { type Hero, heroAt, withSaid } from './hero.ts';
import { isSwapped, layoutOf } from './layout.ts';
import { ledLines } from './led-lines.ts';
import { noticePieces } from './notices.ts';
import { stageOf } from './stage.ts';
import { tableTurned } from './table-turn.ts';

const BEAT = 10_000; // milliseconds: lines that flip by themselves flip together

const STALE_STRIP = 3.5; // rem, as in display.css
const TRIAL_STRIP = 2.5;
const NOTICE_STRIP = 5; // rem, as in board-layout.ts
/** Signs of 2.5 rem beside the word that it is a notice. */
const NOTICE_ROOM = { lying: { line: 34, lines: 1 }, upright: { line: 16.5, lines: 2 } };
/** Signs of 6 rem on the sheet of an emergency. */
const EMERGENCY_ROOM = { lying: { line: 17, lines: 5 }, upright: { line: 9.5, lines: 10 } };

/** A board from view to view: what stands in the big field, which page is read, and what is said. */
export function showBoard(clock: HallClock, language: Lang, steady: () => number = () => performance.now()): Screen<BoardView> {
  const element = document.createElement('call-board');
  const voice = openVoice(clock, () => draw(), readMuted());
  const pictures = openPictures(() => draw(), steady);
  let mounting = asAsked(readMounting(), location.search);
  let told: BoardView | null = null;
  let brokenAt: number | null = null;
  let turn: Turn = { at: 0, key: '', since: 0 };
  let table = { reading: false, since: steady() };
  let hero: Hero = { is: 'quiet' };
  let spoken = { nr: 0, since: 0 };
  let lastCalled: TicketNumber | null = null;
  let narrow: ((pages: readonly Page[]) => readonly Page[]) | null = null;

  turnPage(mounting);
  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => voice.wake());

  function draw(): void {
    if (!told) return;
    const now = clock.now();
    const reckoned = clock.reckoned() ?? Date.parse(told.at);
    const view = { ...told, duty: dutyAt(told.duty, reckoned) }; // others come on duty also while the server is away
    pictures.want([...facesOf(view.duty), ...view.posts.flatMap((post) => post.pictures)]);
    const stale = brokenAt !== null;
    const shape = shapeOf(innerWidth, innerHeight, mounting.rotate);
    const emergency = emergencyNow(view, now);
    hero = emergency.length > 0 ? { is: 'quiet' } : withSaid(heroAt(view.calls, now), voice.shown(view.calls)); // an emergency stops the calls
    if (hero.is !== 'quiet') lastCalled = hero.calls.at(-1)?.number ?? lastCalled;
    const stage = stageOf(view.hall, hero, now, emergency.length > 0);
    const layout = layoutOf(mounting, view, shape);
    const room = roomOf(view, stage === 'closed' || layout === 'table', shape === 'upright');
    const notices =
      stage === 'emergency'
        ? noticePieces(emergency, Date.parse(view.at), EMERGENCY_ROOM[shape])
        : noticePieces(view.announcements, now, NOTICE_ROOM[shape]);
    const newest = notices[0]?.nr ?? 0;
    if (newest !== spoken.nr) spoken = { nr: newest, since: steady() }; // a new one is not kept waiting
    const notice = notices[Math.floor((steady() - spoken.since) / BEAT) % notices.length];
    const at = localTime(reckoned, view.hall.timezone);
    const all = readingPages(view, {
      language,
      room,
      stale,
      strip: stripsOver(view, stale, room, notice !== undefined),
      at,
      isHere: pictures.isHere,
    });
    const some = narrow?.(all) ?? [];
    const pages = some.length > 0 ? some : all;
    const before = table.reading;
    table = tableTurned(table, hero.is === 'calling', pages[turn.at]?.seconds ?? 0, steady());
    if (layout !== 'table' || stage === 'closed') turn = turned(turn, pages, steady());
    else if (table.reading && !before) turn = turned({ ...turn, since: Number.NEGATIVE_INFINITY }, pages, steady());
    const led = ledLines(view, hero, language);
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
      pictures: pictures.here(),
      notice,
      beat: Math.floor(steady() / BEAT),
      staleSince: stale ? clock.read(view.at).clock : '',
      silent: voice.locked(),
      caption: voice.caption(),
      layout,
      arrow: mounting.arrow,
      swapped: isSwapped(mounting, at.day),
      reading: table.reading,
      led: led[Math.floor(steady() / BEAT) % led.length],
    });
  }

  return {
    element,
    show: (seen) => {
      told = seen;
      brokenAt = null;
      voice.show(seen);
      draw();
    },
    lost: () => {
      brokenAt ??= steady();
      voice.lost();
      draw();
    },
    tick: () => {
      voice.tick();
      draw();
    },
    call: () => ({ number: lastCalled, now: hero.is === 'calling' || voice.caption() !== null }),
    mount: (hung) => {
      keepMounting(hung);
      mounting = asAsked(hung, location.search);
      turnPage(mounting);
      draw();
    },
    sound: voice.sound,
    mute: (muted) => {
      keepMuted(muted);
      voice.mute(muted);
    },
    testSound: voice.test,
    spoken: voice.spoken,
    said: voice.said,
    told: voice.told,
    only: (wanted) => {
      narrow = wanted;
    },
  };
}

const facesOf = ({ leader, director, staff }: DutyView) => [leader, director, ...staff].flatMap((one) => (one?.photo ? [one.photo] : []));
/** Emergencies that are not lifted. Without a sure clock one is shown rather than not. */
const emergencyNow = ({ announcements }: BoardView, now: number | null): readonly AnnouncementView[] =>
  announcements.filter(({ kind, until }) => kind === 'emergency' && (now === null || Date.parse(until) > now));

/** What the strips take from the page; upright it is the calls that give way. */
function stripsOver({ hall }: BoardView, stale: boolean, room: RoomName, notice: boolean): number {
  if (room === 'upright') return 0;
  const above = stale ? STALE_STRIP : hall.trial || hall.clock.set ? TRIAL_STRIP : 0;
  return above + (notice ? NOTICE_STRIP : 0);
}

function roomOf({ duty }: BoardView, closed: boolean, upright: boolean): RoomName {
  if (closed) return upright ? 'night' : 'wide';
  if (upright) return 'upright';
  return duty.leader ? 'beside' : 'tall';
}
