import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../server/domain/decide.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { estimate, serviceMean, waitOf } from '../../server/domain/queue/estimate.ts';
import type { QueueEvent } from '../../server/domain/queue/events.ts';
import { hallAfter } from '../support/given.ts';
import { at, hallSettings, settings } from '../support/hall.ts';
import { called, callsNext, clerkOf, completed, has, opened, paused, served, transferred } from '../support/people.ts';

const MINUTE = 60_000;
const nine = at('09:00');
const waiting = (count: number, queue = 'A'): QueueEvent[] =>
  Array.from({ length: count }, (_, nth) => has(`${queue}${nth}`, `${queue}${String(nth + 1).padStart(3, '0')}`, { clock: '08:50' }));
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
    expect(newcomer(serving('08:30'))).toBe(A * 0.2);
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
