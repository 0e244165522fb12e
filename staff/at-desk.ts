import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { meaningOf } from '../shared/scanned.ts';
import { MINUTE } from '../shared/time.ts';
import type { DeskView, TicketView } from '../shared/views.ts';
import type { Lang, Refusal, TicketId } from '../shared/words.ts';
import { type Answer, ask } from '../ui/ask.ts';
import type { HallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { printed } from '../ui/printed.ts';
import type { Desk, DeskDeed, Finding, NewNotice, Sending } from './desk-state.ts';

type Needs = {
  mayFind: boolean;
  language: () => Lang;
  clock: HallClock;
  changed: () => void;
  /** The server does not show the desk, or no longer knows who this is. */
  turnedAway: (why: Refusal['refusal']) => void;
};
export type AtDesk = ReturnType<typeof atDesk>;

const LINE_FOR = 6000; // milliseconds
const DOUBLE = 1000; // milliseconds: 我去 turns into 已处理 under the finger, and a double press is one press
const NOTHING: Finding = { is: 'nothing' };

/** Somebody at the desk: watches it, fulfils what is wished there, and says why not. */
export function atDesk({ mayFind, language, clock, changed, turnedAway }: Needs) {
  let view: DeskView | undefined;
  let stale = false;
  let line = '';
  let lineTimer = 0;
  let pressed = -DOUBLE;
  let left = false;
  let finding: Finding = NOTHING;
  let sending: Sending = { busy: false, why: '', sent: 0 };
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

  const whyNot = ({ refusal }: Extract<Answer<unknown>, { ok: false }>): string =>
    refusal === 'offline' ? staffWords[language()].refused.offline : common[language()].refusal[refusal];

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
    const answer =
      scanned.is === 'ticket'
        ? await ask<TicketView>('GET', `/tickets/${scanned.id}`, { lang: language() })
        : await ask<TicketView>('POST', '/tickets/find', { lang: language(), body: { number: typed } });
    if (mine !== looks || !stillHere(answer)) return;
    if (answer.ok) follow(answer.body.id);
    else if (answer.refusal === 'unknown-ticket') show({ is: 'none', why: words().findNone });
    else show({ is: 'none', why: answer.refusal === 'malformed' ? words().findNot : whyNot(answer) });
  }

  function follow(id: TicketId): void {
    stopFollowing();
    stopFollowing = watch(`ticket/${id}`, {
      show: (ticket) => show({ is: 'ticket', ticket, slip: finding.is === 'ticket' ? finding.slip : null }),
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
      return { view, stale, now: clock.now(), mayFind, line, finding, sending };
    },
    say,
    leave(): void {
      left = true;
      clearTimeout(lineTimer);
      stopFollowing();
      stopWatching();
    },
    fulfil(asked: DeskDeed): void {
      switch (asked.do) {
        case 'go':
          void tell('POST', `/help/${asked.nr}/answer`);
          break;
        case 'done':
          void tell('POST', `/help/${asked.nr}/done`);
          break;
        case 'takeDown':
          void tell('DELETE', `/announcements/${asked.nr}`);
          break;
        case 'find':
          void find(asked.typed);
          break;
        case 'printAgain':
          void printAgain();
          break;
        case 'putAway':
          looks += 1;
          show(NOTHING);
          break;
        case 'announce':
          void announce(asked.notice);
          break;
      }
    },
  };
}
