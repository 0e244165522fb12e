import { deskWords } from '../shared/i18n/desk.ts';
import { meaningOf } from '../shared/scanned.ts';
import { MINUTE } from '../shared/time.ts';
import type { DeskView, NotificationView, SoughtView, TicketView, WhyView } from '../shared/views.ts';
import type { Lang, Refusal, TicketId } from '../shared/words.ts';
import { type Answer, ask } from '../ui/ask.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { newId } from '../ui/new-id.ts';
import { printed } from '../ui/printed.ts';
import { type DeskAsk, type NumberFor, placeOf, requestOf } from './desk-asks.ts';
import { deskRefusal } from './desk-refusal.ts';
import { type Asked, type Desk, type DeskDeed, type Finding, type NewNotice, NOT_ASKED, type Sending } from './desk-state.ts';

type Needs = {
  mayGive: boolean;
  supervises: boolean;
  language: () => Lang;
  clock: HallClock;
  changed: () => void;
  /** The server does not show the desk, or no longer knows who this is. */
  turnedAway: (why: Refusal['refusal']) => void;
};
export type AtDesk = ReturnType<typeof atDesk>;

const LINE_FOR = 6000; // milliseconds
const DOUBLE = 1000; // milliseconds: 我去 turns into 已处理 under the finger, and a double press is one press
const SERIAL = /^gz-?\d{8}-?\d{1,6}$/i; // of a slip of notification
const NOTHING: Finding = { is: 'nothing' };

/** Somebody at the desk: watches it, fulfils what is wished there, and says why not. */
export function atDesk({ mayGive, supervises, language, clock, changed, turnedAway }: Needs) {
  let view: DeskView | undefined;
  let stale = false;
  let line = '';
  let lineTimer = 0;
  let pressed = -DOUBLE;
  let left = false;
  let finding: Finding = NOTHING;
  let asked: Asked = NOT_ASKED;
  let unsure: { id: TicketId; of: string } | null = null; // a number that may have been given, though nobody heard so
  let sending: Sending = { busy: false, why: '', sent: 0 };
  let given: TicketId | null = null; // whose slip is to come out as soon as it is shown
  let looks = 0; // a slow answer about one ticket does not take the place of a later one
  let stopFollowing = () => {};
  const words = () => deskWords[language()];

  const stopWatching = watch('desk', {
    show: (news) => {
      stale = false;
      clock.hear(news);
      view = news;
      changed();
    },
    refused: ({ refusal }) => turnedAway(refusal),
    lost: () => {
      stale = true;
      changed();
    },
  });

  function say(text: string): void {
    line = text;
    clearTimeout(lineTimer);
    lineTimer = window.setTimeout(() => {
      line = '';
      changed();
    }, LINE_FOR);
    changed();
  }

  const whyNot = (refused: Extract<Answer<unknown>, { ok: false }>): string => deskRefusal(refused, language(), view);

  /** False: nobody is signed in any more, or the desk was left, and there is nothing more to say here. */
  function stillHere(answer: Answer<unknown>): boolean {
    if (left) return false;
    if (answer.ok || answer.refusal !== 'not-signed-in') return true;
    turnedAway(answer.refusal);
    return false;
  }

  async function tell(method: 'POST' | 'DELETE', path: string): Promise<void> {
    if (performance.now() - pressed < DOUBLE) return;
    pressed = performance.now();
    const answer = await ask<null>(method, path, { lang: language() });
    if (stillHere(answer) && !answer.ok) say(whyNot(answer)); // what became of it comes with the next view
  }

  function show(next: Finding): void {
    if (next.is === 'ticket' && next.ticket.id === given) {
      given = null;
      queueMicrotask(() => void printAgain());
    }
    if (next.is !== 'ticket') {
      stopFollowing();
      stopFollowing = () => {};
    }
    finding = next;
    changed();
  }

  async function find(typed: string): Promise<void> {
    if (typed.trim() === '') return;
    looks += 1;
    const mine = looks;
    show({ is: 'looking' });
    const scanned = meaningOf(typed, view?.hall.url ?? '');
    if (scanned.is === 'notification' || SERIAL.test(typed.trim()))
      return findSlip(scanned.is === 'notification' ? scanned.id : null, typed, mine);
    const answer =
      scanned.is === 'ticket'
        ? await ask<TicketView>('GET', `/tickets/${scanned.id}`, { lang: language() })
        : await ask<SoughtView[]>('POST', '/tickets/search', { lang: language(), body: { typed } });
    if (mine !== looks || !stillHere(answer)) return;
    if (answer.ok) found(Array.isArray(answer.body) ? answer.body : [answer.body]);
    else if (answer.refusal === 'unknown-ticket') show({ is: 'none', why: words().findNone });
    else show({ is: 'none', why: answer.refusal === 'malformed' ? words().findNot : whyNot(answer) });
  }

  /** By the code on it, or by its serial number. */
  async function findSlip(id: string | null, serial: string, mine: number): Promise<void> {
    const answer =
      id === null
        ? await ask<NotificationView>('POST', '/notifications/find', { lang: language(), body: { serial } })
        : await ask<NotificationView>('GET', `/notifications/${id}`, { lang: language() });
    if (mine !== looks || !stillHere(answer)) return;
    if (answer.ok) show({ is: 'slip', slip: answer.body, why: '' });
    else show({ is: 'none', why: whyNot(answer) });
  }

  /** Whoever has come back takes a number with their slip; it is followed, and printed at the desk. */
  async function comeBack(): Promise<void> {
    if (finding.is !== 'slip' || performance.now() - pressed < DOUBLE) return;
    pressed = performance.now();
    const { slip } = finding;
    const body = { queue: slip.queue, notification: slip.id, lang: slip.lang };
    const answer = await ask<TicketView>('PUT', `/tickets/${newId()}`, { lang: language(), body });
    if (!stillHere(answer)) return;
    if (!answer.ok) return show({ is: 'slip', slip, why: whyNot(answer) });
    follow(answer.body.id);
    await printed(`/tickets/${answer.body.id}/print`, {});
  }

  function found(list: readonly { id: TicketId }[]): void {
    const [only] = list;
    if (!only) show({ is: 'none', why: words().findNone });
    else if (list.length === 1) follow(only.id);
    else show({ is: 'several', list: list as readonly SoughtView[] });
  }

  function follow(id: TicketId): void {
    stopFollowing();
    stopFollowing = watch(`ticket/${id}`, {
      show: (ticket) =>
        show({
          is: 'ticket',
          ticket,
          ...(finding.is === 'ticket' && finding.ticket.id === ticket.id
            ? { slip: finding.slip, why: finding.why }
            : { slip: null, why: null }),
        }),
      refused: () => show({ is: 'none', why: words().findNone }),
      lost: () => {}, // the desk's own line is the same
    });
  }

  async function printAgain(): Promise<void> {
    if (finding.is !== 'ticket' || finding.slip === 'queued') return;
    const { id } = finding.ticket;
    show({ ...finding, slip: 'queued' });
    const slip = await printed(`/tickets/${id}/print`, { again: true });
    if (!left && finding.is === 'ticket' && finding.ticket.id === id) show({ ...finding, slip });
  }

  /** One wish at a time; why it was refused stands where it was pressed until the next. */
  async function fulfilAsk(wished: DeskAsk): Promise<void> {
    if (asked.busy) return;
    const { method, path, body } = requestOf(wished);
    begin(placeOf(wished));
    end(await ask<unknown>(method, path, { lang: language(), body }));
    if (finding.is === 'ticket' && finding.why !== null) void explain(); // what was said of it is of then
  }

  async function explain(): Promise<void> {
    if (finding.is !== 'ticket') return;
    const { id } = finding.ticket;
    const answer = await ask<WhyView>('GET', `/tickets/${id}/why`, { lang: language() });
    if (!stillHere(answer) || finding.is !== 'ticket' || finding.ticket.id !== id) return;
    if (answer.ok) show({ ...finding, why: answer.body });
    else say(whyNot(answer));
  }

  /** Gives somebody a number and prints it. Asked again after a lost answer it is the same number. */
  async function give({ queue, priority, late }: NumberFor): Promise<void> {
    if (asked.busy) return;
    const of = `give ${queue}`;
    const id = unsure?.of === of ? unsure.id : newId();
    begin(of);
    const body = { queue, priority, ...(late ? { late } : {}) };
    const answer = await ask<TicketView>('PUT', `/tickets/${id}`, { lang: language(), body });
    unsure = !answer.ok && (answer.refusal === 'offline' || answer.refusal === 'not-saved') ? { id, of } : null;
    if (!end(answer)) return;
    looks += 1;
    show({ is: 'looking' });
    follow(id);
    given = id;
  }

  function begin(of: string): void {
    asked = { of, busy: true, why: '' };
    changed();
  }

  function end(answer: Answer<unknown>): boolean {
    asked = answer.ok ? NOT_ASKED : { ...asked, busy: false, why: whyNot(answer) };
    if (!stillHere(answer)) return false;
    changed();
    return answer.ok;
  }

  async function announce({ minutes, ...notice }: NewNotice): Promise<void> {
    if (sending.busy) return;
    const now = clock.now();
    sending = { ...sending, busy: true, why: '' };
    changed();
    const until = now === null ? null : new Date(now + minutes * MINUTE).toISOString();
    const answer = await ask<unknown>('POST', '/announcements', { lang: language(), body: { ...notice, until } });
    sending = { ...sending, busy: false };
    if (!stillHere(answer)) return;
    sending = answer.ok ? { ...sending, sent: sending.sent + 1 } : { ...sending, why: whyNot(answer) };
    changed();
  }

  return {
    get state(): Desk {
      return { view, stale, now: clock.now(), mayGive, supervises, line, finding, asked, sending };
    },
    say,
    leave(): void {
      left = true;
      clearTimeout(lineTimer);
      stopFollowing();
      stopWatching();
    },
    fulfil(deed: DeskDeed): void {
      switch (deed.do) {
        case 'go':
          void tell('POST', `/help/${deed.nr}/answer`);
          break;
        case 'done':
          void tell('POST', `/help/${deed.nr}/done`);
          break;
        case 'takeDown':
          void tell('DELETE', `/announcements/${deed.nr}`);
          break;
        case 'find':
          void find(deed.typed);
          break;
        case 'choose':
          looks += 1;
          follow(deed.ticket);
          break;
        case 'why':
          void explain();
          break;
        case 'ask':
          void fulfilAsk(deed.ask);
          break;
        case 'give':
          void give(deed.number);
          break;
        case 'printAgain':
          void printAgain();
          break;
        case 'comeBack':
          void comeBack();
          break;
        case 'putAway':
          looks += 1;
          show(NOTHING);
          break;
        case 'announce':
          void announce(deed.notice);
          break;
      }
    },
  };
}
