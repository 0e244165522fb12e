import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../server/domain/decide.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { estimate, roundMean, serviceMean, waitOf } from '../../server/domain/queue/estimate.ts';
import type { QueueEvent } from '../../server/domain/queue/events.ts';
import { hallAfter } from '../support/given.ts';
import { at, hallSettings, settings } from '../support/hall.ts';
import { called, callsNext, clerkOf, completed, has, held, missed, opened, paused, served, transferred } from '../support/people.ts';

const MINUTE = 60_000;
const nine = at('09:00');
const waiting = (count: number, queue = 'A', clock = '08:50'): QueueEvent[] =>
  Array.from({ length: count }, (_, nth) => has(`${queue}${nth}`, `${queue}${String(nth + 1).padStart(3, '0')}`, { clock }));
const A = 12 * MINUTE; // the configured mean of queue A

/** Until somebody who comes now to a queue is called, in milliseconds; undefined: it cannot be told. */
const newcomer = (history: QueueEvent[], queue = 'A', rules = settings) =>
  estimate(hallAfter(history).queue, rules, nine).queues.get(queue)?.after;

describe('how long', () => {
  test('nobody waits and a window is free: at once', () => {
    expect(newcomer([opened('02')])).toBe(0);
    expect(waitOf({ after: 0, before: 0, spread: 0 })).toEqual({ from: 0, to: 0 });
  });
  test('without a window it cannot be told; a paused or closed one serves nobody', () => {
    expect(newcomer(waiting(3))).toBeUndefined();
    expect(newcomer([opened('13'), ...waiting(3)])).toBeUndefined();
    expect(newcomer([opened('02'), paused('02')])).toBeUndefined();
    expect(waitOf(undefined)).toBeNull();
  });
  test('each who waits before takes one service, shared by the windows', () => {
    expect(newcomer([opened('02'), ...waiting(1)])).toBe(A);
    expect(newcomer([opened('02'), ...waiting(4)])).toBe(4 * A);
    expect(newcomer([opened('02'), opened('03'), ...waiting(4)])).toBe(2 * A);
  });
  test('whoever is at the window takes what is left of the mean, and a little more when it is used up', () => {
    const serving = (clock: string) => [opened('02'), ...waiting(1), called('A0', '02', clock), served('A0', '02', clock)];
    expect(newcomer(serving('08:57'))).toBe(A - 3 * MINUTE);
    expect(newcomer(serving('08:30'))).toBe(A * 0.4);
  });
  test('of several services that have lasted long one is over sooner than one alone would be, another later', () => {
    const at02 = [opened('02'), has('one', 'A001'), called('one', '02', '08:30')];
    const at03 = [opened('03'), has('two', 'A002'), called('two', '03', '08:31')];
    const { queue } = hallAfter([...at02, ...at03, ...waiting(2)]);
    const { tickets } = estimate(queue, settings, nine);
    expect(tickets.get('A0')?.after).toBeCloseTo((A * 0.8) / 3); // the one that has lasted longest, and then the other
    expect(tickets.get('A1')?.after).toBeCloseTo((A * 0.8 * 2) / 3);
    const other = hallAfter([...at02, opened('13'), has('b', 'B001'), called('b', '13', '08:20'), ...waiting(1)]);
    expect(estimate(other.queue, settings, nine).tickets.get('A0')?.after).toBe(A * 0.4); // another line's services say nothing
  });
  test('priority is seen: the old man is called first, the others later', () => {
    const hall = hallAfter([opened('02'), ...waiting(2), has('old', 'A003', { clock: '08:59', turn: '08:39', priority: 'elderly' })]);
    const { tickets } = estimate(hall.queue, settings, nine);
    expect([tickets.get('old')?.after, tickets.get('A0')?.after, tickets.get('A1')?.after]).toEqual([0, A, 2 * A]);
  });
  test('a window of two queues serves them by whose turn it is', () => {
    const rules = hallSettings({ windows: { '04': { categories: ['A', 'C'] } } });
    const history = [
      opened('04'),
      has('a', 'A001', { clock: '08:40' }),
      has('c', 'C001', { clock: '08:41' }),
      has('b', 'A002', { clock: '08:42' }),
    ];
    const { tickets } = estimate(hallAfter(history).queue, rules, nine);
    expect(['a', 'c', 'b'].map((id) => tickets.get(id)?.after)).toEqual([0, 12 * MINUTE, 22 * MINUTE]);
  });
  test('what a window has accepted waits for it alone, and is counted', () => {
    const history = [
      opened('13'),
      opened('02'),
      has('t', 'B001'),
      called('t', '13'),
      served('t', '13'),
      transferred('t', '13', { queue: 'A' }),
    ];
    expect(estimate(hallAfter(history).queue, settings, nine).tickets.has('t')).toBe(false); // nobody has accepted it
    const accepted: QueueEvent = {
      about: 'queue',
      by: clerkOf('02'),
      at: at('08:57'),
      type: 'HandoverAccepted',
      ticket: 't',
      window: '02',
    };
    const hall = hallAfter([...history, accepted, ...waiting(1)]);
    const { tickets } = estimate(hall.queue, settings, nine);
    expect([tickets.get('t')?.after, tickets.get('A0')?.after]).toEqual([0, A]);
  });

  const halls = fc.record({ people: fc.integer({ min: 0, max: 30 }), more: fc.integer({ min: 1, max: 5 }) });
  test('it grows with the people who wait', () => {
    fc.assert(
      fc.property(halls, ({ people, more }) => {
        expect(newcomer([opened('02'), ...waiting(people + more)])).toBeGreaterThan(
          newcomer([opened('02'), ...waiting(people)]) ?? Number.NaN,
        );
      }),
    );
  });
  test('it halves with twice the windows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), (pairs) => {
        const [one, two] = [newcomer([opened('02'), ...waiting(2 * pairs)]), newcomer([opened('02'), opened('03'), ...waiting(2 * pairs)])];
        expect(two).toBe((one ?? 0) / 2);
      }),
    );
  });
  test('it calls in the very order in which the hall then calls', () => {
    const someone = fc.record({ queue: fc.constantFrom('A', 'C', 'D'), minute: fc.integer({ min: 0, max: 29 }), priority: fc.boolean() });
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 12 }), (people) => {
        const history = people.map(({ queue, minute, priority }, nth) => {
          const clock = `08:${String(30 + minute).padStart(2, '0')}`;
          const turn = priority ? `08:${String(10 + minute).padStart(2, '0')}` : clock;
          return has(`t${nth}`, `${queue}${100 + nth}`, { clock, turn, ...(priority ? { priority: 'elderly' as const } : {}) });
        });
        const hall = hallAfter([opened('04'), ...history]);
        const foreseen = [...estimate(hall.queue, settings, nine).tickets].sort(([, a], [, b]) => a.before - b.before).map(([id]) => id);
        const truly: string[] = [];
        for (let here: string | null = null; ; ) {
          const decision = decide(callsNext('04', here), hall, settings, nine);
          if ('refusal' in decision) break;
          for (const event of decision.events) evolve(hall, event);
          here = hall.queue.windows.get('04')?.ticket ?? null;
          if (here === null) break;
          truly.push(here);
        }
        expect(foreseen).toEqual(truly);
      }),
    );
  });
});

describe('outside the hours', () => {
  const told = (history: QueueEvent[], queue: string, clock: string, rules = settings) =>
    estimate(hallAfter(history).queue, rules, at(clock)).queues.get(queue)?.after;
  const opensAt = (window: string, clock: string): QueueEvent => ({ ...opened(window), at: at(clock) });
  const yesterday = (...clocks: string[]): QueueEvent[] => [
    { about: 'queue', by: 'clock', at: at('00:00', '2026-11-30'), type: 'DayTurned', day: '2026-11-30' },
    ...clocks.map((clock, nth) => ({ ...opened(String(nth + 2).padStart(2, '0')), at: at(clock, '2026-11-30') })),
    ...clocks.map((_, nth): QueueEvent => {
      const window = String(nth + 2).padStart(2, '0');
      return { about: 'queue', by: 'S03', at: at('17:30', '2026-11-30'), type: 'WindowClosed', window };
    }),
    { about: 'queue', by: 'clock', at: at('00:00'), type: 'DayTurned', day: '2026-12-01' },
  ];
  const meal = (window: string, clock: string): QueueEvent =>
    ({ ...paused(window), at: at(clock), reason: '用餐', kind: 'meal' }) as QueueEvent;

  test('before the opening the windows in regular use are expected for it, those in reserve are not', () => {
    expect(told([], 'B', '08:20')).toBe(10 * MINUTE);
    expect(told(waiting(3, 'B', '08:16'), 'B', '08:20')).toBe(10 * MINUTE + 20 * MINUTE); // three windows: each serves one before
    const reserved = hallSettings({ windows: Object.fromEntries(['13', '14', '15'].map((no) => [no, { status: 'reserve' }])) });
    expect(told([], 'B', '08:20', reserved)).toBeUndefined();
  });
  test('a window that is open already serves at once, and the others help from the opening on', () => {
    expect(told([opensAt('13', '08:16')], 'B', '08:20')).toBe(0);
    expect(told([opensAt('13', '08:16'), ...waiting(2, 'B', '08:16')], 'B', '08:20')).toBe(10 * MINUTE); // one at 13, one at 14, and 15 is free
  });
  test('they are expected as early as they opened when they last did, and not before now', () => {
    const early = yesterday('08:25', '08:26', '08:29');
    expect(told(early, 'B', '08:20')).toBe(6 * MINUTE);
    expect(told(early, 'B', '08:28')).toBe(0);
    expect(told([...early, opensAt('02', '08:16')], 'B', '08:20')).toBe(9 * MINUTE); // of 03 and 04; whoever is here today is an early one
    expect(told(yesterday('13:40'), 'B', '08:20')).toBe(10 * MINUTE); // it was not meant for the opening
  });
  test('once the hall is at work, nobody knows when a window that is shut will open', () => {
    expect(told([], 'B', '08:30')).toBeUndefined();
    expect(told([], 'B', '18:00')).toBeUndefined();
  });
  test('whoever is at a meal comes back with the next session; of other breaks nobody knows the end', () => {
    expect(told([opened('13'), meal('13', '12:00')], 'B', '13:20')).toBe(10 * MINUTE);
    expect(told([opened('13'), meal('13', '11:20')], 'B', '11:30')).toBe(120 * MINUTE);
    expect(told([opened('13'), meal('13', '17:31')], 'B', '17:35')).toBeUndefined();
    expect(told([...['13', '14', '15'].flatMap((no) => [opened(no), paused(no)])], 'B', '13:20')).toBeUndefined();
  });
  test('a trial without hours expects nobody', () => {
    const trial = { ...settings, alwaysOpen: true };
    expect(told([], 'B', '08:20', trial)).toBeUndefined();
    expect(told([opened('13'), meal('13', '11:20')], 'B', '11:30', trial)).toBeUndefined();
  });
  test('the range allows for some minutes sooner or later', () => {
    expect(waitOf(estimate(hallAfter([]).queue, settings, at('08:20')).queues.get('S'))).toEqual({ from: 7, to: 13 });
    expect(waitOf(estimate(hallAfter([]).queue, settings, at('08:20')).queues.get('B'))).toEqual({ from: 8, to: 12 }); // three windows
  });
});

describe('a break', () => {
  const breaks = (count: number, minutes: number, kind = 'away'): QueueEvent[] =>
    Array.from({ length: count }, (_, nth): QueueEvent[] => {
      const from = at('06:00') + nth * 5 * MINUTE;
      return [
        { ...paused('03'), at: from, kind } as QueueEvent,
        { about: 'queue', by: 'S04', at: from + minutes * MINUTE, type: 'WindowResumed', window: '03' },
      ];
    }).flat();
  const closed: QueueEvent = { about: 'queue', by: 'S04', at: at('08:00'), type: 'WindowClosed', window: '03' };
  const away = (known: QueueEvent[], kind = 'away') =>
    newcomer([opened('03'), ...known, closed, opened('02'), { ...paused('02'), at: at('08:58'), kind } as QueueEvent]);

  test('ends when such breaks usually end here; of a kind that is hardly known nobody knows', () => {
    expect(away(breaks(5, 8))).toBe(6 * MINUTE);
    expect(away(breaks(4, 8))).toBeUndefined();
    expect(away(breaks(5, 8), 'meeting')).toBeUndefined();
    expect(away([...breaks(3, 1), ...breaks(3, 9), ...breaks(1, 200)])).toBe(7 * MINUTE); // the middle one
  });
  test('is over soon where that time has passed, and unknown once it has lasted twice as long', () => {
    const since = (clock: string) =>
      newcomer([opened('03'), ...breaks(5, 8), closed, opened('02'), { ...paused('02'), at: at(clock), kind: 'away' } as QueueEvent]);
    expect(since('08:50')).toBe(2 * MINUTE);
    expect(since('08:43')).toBeUndefined();
  });
  test('a window left paused over a night was on no break', () => {
    const night: QueueEvent = { about: 'queue', by: 'clock', at: at('00:00', '2026-12-02'), type: 'DayTurned', day: '2026-12-02' };
    const morning = at('08:25', '2026-12-02');
    const resumed: QueueEvent = { about: 'queue', by: 'S03', at: morning, type: 'WindowResumed', window: '02' };
    const left = [opened('02'), { ...paused('02'), kind: 'away' } as QueueEvent, night];
    expect(hallAfter([...left, resumed]).queue.breaks.size).toBe(0);
    expect(hallAfter([...left, { ...opened('02'), at: morning }]).queue.breaks.size).toBe(0);
  });
  test('a window that another clerk takes over was on a break until then', () => {
    const taken: QueueEvent = { ...opened('02', 'S04'), at: at('09:10') };
    expect(
      hallAfter([opened('02'), { ...paused('02'), at: at('09:00'), kind: 'errand' } as QueueEvent, taken]).queue.breaks.get('errand'),
    ).toEqual([10 * MINUTE]);
  });
});

describe('a round: from one call to the next', () => {
  const rounds = (...history: QueueEvent[]) => hallAfter(history).queue.rounds.get('A') ?? [];
  const first = [opened('02'), has('one', 'A001'), called('one', '02', '08:40'), served('one', '02', '08:41')];
  const second = has('two', 'A002', { clock: '08:45' });

  test('counts the walk, the service and what comes before the next call', () => {
    const done = [...first, second, completed('one', '02', '08:50')];
    expect(rounds(...done)).toEqual([]);
    expect(rounds(...done, called('two', '02', '08:51'))).toEqual([11 * MINUTE]);
  });
  test('of whoever did not come it is as long as they were waited for', () =>
    expect(
      rounds(
        opened('02'),
        has('one', 'A001'),
        second,
        called('one', '02', '08:46'),
        missed('one', '02', '08:48'),
        called('two', '02', '08:48'),
      ),
    ).toEqual([2 * MINUTE]));
  test('nothing is learned where nobody waited, where the window was shut meanwhile, nor of somebody who was sent on', () => {
    const idle = [...first, completed('one', '02', '08:44')];
    expect(rounds(...idle, second, called('two', '02', '08:51'))).toEqual([]);
    expect(
      rounds(
        ...first,
        second,
        completed('one', '02', '08:49'),
        paused('02'),
        { ...opened('02'), at: at('08:56') },
        called('two', '02', '08:57'),
      ),
    ).toEqual([]);
    expect(rounds(...first, second, transferred('one', '02', { queue: 'C' }), called('two', '02', '08:57'))).toEqual([]);
    expect(hallAfter([...first, second, transferred('one', '02', { queue: 'C' }), called('two', '02', '08:57')]).queue.rounds.size).toBe(0);
  });
  test('whoever was out for a form and is back at the window ends no round', () =>
    expect(rounds(...first, held('one', '02', '08:43'), called('one', '02', '08:50', 'resume'))).toEqual([]));
  test('the estimate goes by rounds, and not by services alone', () => {
    const many = Array.from({ length: 21 }, (_, nth): QueueEvent[] => {
      const from = at('08:30') + nth * 10 * MINUTE;
      const by = { about: 'queue', by: 'S03', ticket: `t${nth}`, window: '02' } as const;
      return [
        { ...by, at: from, type: 'TicketCalled', kind: 'call', nr: 500 + nth },
        { ...by, at: from + 5 * MINUTE, type: 'ServiceBegun' },
        { ...by, at: from + 6 * MINUTE, type: 'TicketCompleted', outcome: 'done', implied: false },
      ];
    }).flat();
    const history = [opened('02'), ...Array.from({ length: 21 }, (_, nth) => has(`t${nth}`, `A${100 + nth}`, { clock: '08:30' })), ...many];
    const { queue } = hallAfter(history);
    expect(serviceMean(queue, settings, 'A')).toBeLessThan(4 * MINUTE); // one minute each, and the configured twelve
    expect(roundMean(queue, settings, 'A')).toBeGreaterThan(10 * MINUTE);
    expect(roundMean(queue, settings, 'A')).toBeLessThan(11 * MINUTE);
    const one = hallAfter([...history, has('next', 'A200', { clock: '12:00' })]).queue;
    const told = estimate(one, settings, at('12:01')).queues.get('A')?.after;
    expect(told).toBeCloseTo(roundMean(queue, settings, 'A'), 0);
  });
});

describe('what is learned', () => {
  const services = (...minutes: number[]) =>
    hallAfter([
      opened('02'),
      ...minutes.flatMap((took, nth) => {
        const from = nine + nth * 3_600_000;
        const base = { about: 'queue', by: 'S03', ticket: `s${nth}`, window: '02' } as const;
        return [
          { ...has(`s${nth}`, `A${nth}`), at: from },
          { ...base, at: from, type: 'TicketCalled', kind: 'call', nr: 9000 + nth } as QueueEvent,
          { ...base, at: from, type: 'ServiceBegun' } as QueueEvent,
          { ...base, at: from + took * MINUTE, type: 'TicketCompleted', outcome: 'done', implied: false } as QueueEvent,
        ];
      }),
    ]).queue;
  test('before anybody was served, the configured mean', () => expect(serviceMean(services(), settings, 'A')).toBe(A));
  test('with every service the hall’s own figures weigh more', () => {
    expect(serviceMean(services(6, 6, 6, 6, 6), settings, 'A')).toBe(9 * MINUTE);
    expect(serviceMean(services(...Array(40).fill(6)), settings, 'A')).toBeLessThan(7 * MINUTE);
  });
  test('the odd one out is left out', () => {
    const usual = Array(20).fill(12);
    expect(serviceMean(services(...usual, 240), settings, 'A')).toBe(A);
  });
  test('another queue learns nothing from it', () => expect(serviceMean(services(1, 1, 1), settings, 'B')).toBe(20 * MINUTE));
});

test('each service before it makes the range wider, but less so than the wait; what others wait for does not make it narrower', () => {
  const toldTo = (history: QueueEvent[]) => waitOf(estimate(hallAfter(history).queue, settings, nine).queues.get('A'));
  const width = (history: QueueEvent[]) => (toldTo(history)?.to ?? Number.NaN) - (toldTo(history)?.from ?? Number.NaN);
  const [one, four, sixteen] = [1, 4, 16].map((count) => width([opened('02'), ...waiting(count)]));
  expect([one, four, sixteen]).toEqual([24, 48, 96]); // 12 minutes each: 12, 24, 48 on either side
  expect(width([opened('02'), opened('13'), ...waiting(4), ...waiting(9, 'B')])).toBe(four);
  expect(width([opened('02'), opened('03'), ...waiting(4)])).toBeLessThan(four ?? 0); // two windows even out
  expect(waitOf({ after: 60 * MINUTE, before: 8, spread: 10 * MINUTE })).toEqual({ from: 50, to: 70 });
  expect(waitOf({ after: 5 * MINUTE, before: 1, spread: 12 * MINUTE })?.from).toBe(0);
});
test('a completed ticket is one that was served', () =>
  expect(hallAfter([opened('02'), has('t', 'A001'), called('t', '02'), completed('t', '02')]).queue.services.get('A')).toHaveLength(1));
