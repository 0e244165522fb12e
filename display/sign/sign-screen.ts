import type { SignView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import type { HallClock } from '../../ui/hall-clock.ts';
import { drift } from '../drift.ts';
import { asAsked, keepMounting, readMounting, turnPage } from '../mounting.ts';
import { openPictures } from '../pages/pictures.ts';
import type { Screen } from '../screen.ts';

/** The screen over a window from view to view. It is silent: the boards speak. */
export function showSign(clock: HallClock, language: Lang, steady: () => number = () => performance.now()): Screen<SignView> {
  const element = document.createElement('window-sign');
  const pictures = openPictures(() => draw(), steady);
  let view: SignView | null = null;
  let brokenAt: number | null = null;
  let mounting = asAsked(readMounting(), location.search);

  document.documentElement.dataset.screen = 'sign'; // a bar panel has a scale of its own, in display.css
  turnPage(mounting);

  function draw(): void {
    if (!view) return;
    pictures.want(view.clerk?.photo ? [view.clerk.photo] : []);
    const { x, y } = drift(steady());
    element.style.setProperty('--drift-x', `${x}px`);
    element.style.setProperty('--drift-y', `${y}px`);
    Object.assign(element, {
      view,
      language,
      pictures: pictures.here(),
      led: mounting.preset === 'led',
      now: clock.now(),
      staleSince: brokenAt === null ? '' : clock.read(view.at).clock,
      staleFor: brokenAt === null ? 0 : steady() - brokenAt,
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
    call: () => ({ number: view?.number ?? null, now: view?.ticketStatus === 'called' }),
    mount: (told) => {
      keepMounting(told);
      mounting = asAsked(told, location.search);
      turnPage(mounting);
      draw();
    },
    sound: () => 'none',
    mute: () => {},
    testSound: () => {},
  };
}
