import { common } from '../shared/i18n/common.ts';
import type { Place, ViewOf } from '../shared/live.ts';
import type { Lang } from '../shared/words.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { type Painted, paintings } from '../ui/heartbeat.ts';
import { watch } from '../ui/live.ts';
import { isSeen } from '../ui/seen.ts';
import { askForCode } from './ask-for-code.ts';
import type { BoardNote } from './board/board-note.ts';
import type { Kept } from './kept.ts';
import { putByForLastPage } from './last-page.ts';
import type { Screen } from './screen.ts';

type Needs = {
  clock: HallClock;
  language: Lang;
  note: BoardNote;
  shelf: Promise<Kept | null>;
  build: string;
  /** A picture could not be drawn. */
  broke: (fault: unknown) => void;
};
/** A picture at its place. */
export type Looking = {
  readonly place: Place;
  readonly tick: () => void;
  readonly painted: () => Painted | null;
  /** Something stands there and can be read, or nothing was given yet. */
  readonly isThere: () => boolean;
  readonly layout: () => string;
  readonly stop: () => void;
};

const WAIT = 1000; // milliseconds for the first view before the kept one is shown: a cut cable answers nothing at all
const KEEP_EVERY = 30_000;

/**
 * Keeps one picture looking at one place. The note goes with the first view, and comes back only when the hall refuses. Until
 * the hall is heard, the last view of an earlier time is shown, marked as such; the clock is not told of it, so nothing in it is fresh.
 */
export function look<P extends Place>(place: P, screen: Screen<ViewOf<P>>, { clock, language, note, shelf, build, broke }: Needs): Looking {
  const glass = paintings(clock, () => {
    const { now, number } = screen.call();
    return isSeen(screen.element, now && !place.startsWith('pad/') ? number : null); // a pad asks its question meanwhile
  });
  let view: ViewOf<P> | null = null; // the one that is shown
  let heard = false;
  let stopped = false;
  let keptAt = Number.NEGATIVE_INFINITY;
  let keptSeq = -1;

  function draw(seen: ViewOf<P>): void {
    view = seen;
    try {
      screen.show(seen);
    } catch (fault) {
      broke(fault);
    }
    if (!screen.element.isConnected) document.body.replaceChildren(screen.element);
  }

  function keep(): void {
    if (!view || !heard || view.seq === keptSeq) return;
    keptAt = performance.now();
    keptSeq = view.seq;
    const news = view;
    void shelf.then((own) => own?.keep(place, build, news)).catch(() => {}); // a full disk: only a start without the server has less to show
  }

  async function recall(): Promise<void> {
    const last = await shelf.then((own) => own?.view(place, build)).catch(() => null);
    if (!last || heard || stopped || view) return;
    draw(last);
    screen.lost();
  }

  const early = setTimeout(() => void recall(), WAIT);
  const leave = watch(place, {
    show: (news) => {
      if (stopped) return; // what was asked for before the screen was sent elsewhere
      heard = true;
      clock.hear(news);
      draw(news);
      putByForLastPage(news.hall);
      if (performance.now() - keptAt > KEEP_EVERY) keep();
    },
    refused: ({ refusal }) => {
      if (stopped) return;
      const unknown = refusal === 'not-signed-in' || refusal === 'not-allowed';
      note.said = unknown ? common[language].unpaired : common[language].refusal[refusal];
      note.how = common[language].unpairedHow;
      heard = true; // nothing of the hall from now on, nothing that was kept of it either
      view = null;
      void shelf.then((own) => own?.forget(place)).catch(() => {});
      document.body.replaceChildren(note);
      if (unknown) askForCode(note, language);
    },
    lost: () => {
      if (!view) return void recall();
      screen.lost();
      keep();
    },
  });

  return {
    place,
    tick(): void {
      try {
        screen.tick();
      } catch (fault) {
        broke(fault);
      }
      if (view) glass.draw(view.seq, screen.call().number);
    },
    painted: glass.last,
    isThere: () => view === null || isSeen(screen.element, null),
    layout: () => screen.element.getAttribute('layout') ?? '', // by its name in the settings; a window screen and a pad have but one
    stop(): void {
      stopped = true;
      clearTimeout(early);
      leave();
    },
  };
}
