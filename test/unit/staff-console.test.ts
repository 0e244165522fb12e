import { describe, expect, test } from 'vitest';
import type { WindowTicket, WindowView } from '../../shared/views.ts';
import { type Act, mainAct, mainRequest, mainRested, minutesBetween, running, type Seat, whyNot } from '../../staff/console.ts';
import { chosen, confirmed, ofRow, pressed } from '../../staff/deeds.ts';

const AT = '2026-12-01T01:30:00.000Z';
const ID = '00000000-0000-4000-8000-000000000001';
const later = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000).toISOString();

const ticket = (change: Partial<WindowTicket> = {}): WindowTicket => ({
  id: ID,
  number: 'A001',
  queue: 'A',
  matter: null,
  status: 'called',
  calls: 1,
  since: AT,
  priority: false,
  lang: 'zh-CN',
  takenAt: AT,
  recallFrom: later(30),
  mayMiss: false,
  ready: [],
  ...change,
});

const view = (change: Partial<WindowView> = {}): WindowView =>
  ({
    seq: 1,
    at: AT,
    window: '03',
    status: 'open',
    clerk: 'S03',
    clerkName: '周雨桐',
    ticket: null,
    held: [],
    handovers: [],
    waiting: 2,
    next: [],
    ...change,
  }) as WindowView;

const seat = (change: Partial<WindowView> = {}, more: Partial<Seat> = {}): Seat => ({
  view: view(change),
  me: 'S03',
  stale: false,
  now: Date.parse(AT),
  ...more,
});
const why = (act: Act, of: Seat) => whyNot(act, of);

describe('the main key', () => {
  test.each([
    ['open', seat({ status: 'closed', clerk: null })],
    ['takeOver', seat({ clerk: 'S04' })],
    ['resume', seat({ status: 'paused' })],
    ['callNext', seat()],
    ['serve', seat({ ticket: ticket() })],
    ['finish', seat({ ticket: ticket({ status: 'serving' }) })],
  ] as const)('is %s', (act, of) => expect(mainAct(of)).toBe(act));

  test('calling names the ticket on screen, so that a stale screen skips nobody', () => {
    expect(mainRequest(view({ ticket: ticket({ status: 'serving' }) }), 'finish')).toEqual({ path: 'call-next', body: { leaving: ID } });
    expect(mainRequest(view(), 'callNext')).toEqual({ path: 'call-next', body: { leaving: null } });
  });

  test('with nobody waiting it cannot call, but it can finish', () => {
    expect(why('main', seat({ waiting: 0 }))).toBe('nobodyWaiting');
    expect(why('main', seat({ waiting: 0, ticket: ticket({ status: 'serving' }) }))).toBeNull();
  });

  test('acts once in two seconds', () => {
    expect(mainRested(null, 0)).toBe(true);
    expect(mainRested(1000, 2999)).toBe(false);
    expect(mainRested(1000, 3000)).toBe(true);
  });
});

describe('a key that cannot act says why', () => {
  test('nothing acts while the connection is lost', () => {
    for (const act of ['main', 'recall', 'miss', 'hold', 'transfer', 'complete', 'pause', 'accept', 'close', 'unhold'] as const)
      expect(why(act, seat({ ticket: ticket() }, { stale: true }))).toBe('stale');
  });
  test('a window that is shut, or another clerk’s', () => {
    expect(why('pause', seat({ status: 'closed', clerk: null }))).toBe('notOpen');
    expect(why('hold', seat({ clerk: 'S04', ticket: ticket() }))).toBe('notYours');
  });
  test('recalling: too soon, then yes, then enough', () => {
    expect(why('recall', seat({ ticket: ticket() }))).toBe('tooSoon');
    expect(why('recall', seat({ ticket: ticket() }, { now: Date.parse(later(30)) }))).toBeNull();
    expect(why('recall', seat({ ticket: ticket({ recallFrom: null }) }))).toBe('recalled');
    expect(why('recall', seat({ ticket: ticket({ status: 'serving', recallFrom: null }) }))).toBe('serving');
  });
  test('with an unsure clock the server is asked', () => expect(why('recall', seat({ ticket: ticket() }, { now: null }))).toBeNull());
  test('missing: once it was called often enough', () => {
    expect(why('miss', seat({ ticket: ticket() }))).toBe('callAgain');
    expect(why('miss', seat({ ticket: ticket({ mayMiss: true }) }))).toBeNull();
    expect(why('miss', seat())).toBe('noTicket');
  });
  test('a called ticket may be held, handed over and finished', () => {
    for (const act of ['hold', 'transfer', 'complete'] as const) expect(why(act, seat({ ticket: ticket() }))).toBeNull();
  });
  test('pausing and closing wait for the ticket, closing also for the held ones', () => {
    const held = [{ id: ID, number: 'A002', queue: 'A', since: AT }];
    expect(why('pause', seat({ ticket: ticket() }))).toBe('ticketHere');
    expect(why('close', seat({ ticket: ticket() }))).toBe('ticketHere');
    expect(why('close', seat({ held }))).toBe('heldFirst');
    expect(why('close', seat())).toBeNull();
  });
  test('a held number comes back to a free window only', () => {
    const held = [{ id: ID, number: 'A002', queue: 'A', since: AT }];
    expect(why('unhold', seat())).toBe('nothingHeld');
    expect(why('unhold', seat({ held, ticket: ticket() }))).toBe('ticketHere');
    expect(why('unhold', seat({ held, status: 'paused' }))).toBe('paused');
    expect(why('unhold', seat({ held }))).toBeNull();
  });
  test('a hand-over is accepted also while serving', () => {
    const handovers = [{ id: ID, number: 'B001', queue: 'B', from: '02', since: AT }];
    expect(why('accept', seat())).toBe('noHandover');
    expect(why('accept', seat({ handovers, ticket: ticket() }))).toBeNull();
  });
});

describe('what follows from a key', () => {
  test('an impossible key is blocked, not sent', () => expect(pressed('hold', seat())).toEqual({ do: 'blocked', act: 'hold' }));
  test('missing asks once, and then misses that very ticket', () => {
    const of = seat({ ticket: ticket({ mayMiss: true }) });
    expect(pressed('miss', of)).toEqual({ do: 'open', sheet: { is: 'confirm', of: 'miss' } });
    expect(confirmed('miss', of)).toEqual({ do: 'send', path: 'miss', body: { ticket: ID } });
  });
  test('taking over asks once', () => {
    expect(pressed('main', seat({ clerk: 'S04' }))).toEqual({ do: 'open', sheet: { is: 'confirm', of: 'takeOver' } });
    expect(confirmed('takeOver', seat({ clerk: 'S04' }))).toEqual({ do: 'send', path: 'open', body: { takeOver: true } });
  });
  test('the second outcome is accepted', () => {
    const of = seat({ ticket: ticket({ status: 'serving' }) });
    expect(chosen(2, { is: 'outcome' }, of)).toEqual({ do: 'send', path: 'complete', body: { ticket: ID, outcome: 'accepted' } });
    expect(chosen(9, { is: 'outcome' }, of)).toEqual({ do: 'open', sheet: { is: 'outcome' } });
  });
  test('a pause is recorded in the hall’s own language', () =>
    expect(chosen(1, { is: 'reason' }, seat())).toEqual({ do: 'send', path: 'pause', body: { reason: '开会' } }));
  test('P resumes a paused window', () =>
    expect(pressed('pause', seat({ status: 'paused' }))).toEqual({ do: 'send', path: 'resume', body: {} }));
  test('with two on hold U asks which', () => {
    const one = { id: ID, number: 'A002', queue: 'A', since: AT };
    expect(pressed('unhold', seat({ held: [one, { ...one, id: 'x' }] }))).toEqual({ do: 'open', sheet: { is: 'held' } });
    expect(pressed('unhold', seat({ held: [one] }))).toEqual({ do: 'send', path: 'unhold', body: { ticket: ID } });
    expect(ofRow('unhold', ID, true, seat({ held: [one] }))).toEqual({ do: 'send', path: 'unhold', body: { ticket: ID, here: true } });
  });
});

describe('times', () => {
  test('minutes are whole and never negative', () => {
    expect(minutesBetween(AT, Date.parse(later(119)))).toBe(1);
    expect(minutesBetween(AT, Date.parse(later(-5)))).toBe(0);
  });
  test('a running time', () => {
    expect(running(AT, Date.parse(later(256)))).toBe('04:16');
    expect(running(AT, Date.parse(later(3729)))).toBe('1:02:09');
    expect(running(AT, null)).toBe('—');
  });
});
