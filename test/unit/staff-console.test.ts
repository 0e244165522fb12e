import { describe, expect, test } from 'vitest';
import type { WindowTicket, WindowView } from '../../shared/views.ts';
import {
  type Act,
  awayNow,
  isLong,
  mainAct,
  mainRequest,
  mainRested,
  minutesBetween,
  running,
  type Seat,
  whyNot,
} from '../../staff/console.ts';
import { chosen, confirmed, ofRow, pressed } from '../../staff/deeds.ts';
import { findHere } from '../../staff/find-here.ts';
import { reminders } from '../../staff/reminders.ts';

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
  firstContact: null,
  passedOn: 0,
  waited: null,
  usual: null,
  promisedBy: null,
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
    undo: null,
    absence: null,
    pausedSince: null,
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
  test('pausing and closing wait for the ticket; the held ones are handed over on the way', () => {
    const held = [{ id: ID, number: 'A002', queue: 'A', since: AT }];
    expect(why('pause', seat({ ticket: ticket() }))).toBe('ticketHere');
    expect(why('close', seat({ ticket: ticket() }))).toBe('ticketHere');
    expect(why('close', seat({ held }))).toBeNull();
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
    const handovers = [{ id: ID, number: 'B001', queue: 'B', from: '02', since: AT, fromName: null, returnable: true }];
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
    expect(chosen(1, { is: 'reason', other: '05', own: false }, seat())).toEqual({
      do: 'send',
      path: 'pause',
      body: { reason: '开会', kind: 'meeting', other: '05' },
    }));
  test('another reason is written down first', () => {
    const sheet = { is: 'reason', other: null, own: false } as const;
    expect(chosen(8, sheet, seat())).toEqual({ do: 'open', sheet: { ...sheet, own: true } });
  });
  test('closing leads through the held numbers, and then asks', () => {
    const held = [{ id: ID, number: 'A002', queue: 'A', since: AT }];
    expect(pressed('close', seat({ held }))).toEqual({
      do: 'open',
      sheet: { is: 'transfer', ticket: { id: ID, number: 'A002' }, left: 1 },
    });
    expect(pressed('close', seat())).toEqual({ do: 'open', sheet: { is: 'confirm', of: 'close' } });
  });
  test('what was handed to this window may go back with a reason, what was handed to a service may not', () => {
    const handover = { id: ID, number: 'B001', queue: 'B', from: '02', since: AT, fromName: null, returnable: false };
    expect(pressed('giveBack', seat({ handovers: [handover] }))).toEqual({ do: 'blocked', act: 'giveBack' });
    expect(pressed('giveBack', seat({ handovers: [handover, { ...handover, id: 'x', number: 'B002', returnable: true }] }))).toEqual({
      do: 'open',
      sheet: { is: 'return', ticket: { id: 'x', number: 'B002' } },
    });
  });
  test('a miss is taken back for as long as the server says', () => {
    const undo = { id: ID, number: 'A001', until: later(60) };
    expect(pressed('undo', seat({ undo }))).toEqual({ do: 'send', path: 'undo-miss', body: { ticket: ID } });
    expect(why('undo', seat({ undo }, { now: Date.parse(later(60)) }))).toBe('noUndo');
    expect(why('undo', seat({ undo, ticket: ticket() }))).toBe('ticketHere');
  });
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

describe('what takes long', () => {
  test('a service of more than half as long again as usual has a quiet mark', () => {
    const of = ticket({ status: 'serving', usual: 10 });
    expect(isLong(of, Date.parse(later(900)))).toBe(false);
    expect(isLong(of, Date.parse(later(901)))).toBe(true);
    expect(isLong({ ...of, usual: null }, Date.parse(later(9000)))).toBe(false);
  });
  test('leaving without a reason is warned of at two thirds of the time', () => {
    const away = (minute: number, recorded = false) =>
      awayNow(seat({ pausedSince: AT, absence: { from: later(900), recorded } }, { now: Date.parse(later(minute * 60)) }));
    expect(away(9)).toEqual({ away: 9, left: 6, warned: false, recorded: false });
    expect(away(10)).toEqual({ away: 10, left: 5, warned: true, recorded: false });
    expect(away(16, true)).toMatchObject({ left: 0, recorded: true });
    expect(awayNow(seat({ pausedSince: AT }))).toBeNull();
  });
  test('each hand-over and each long hold is told once', () => {
    const told = reminders();
    const handover = (id: string) => ({ id, number: id, queue: 'A', from: '02', since: AT, fromName: null, returnable: true });
    expect(told.news({ handovers: [handover('a')] })).toBeNull(); // it is on the screen when the page opens
    expect(told.news({ handovers: [handover('a'), handover('b')] })).toMatchObject({ of: 'handover', number: 'b' });
    expect(told.news({ handovers: [handover('a'), handover('b')] })).toBeNull();
    const late = seat({ held: [{ id: ID, number: 'A002', queue: 'A', since: AT }] }, { now: Date.parse(later(1200)) });
    expect(told.passing({ ...late, now: Date.parse(later(1199)) })).toBeNull();
    expect(told.passing(late)).toMatchObject({ of: 'held', number: 'A002', minutes: 20 });
    expect(told.passing(late)).toBeNull();
  });
});

test('a number is found by its end, its letter and digits, and whatever keyboard it was typed on', () => {
  const of = seat({
    held: [{ id: 'h', number: 'A002', queue: 'A', since: AT }],
    next: [{ number: 'B012', queue: 'B', matter: null, priority: false, takenAt: AT, because: 'came', headStart: 0 }],
  });
  const numbers = (typed: string) => findHere(typed, of, undefined).map(({ number }) => number);
  expect(numbers('2')).toEqual(['A002', 'B012']);
  expect(numbers('a2')).toEqual(['A002']);
  expect(numbers('ｂ０１２')).toEqual(['B012']);
  for (const nothing of ['', ' ', 'x*', '"']) expect(numbers(nothing)).toEqual([]);
});
