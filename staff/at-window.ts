import { staffWords } from '../shared/i18n/staff.ts';
import type { WindowView } from '../shared/views.ts';
import type { Lang, Refusal, StaffId, WindowNo } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { type Act, mainRested, type Seat } from './console.ts';
import { chosen, confirmed, type Deed, ofRow, pressed } from './deeds.ts';
import type { MatterBook } from './matter-book.ts';
import { openSheet } from './open-sheet.ts';
import { refusalLine } from './refusal-line.ts';
import { type Confirmed, NO_SHEET, type Sheet, type WindowWish } from './state.ts';
import { whySaid } from './why-said.ts';

type Needs = {
  window: WindowNo;
  me: StaffId;
  language: () => Lang;
  clock: HallClock;
  book: MatterBook;
  changed: () => void;
  /** The server does not show this window, or no longer knows the clerk. */
  turnedAway: (why: Refusal['refusal']) => void;
  /** Confirmed: to another window, or home. */
  leave: (of: 'leave' | 'signOut') => void;
};
export type AtWindow = ReturnType<typeof atWindow>;

/** One clerk at one window: watches it, fulfils what is wished there, and says why not. */
export function atWindow({ window: no, me, language, clock, book, changed, turnedAway, leave }: Needs) {
  let view: WindowView | undefined;
  let stale = false;
  let busy = false;
  let left = false;
  let lastMain: number | null = null;
  const over = openSheet(changed);
  const words = () => staffWords[language()];
  const seat = (): Seat | undefined => view && { view, me, stale, now: clock.now() };

  const stopWatching = watch(`window/${no}`, {
    show: (news) => {
      stale = false;
      take(news);
    },
    refused: ({ refusal }) => turnedAway(refusal),
    lost: () => {
      stale = true;
      changed();
    },
  });

  function take(news: WindowView): void {
    clock.hear(news);
    const before = view;
    view = news;
    if (before?.ticket?.id !== news.ticket?.id) over.forget();
    if (before?.clerk === me && news.clerk !== null && news.clerk !== me) over.say(words().refused.taken(news.clerkName ?? ''));
    void book.fetch(news.ticket?.matter ?? null);
    changed();
  }

  /** Asks for one thing at this window. The answer is the whole new view, or a line that says why not. */
  async function send(path: string, body: Record<string, unknown>): Promise<void> {
    if (busy) return;
    busy = true;
    over.open(NO_SHEET);
    const answer = await ask<WindowView>('POST', `/windows/${no}/${path}`, { lang: language(), body });
    busy = false;
    if (left) return;
    if (answer.ok) {
      if (!view || answer.body.seq >= view.seq) take(answer.body);
      else changed();
    } else if (answer.refusal === 'not-signed-in') turnedAway(answer.refusal);
    else {
      const clockOf = (at: string) => clock.read(at).clock;
      over.say(refusalLine(answer, language(), { calls: view?.ticket?.calls ?? 0, now: clock.now(), clockOf }));
    }
  }

  /** Does what follows from a key, or says why not. */
  function carryOut(deed: Deed, here: Seat): void {
    if (deed.do === 'send') void send(deed.path, deed.body);
    else if (deed.do === 'open') over.open(deed.sheet);
    else over.say(whySaid(deed.act, here, language()));
  }

  function press(act: Act, here: Seat): void {
    if (busy) return;
    const deed = pressed(act, here);
    if (act === 'main' && deed.do === 'send') {
      if (!mainRested(lastMain, performance.now())) return; // a hasty second press
      lastMain = performance.now();
    }
    carryOut(deed, here);
  }

  function confirm(of: Confirmed, here: Seat): void {
    if (of === 'leave' || of === 'signOut') leave(of);
    else carryOut(confirmed(of, here), here);
  }

  return {
    no,
    get view(): WindowView | undefined {
      return view;
    },
    get seat(): Seat | undefined {
      return seat();
    },
    get sheet(): Sheet {
      return over.sheet;
    },
    get line(): string {
      return over.line;
    },
    get busy(): boolean {
      return busy;
    },
    /** The clerk has it open: leaving is asked once more. */
    get mine(): boolean {
      return view !== undefined && view.status !== 'closed' && view.clerk === me;
    },
    say: over.say,
    open: over.open,
    takeOver: () => send('open', { takeOver: true }),
    leave(): void {
      left = true;
      stopWatching();
    },
    fulfil(asked: WindowWish): void {
      const here = seat();
      if (asked.do === 'dismiss') over.open(NO_SHEET);
      else if (asked.do === 'help') over.open({ is: 'keys' });
      if (!here) return;
      switch (asked.do) {
        case 'press':
          press(asked.act, here);
          break;
        case 'choose':
          carryOut(chosen(asked.nth, over.sheet, here), here);
          break;
        case 'confirm':
          if (over.sheet.is === 'confirm') confirm(over.sheet.of, here);
          break;
        case 'unhold':
        case 'accept':
          carryOut(ofRow(asked.do, asked.ticket, asked.do === 'unhold' && asked.here, here), here);
          break;
        case 'handOver':
          if (stale) over.say(words().whyNot.stale);
          else over.open({ is: 'transfer', ticket: asked.ticket });
          break;
        case 'transfer':
          void send('transfer', { ticket: asked.ticket, to: asked.to, ...(asked.note ? { note: asked.note } : {}) });
          break;
      }
    },
  };
}
