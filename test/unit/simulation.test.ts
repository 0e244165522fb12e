import { describe, expect, test } from 'vitest';
import type { BoardView, JournalRow } from '../../shared/views.ts';
import { arrivals, capacityOf } from '../simulation/arrivals.ts';
import { clerksOf } from '../simulation/clerks.ts';
import { invariants, type Promised } from '../simulation/invariants.ts';
import { knownHall } from '../simulation/known-hall.ts';
import { steppedClock } from '../simulation/sim-clock.ts';
import { at, sampleDocuments } from '../support/hall.ts';

const MONDAY = '2026-12-07';
const hall = knownHall(sampleDocuments());

test('a day goes on when everybody waits: whoever comes first acts first, in whatever order they were begun', async () => {
  const acted: string[] = [];
  const clock = steppedClock({ from: 0, end: 100, move: () => {} });
  const acts = (name: string, when: number) => async () => {
    await clock.until(when);
    acted.push(`${name} ${clock.now()}`);
  };
  clock.go(acts('late', 40));
  clock.go(acts('early', 10));
  clock.go(acts('never', 101));
  await clock.over();
  expect(acted).toEqual(['early 10', 'late 40']);
});

describe('the people of a simulated day', () => {
  test('the same seed brings the same citizens and clerks, another seed others', () => {
    expect(arrivals({ seed: 7, day: MONDAY, hall })).toEqual(arrivals({ seed: 7, day: MONDAY, hall }));
    expect(clerksOf({ seed: 7, day: MONDAY, hall })).toEqual(clerksOf({ seed: 7, day: MONDAY, hall }));
    expect(arrivals({ seed: 8, day: MONDAY, hall })).not.toEqual(arrivals({ seed: 7, day: MONDAY, hall }));
  });

  test('a Monday is fuller than a Friday, mornings and early afternoons are fullest, and nobody comes while no numbers are given', () => {
    const seeds = Array.from({ length: 10 }, (_, seed) => seed);
    const on = (day: string) => seeds.flatMap((seed) => arrivals({ seed, day, hall }));
    const monday = on(MONDAY);
    expect(monday.length).toBeGreaterThan(1.2 * on('2026-12-11').length);
    const between = (from: string, to: string) =>
      monday.filter(({ comesAt }) => comesAt >= at(from, MONDAY) && comesAt < at(to, MONDAY)).length;
    expect(between('09:00', '10:00')).toBeGreaterThan(1.5 * between('10:40', '11:40'));
    expect(between('13:30', '14:30')).toBeGreaterThan(1.5 * between('16:00', '17:00'));
    expect(between('11:40', '13:15') + between('17:10', '24:00') + between('00:00', '08:15')).toBe(0);
    expect(arrivals({ seed: 1, day: '2026-12-06', hall })).toEqual([]); // a Sunday
  });

  test('services of a queue take as long as the hall reckons, on average', () => {
    const of = Array.from({ length: 30 }, (_, seed) => arrivals({ seed, day: MONDAY, hall }))
      .flat()
      .filter(({ belongsTo }) => belongsTo === 'C');
    const mean = of.reduce((sum, { service }) => sum + service, 0) / of.length / 60_000;
    expect(mean).toBeGreaterThan(9.3);
    expect(mean).toBeLessThan(10.7);
    expect(of.length / 30 / capacityOf(hall, MONDAY, 'C')).toBeCloseTo(0.84, 1); // 0.7 on an average day, a Monday 1.2 of it
  });
});

type Told = readonly [type: string, data: Record<string, unknown>];
const taken = (ticket: string, number: string, turnAt: number): Told => [
  'NumberTaken',
  { ticket, number, queue: 'A', day: MONDAY, turnAt, session: 'am' },
];
const calledAt = (ticket: string, window: string, nr: number): Told => ['TicketCalled', { ticket, window, nr, kind: 'call' }];
const at02 = (type: string, ticket: string): Told => [type, { ticket, window: '02' }];
const TRUE: readonly Told[] = [
  ['DayTurned', { day: MONDAY }],
  ['WindowOpened', { window: '02' }],
  ['WindowOpened', { window: '03' }],
  taken('one', 'A001', 10),
  taken('two', 'A002', 20),
  taken('three', 'A003', 30),
  calledAt('one', '02', 1),
  at02('ServiceBegun', 'one'),
  calledAt('two', '03', 2),
  at02('TicketCompleted', 'one'),
  calledAt('three', '02', 3),
];
const rowsOf = (told: readonly Told[]): JournalRow[] =>
  told.map(([type, data], nth) => ({ seq: nth + 1, at: new Date(at('09:00', MONDAY) + nth * 1000).toISOString(), type, by: null, data }));
const watch = (rows: readonly JournalRow[]) => {
  const checks = invariants(hall);
  for (const row of rows) checks.read(row);
  return checks;
};
const brokenBy = (told: readonly Told[]): Promised[] => [
  ...new Set(
    watch(rowsOf(told))
      .finish()
      .map(({ promise }) => promise),
  ),
];
const instead = (nth: number, ...told: Told[]): Told[] => [...TRUE.slice(0, nth), ...told, ...TRUE.slice(nth + 1)];

describe('the checks of the simulated hall', () => {
  test('a true journal breaks nothing', () => expect(brokenBy(TRUE)).toEqual([]));

  test.each<[what: string, told: readonly Told[], promise: Promised]>([
    ['a number given twice', instead(4, taken('two', 'A001', 20)), 'number-once'],
    ['a ticket that gets a second number', instead(4, taken('one', 'A002', 20)), 'number-once'],
    ['a number left out', instead(4, taken('two', 'A004', 20)), 'no-gap'],
    ['a call that is there twice', [...TRUE, calledAt('three', '02', 4)], 'called-by-one'],
    ['one ticket called by two windows', [...TRUE.slice(0, 8), calledAt('one', '03', 2)], 'called-by-one'],
    ['a second ticket at one window', [...TRUE.slice(0, 8), calledAt('two', '02', 2)], 'called-by-one'],
    ['somebody called who is done', [...TRUE.slice(0, 10), calledAt('one', '02', 3)], 'called-while-waiting'],
    ['a call number left out', instead(8, calledAt('two', '03', 3)), 'called-while-waiting'],
    ['somebody called before their turn', instead(6, calledAt('three', '02', 1)), 'in-turn'],
    [
      'a call by a window that serves other queues',
      [...TRUE.slice(0, 6), ['WindowOpened', { window: '13' }], calledAt('one', '13', 1)],
      'in-turn',
    ],
    ['a call by a window that is paused', [...TRUE.slice(0, 6), ['WindowPaused', { window: '02' }], calledAt('one', '02', 1)], 'in-turn'],
    ['a service at another window', instead(7, ['ServiceBegun', { ticket: 'one', window: '03' }]), 'done-where-called'],
  ])('%s is found', (_what, told, promise) => expect(brokenBy(told)).toContain(promise));

  test('a row that is missing, or there twice, is found', () => {
    const rows = rowsOf(TRUE);
    const promises = (all: readonly JournalRow[]) => watch(all).broken.map(({ promise }) => promise);
    expect(promises(rows.filter(({ seq }) => seq !== 3))).toContain('journal-whole');
    expect(promises([...rows, ...rows.slice(-1)])).toContain('journal-whole');
  });

  test('what was answered and is not in the journal is found, and a board that shows something else', () => {
    const checks = watch(rowsOf(TRUE));
    checks.ticket('one', 'A001');
    const called = (id: string, since: string) => ({ id, status: 'called', since });
    for (let asked = 0; asked < 2; asked += 1) checks.call(called('one', '09:00'), '02'); // its answer was lost, and it was asked again
    const windows = ['02', '03'].map((window, nth) => ({ window, status: 'open', number: nth === 0 ? 'A003' : 'A002' }));
    const board = {
      seq: TRUE.length,
      zone: null,
      calls: [
        { nr: 3, number: 'A003', window: '02' },
        { nr: 2, number: 'A002', window: '03' },
        { nr: 1, number: 'A001', window: '02' },
      ],
      windows,
      waiting: [{ queue: 'A', waiting: 0 }],
    } as unknown as BoardView;
    checks.board(board);
    expect(checks.finish()).toEqual([]);
    checks.ticket('four', 'A004');
    checks.call(called('two', '09:10'), '02');
    checks.board({ ...board, calls: board.calls.slice(1) });
    checks.board({ ...board, waiting: [{ queue: 'A', waiting: 1 }] } as unknown as BoardView);
    expect(checks.finish().map(({ promise }) => promise)).toEqual(['board-true', 'board-true', 'ticket-kept', 'call-kept']);
  });
});
