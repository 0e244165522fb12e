import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { shutNow } from '../../server/domain/queue/closing.ts';
import { estimate, serviceMean } from '../../server/domain/queue/estimate.ts';
import { queueRows } from '../../server/domain/queue/views.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import { instantAt, MINUTE } from '../../shared/time.ts';
import { given, hallAfter } from '../support/given.ts';
import { at, hallSettings, settings } from '../support/hall.ts';
import { called, callsNext, has, opened, opens, served, takes } from '../support/people.ts';

const ZONE = settings.calendar.timezone;
const row = (hall: HallState, code: string, now: number, rules = settings) =>
  queueRows(hall, rules, now).find(({ queue }) => queue === code);

describe('the quota of a session', () => {
  const two = hallSettings({ queues: { A: { quota: { am: 2, pm: 1 } } } });
  const taken = (count: number, clock = '08:40') =>
    Array.from({ length: count }, (_, nth) => ({
      ...has(`t${clock}${nth}`, `A${String(nth + 1).padStart(3, '0')}`, { clock }),
      session: clock < '12' ? 'am' : 'pm',
    }));

  test('when it is used up the next one is told when there are numbers again', () => {
    given(...taken(1))
      .in(two)
      .when(takes('next'))
      .then({ type: 'NumberTaken', session: 'am', number: 'A002' });
    given(...taken(2))
      .in(two)
      .when(takes('next'))
      .refuses('quota-full', { nextOpening: '2026-12-01T05:15:00.000Z' });
  });
  test('the afternoon has a quota of its own, and the numbers go on', () => {
    given(...taken(2))
      .in(two)
      .when(takes('next'), at('13:15'))
      .then({ type: 'NumberTaken', session: 'pm', number: 'A003' });
    given(...taken(2), ...taken(1, '13:20'))
      .in(two)
      .when(takes('next'), at('14:00'))
      .refuses('quota-full', { nextOpening: '2026-12-02T00:15:00.000Z' });
  });
  test('a quota of nothing gives nothing; a session that is not named has none', () => {
    given()
      .in(hallSettings({ queues: { A: { quota: { am: 0 } } } }))
      .when(takes('next'))
      .refuses('quota-full', { nextOpening: '2026-12-01T05:15:00.000Z' });
    given(...taken(3))
      .in(hallSettings({ queues: { A: { quota: {} } } }))
      .when(takes('next'))
      .then({ type: 'NumberTaken' });
  });
  test('one queue without numbers does not shut the others, and the kiosk says which and why', () => {
    const hall = hallAfter(taken(2));
    expect(row(hall, 'A', at('09:00'), two)).toMatchObject({ open: false, reason: 'quota-full', nextOpening: '2026-12-01T05:15:00.000Z' });
    expect(row(hall, 'B', at('09:00'), two)).toMatchObject({ open: true, nextOpening: null });
  });
  test('a trial hall without a set clock knows no quota', () => {
    given(...taken(2))
      .in({ ...two, alwaysOpen: true })
      .when(takes('next'))
      .then({ type: 'NumberTaken', session: null });
  });
  test('never more numbers than the quota, whoever presses how often, and what was given before is given again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (quota, presses) => {
        const rules = hallSettings({ queues: { A: { quota: { am: quota } } } });
        const hall = draftOf(hallAfter([]));
        const given = new Set<number>();
        for (const who of presses) {
          const decision = decide(takes(`t${who}`), hall, rules, at('09:00'));
          if ('refusal' in decision) {
            expect(given.size).toBe(quota);
            expect(given.has(who)).toBe(false);
          } else {
            given.add(who);
            for (const event of decision.events) evolve(hall, event);
          }
        }
        expect(given.size).toBe(Math.min(quota, new Set(presses).size));
      }),
      { numRuns: 200 },
    );
  });
});

describe('numbers end before closing when one more could not be finished in time', () => {
  const waiting = (count: number) => Array.from({ length: count }, (_, nth) => has(`t${nth}`, `A${String(nth + 1).padStart(3, '0')}`));

  test('half an hour after closing at most, by the mean of the queue', () => {
    // 11:00, one window, twelve minutes each: seven can be finished by half past twelve, and the seventh just so.
    given(opened('02'), ...waiting(6))
      .when(takes('next'), at('11:00'))
      .then({ type: 'NumberTaken' });
    given(opened('02'), ...waiting(7))
      .when(takes('next'), at('11:00'))
      .refuses('queue-closed', { nextOpening: '2026-12-01T05:15:00.000Z' });
    given(opened('02'), opened('03'), ...waiting(7))
      .when(takes('next'), at('11:00'))
      .then({ type: 'NumberTaken' });
  });
  test('the rule says how long after: an hour more is five more', () => {
    given(opened('02'), ...waiting(11))
      .in(hallSettings({ rules: { 'issue.overtime_minutes': 90 } }))
      .when(takes('next'), at('11:00'))
      .then({ type: 'NumberTaken' });
    given(opened('02'), ...waiting(12))
      .in(hallSettings({ rules: { 'issue.overtime_minutes': 90 } }))
      .when(takes('next'), at('11:00'))
      .refuses('queue-closed', { nextOpening: '2026-12-01T05:15:00.000Z' });
  });
  test('what cannot be told stops nobody: no window is open yet', () => {
    given(...waiting(40))
      .when(takes('next'), at('11:00'))
      .then({ type: 'NumberTaken' });
  });
  test('the kiosk shows the same', () => {
    expect(row(hallAfter([opened('02'), ...waiting(7)]), 'A', at('11:00'))).toMatchObject({ open: false, reason: 'queue-closed' });
    expect(row(hallAfter([opened('02'), ...waiting(6)]), 'A', at('11:00'))).toMatchObject({ open: true });
  });
  test('a trial hall without a set clock does not end', () => {
    given(opened('02'), ...waiting(50))
      .in({ ...settings, alwaysOpen: true })
      .when(takes('next'), at('17:00'))
      .then({ type: 'NumberTaken' });
  });
  test('after the stop time no queue gives numbers, and everyone in it is still called', () => {
    given(opened('02'), ...waiting(1))
      .when(takes('next'), at('17:10'))
      .refuses('hall-closed', { nextOpening: '2026-12-02T00:15:00.000Z' });
    given(opened('02'), ...waiting(1))
      .when(callsNext('02'), at('18:20'))
      .then({ type: 'TicketCalled', ticket: 't0' });
  });
  test('before the opening nobody is turned away for windows that are only expected', () => {
    const crowd = Array.from({ length: 300 }, (_, nth) => has(`t${nth}`, `A${100 + nth}`, { clock: '08:16' }));
    expect(estimate(hallAfter(crowd).queue, settings, at('08:20')).queues.get('A')?.after).toBeGreaterThan(6 * 60 * MINUTE);
    given(...crowd)
      .when(takes('next'), at('08:20'))
      .then({ type: 'NumberTaken' });
    given(opened('02'), ...crowd)
      .when(takes('next'), at('08:20'))
      .refuses('queue-closed', { nextOpening: '2026-12-01T05:15:00.000Z' });
  });
  test('it goes by rounds: where calls take much longer than services, numbers end earlier', () => {
    const served6 = (nth: number): HallEvent[] => {
      const from = at('00:30') + nth * 60 * MINUTE;
      const by = { about: 'queue', by: 'S03', ticket: `s${nth}`, window: '02' } as const;
      return [
        { ...by, at: from, type: 'TicketCalled', kind: 'call', nr: 700 + nth },
        { ...by, at: from, type: 'ServiceBegun' },
        { ...by, at: from + 6 * MINUTE, type: 'TicketCompleted', outcome: 'done', implied: false },
      ];
    };
    const slow = [0, 1, 2, 3, 4, 5, 6, 7];
    const history = [
      { ...opened('02'), at: at('00:20') },
      ...slow.map((nth) => has(`s${nth}`, `A${200 + nth}`, { clock: '00:25' })),
      ...slow.flatMap(served6),
    ];
    const wait = (count: number) => Array.from({ length: count }, (_, nth) => has(`t${nth}`, `A${100 + nth}`, { clock: '08:40' }));
    const { queue } = hallAfter([...history, ...wait(6)]);
    expect(serviceMean(queue, settings, 'A')).toBeLessThan(9 * MINUTE); // seven of these and one more would be done in an hour
    given(...history, ...wait(1))
      .when(takes('next'), at('09:00'))
      .then({ type: 'NumberTaken' });
    given(...history, ...wait(6))
      .when(takes('next'), at('09:00'))
      .refuses('queue-closed', { nextOpening: '2026-12-01T05:15:00.000Z' });
  });
  test('the quick look never says yes where the whole play says no', () => {
    const crowd = fc.record({
      windows: fc.uniqueArray(fc.constantFrom('02', '03', '04', '13', '14', '01'), { maxLength: 4 }),
      lines: fc.array(fc.constantFrom('A', 'B', 'C', 'S'), { maxLength: 40 }),
      minute: fc.integer({ min: 0, max: 199 }),
    });
    fc.assert(
      fc.property(crowd, ({ windows, lines, minute }) => {
        const rules = hallSettings({ windows: { '13': { categories: ['B'], second: ['A'] }, '04': { categories: ['A', 'C'] } } });
        const history = [
          ...windows.map((no) => opened(no)),
          ...lines.map((queue, nth) => has(`t${nth}`, `${queue}${String(nth + 1).padStart(3, '0')}`)),
        ];
        const now = at('08:20') + minute * MINUTE;
        const { queue } = hallAfter(history);
        for (const of of rules.queues.slice(0, 3)) {
          const told = estimate(queue, rules, now).queues.get(of.code);
          const until = instantAt('2026-12-01', '12:30', ZONE);
          const late = told !== undefined && now + told.after + serviceMean(queue, rules, of.code) > until;
          expect(shutNow(queue, rules, of, now)?.refusal === 'queue-closed').toBe(late);
        }
      }),
      { numRuns: process.env.PAIHAO_ALL ? 2000 : 200 },
    );
  });
});

describe('what is issued is served', () => {
  const arrivals = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 535 }), queue: fc.constantFrom('A', 'B') }), { maxLength: 80 });

  test('however the day goes, the windows call everybody before the day is over, and nobody later than the rule allows', () => {
    fc.assert(
      fc.property(arrivals, (people) => {
        const { hall, finished } = playDay(people, settings);
        expect([...hall.queue.tickets.values()].filter(({ status }) => status !== 'done')).toEqual([]);
        const closing = instantAt('2026-12-01', '17:30', ZONE) + settings.rules['issue.overtime_minutes'] * MINUTE;
        expect(Math.max(0, ...finished)).toBeLessThanOrEqual(closing + MINUTE); // the minute in which the clerk presses
      }),
      { numRuns: process.env.PAIHAO_ALL ? 500 : 40 },
    );
  });
  test('minutes served after closing are counted, with the window and on the ticket; minutes before are not', () => {
    const late = given(
      opened('02'),
      has('zhang', 'A001', { clock: '17:05' }),
      called('zhang', '02', '17:25'),
      served('zhang', '02', '17:26'),
    );
    late.when(callsNext('02', 'zhang'), at('17:41')).then({ type: 'TicketCompleted', afterClosing: 11 * MINUTE });
    late.when(callsNext('02', 'zhang'), at('17:29')).then({ type: 'TicketCompleted', afterClosing: 0 });
    const lunch = given(opened('02'), has('li', 'A001', { clock: '11:30' }), called('li', '02', '11:50'));
    lunch.when(callsNext('02', 'li'), at('12:10')).then({ type: 'TicketCompleted', implied: true, afterClosing: 10 * MINUTE });
    lunch.when(callsNext('02', 'li'), at('13:40')).then({ type: 'TicketCompleted', afterClosing: 90 * MINUTE });
  });
});

/** A whole day in a hall of two windows for two queues: whoever comes asks, the windows call as soon as they are free, each service takes the mean. */
function playDay(people: readonly { minute: number; queue: string }[], rules: Settings) {
  const hall = draftOf(emptyHall());
  const finished: number[] = [];
  const ask = (command: Command, now: number) => {
    const decision = decide(command, hall, rules, now);
    if ('events' in decision) for (const event of decision.events) evolve(hall, event);
    return decision;
  };
  const start = at('08:15');
  ask({ about: 'time', type: 'tick' }, start);
  for (const no of ['02', '13']) ask(opens(no), start);
  const free = new Map([
    ['02', 0],
    ['13', 0],
  ]);
  for (let minute = 0; minute < 15 * 60; minute += 1) {
    const now = start + minute * MINUTE;
    for (const [nth, one] of people.entries()) if (one.minute === minute) ask(takes(`t${nth}`, { queue: one.queue }), now);
    for (const [no, until] of free) {
      const here = hall.queue.windows.get(no)?.ticket ?? null;
      if (now < until) continue;
      if (here) finished.push(now);
      const decision = ask(callsNext(no, here), now);
      const next = hall.queue.windows.get(no)?.ticket;
      if ('events' in decision && next) free.set(no, now + serviceMean(hall.queue, rules, no === '02' ? 'A' : 'B'));
    }
  }
  return { hall, finished };
}
