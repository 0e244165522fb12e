import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { WindowRecord, WindowView } from '../shared/views.ts';
import type { Lang, Refusal, StaffId, WindowNo } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { atSlip } from './at-slip.ts';
import { chime } from './chime.ts';
import { type Act, mainRested, type Seat } from './console.ts';
import { chosen, closing, confirmed, type Deed, ofRow, pressed } from './deeds.ts';
import type { MatterBook } from './matter-book.ts';
import { markRead, unreadNote } from './note-read.ts';
import { openSheet } from './open-sheet.ts';
import { refusalLine } from './refusal-line.ts';
import { reminders } from './reminders.ts';
import type { SlipDeed, SlipState } from './slip-state.ts';
import { type Confirmed, NO_SHEET, type Sheet, type WindowWish } from './state.ts';
import { whySaid } from './why-said.ts';
import { askAtWindow, type Came, standsStill } from './window-requests.ts';

type Needs = {
  window: WindowNo;
  me: StaffId;
  /** As the server writes this clerk. */
  name: string;
  language: () => Lang;
  clock: HallClock;
  book: MatterBook;
  changed: () => void;
  /** The server does not show this window, or no longer knows the clerk. */
  turnedAway: (why: Refusal['refusal']) => void;
  /** Somebody else sits here now. */
  taken: (said: string) => void;
  /** The screen was locked in another page of this browser. */
  locked: () => void;
  /** Confirmed: to another window, or home. */
  leave: (of: 'leave' | 'signOut') => void;
};
export type AtWindow = ReturnType<typeof atWindow>;

/** One clerk at one window: watches it, fulfils what is wished there, and says why not. */
export function atWindow({ window: no, me, name, language, clock, book, changed, turnedAway, taken, locked, leave }: Needs) {
  let view: WindowView | undefined;
  let record: WindowRecord | undefined;
  let recordShown = false;
  let stale = false;
  let busy = false;
  let left = false;
  let newest = -1; // of what was shown since the line was last up
  let onTheWayOut = false; // closing: what is on hold is being handed over
  let lastMain: number | null = null;
  const over = openSheet(changed);
  const remind = reminders();
  const words = () => staffWords[language()];
  const slip = atSlip({
    window: no,
    language,
    book,
    ticket: () => (view?.clerk === me ? view.ticket : null),
    changed,
    say: over.say,
    send,
  });
  const seat = (): Seat | undefined => view && { view, me, stale, now: clock.now() };

  const stopWatching = watch(`window/${no}`, {
    show: (news) => {
      stale = false;
      if (news.seq < newest)
        changed(); // the answer to a key has overtaken it
      else take(news);
    },
    refused: ({ refusal }) => turnedAway(refusal),
    lost: () => {
      stale = true;
      newest = -1; // a server that was set up anew counts from the beginning
      changed();
    },
  });

  function take(news: WindowView): void {
    clock.hear(news);
    const before = view;
    view = news;
    newest = news.seq;
    if (before?.clerk === me && news.clerk !== null && news.clerk !== me) {
      taken(words().refused.taken(no, news.clerkName ?? ''));
      return;
    }
    if (before?.ticket?.id !== news.ticket?.id) over.forget();
    const note = over.sheet.is === 'none' ? unreadNote(news, me, name) : null;
    if (note) over.open(note);
    const came = remind.news(news);
    if (came && news.clerk === me) {
      chime();
      over.say(consoleWords[language()].cameIn(came.number));
    }
    void book.fetch(news.ticket?.matter ?? null);
    void slip.look();
    if (recordShown && before?.ticket?.id !== news.ticket?.id) void fetchRecord();
    changed();
  }

  async function fetchRecord(): Promise<void> {
    const answer = await ask<WindowRecord>('GET', `/windows/${no}/record`, { lang: language() });
    if (answer.ok) record = answer.body;
    changed();
  }

  /** Asks for one thing at this window. The answer is the whole new view, or a line that says why not. True: it was done. */
  async function send(path: string, body: Record<string, unknown>): Promise<boolean> {
    if (busy) return false;
    busy = true;
    over.open(NO_SHEET);
    const came = await askAtWindow({ window: no, path, body, lang: language(), given: () => left });
    busy = false;
    if (!left) hear(came);
    return came.is === 'done';
  }

  function hear(came: Came): void {
    const before = view;
    if (came.is === 'unsure') over.say(words().refused.unsure);
    else if (came.is === 'refused') refuse(came.refused);
    else if (!before || came.view.seq >= before.seq) {
      take(came.view);
      if (came.is === 'read' && before && standsStill(before, came.view)) over.say(words().refused.notDone);
    } else changed();
  }

  function refuse(refused: Extract<Came, { is: 'refused' }>['refused']): void {
    if (refused.refusal === 'not-signed-in') turnedAway(refused.refusal);
    else if (refused.refusal === 'not-allowed' && 'locked' in refused.why) locked();
    else {
      const clockOf = (at: string) => clock.read(at).clock;
      over.say(refusalLine(refused, language(), { calls: view?.ticket?.calls ?? 0, now: clock.now(), clockOf }));
    }
  }

  /** Does what follows from a key, or says why not. */
  function carryOut(deed: Deed, here: Seat): void {
    if (deed.do === 'send') void send(deed.path, deed.body);
    else if (deed.do === 'open') over.open(deed.sheet);
    else if (deed.do === 'slip') slipDeed(deed.deed);
    else over.say(whySaid(deed.act, here, language()));
  }

  function slipDeed(deed: SlipDeed): void {
    if (over.sheet.is !== 'none') over.open(NO_SHEET);
    slip.fulfil(deed);
  }

  function press(act: Act, here: Seat): void {
    if (busy) return;
    const deed = pressed(act, here);
    onTheWayOut = act === 'close';
    if (act === 'main' && deed.do === 'send') {
      if (!mainRested(lastMain, performance.now())) return; // a hasty second press
      lastMain = performance.now();
    }
    carryOut(deed, here);
  }

  function confirm(of: Confirmed, here: Seat): void {
    lastMain = performance.now(); // on a call box the same key would call the next
    if (of === 'leave' || of === 'signOut') leave(of);
    else carryOut(confirmed(of, here), here);
  }

  async function transfer({ ticket, to, note }: Extract<WindowWish, { do: 'transfer' }>): Promise<void> {
    const done = await send('transfer', { ticket, to, ...(note ? { note } : {}) });
    const here = seat();
    if (done && onTheWayOut && here && !left) carryOut(closing(here), here);
  }

  function dismiss(): void {
    onTheWayOut = false;
    const { sheet } = over;
    if (sheet.is === 'noteRead') markRead(me, no, sheet.at);
    over.open(NO_SHEET);
  }

  return {
    no,
    get view(): WindowView | undefined {
      return view;
    },
    get seat(): Seat | undefined {
      return seat();
    },
    get record(): WindowRecord | undefined {
      return record;
    },
    get sheet(): Sheet {
      return over.sheet;
    },
    get slip(): SlipState {
      return slip.state;
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
    /** A second has passed. */
    pass(): void {
      const here = seat();
      const late = here && remind.passing(here);
      if (!late) return;
      chime();
      over.say(consoleWords[language()].heldLong(late.number, late.minutes));
    },
    find(): void {
      void fetchRecord();
      over.open({ is: 'find' });
    },
    leave(): void {
      left = true;
      stopWatching();
    },
    fulfil(asked: WindowWish): void {
      if (asked.do === 'dismiss') dismiss();
      else if (asked.do === 'help') over.open({ is: 'keys' });
      const here = seat();
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
        case 'sendBack':
          if (stale) over.say(words().whyNot.stale);
          else
            over.open(asked.do === 'sendBack' ? { is: 'return', ticket: asked.ticket } : { is: 'transfer', ticket: asked.ticket, left: 0 });
          break;
        case 'slip':
          if (stale && deedAsks(asked.deed)) over.say(words().whyNot.stale);
          else slipDeed(asked.deed);
          break;
        case 'openSheet':
          over.open(asked.sheet);
          break;
        case 'transfer':
          void transfer(asked);
          break;
        case 'return':
          void send('return', { ticket: asked.ticket, reason: asked.reason });
          break;
        case 'pause':
          void send('pause', { reason: asked.reason, kind: asked.kind, other: asked.other });
          break;
        case 'pauseTo':
          if (over.sheet.is === 'reason') over.open({ ...over.sheet, other: asked.other });
          break;
        case 'leaveNote':
          void send('note', { text: asked.text });
          break;
        case 'callThis':
          callThis(asked.ticket, here);
          break;
        case 'record':
          recordShown = asked.shown;
          if (recordShown) void fetchRecord();
          break;
      }
    },
  };

  function callThis(ticket: string | null, here: Seat): void {
    if (ticket === null) over.say(consoleWords[language()].noChoosing);
    else if (here.view.ticket) over.say(words().whyNot.ticketHere(here.view.ticket.number));
    else if (stale) over.say(words().whyNot.stale);
    else void send('call', { ticket });
  }
}

/** Deeds that the server is asked for: while it is away nothing is pretended. */
const deedAsks = ({ do: what }: SlipDeed): boolean => ['give', 'refuse', 'told', 'setMatter', 'printSmall', 'printAgain'].includes(what);
